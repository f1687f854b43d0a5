import { expect, inject, test } from 'vitest';
import { apis, isNode } from '../specs/nodes.ts';
import { firstOfEach, operations, send, type SpecOperation } from './requests.ts';

// Under the wrong dialect, Prism silently validates nothing, so for each spec the mock must reject something.
const origin = inject('mockOrigin');
const typed = new Set(['integer', 'number', 'boolean']);

const isTyped = ({ in: place, schema }: SpecOperation['parameters'][number]): boolean =>
  place === 'query' && isNode(schema) && (Array.isArray(schema['enum']) || typed.has(String(schema['type'])));

const authenticated = firstOfEach(operations.filter(({ authenticated }) => authenticated));
const withBody = firstOfEach(operations.filter(({ value, isFields }) => isFields && isNode(value)));
const withTypedQuery = firstOfEach(
  operations.flatMap(({ parameters, ...operation }) =>
    parameters.filter(isTyped).map(({ name }) => ({ ...operation, parameters, name: String(name) })),
  ),
);

/** Why a request was rejected: in a header of a documented response, or in the body of the mock's own problem. */
const reason = async (answer: Response): Promise<string> =>
  answer.headers.get('sl-violations') ?? (await answer.text());

test.each(authenticated)('$api $operationId rejects a request without a credential', async (operation) => {
  const answer = await fetch(`${origin}${operation.mount}${operation.path}`, { method: operation.method });
  expect(answer.status).toBe(401);
});

test.each(withTypedQuery)(
  '$api $operationId rejects a word as the query parameter $name',
  async ({ name, ...operation }) => {
    const path = new URL(operation.path, 'http://mock');
    path.searchParams.set(name, 'a word');
    const answer = await send(origin, { ...operation, path: `${path.pathname}${path.search}` });
    expect([400, 422]).toContain(answer.status);
    // Prism writes the names of query parameters in lower case.
    expect(await reason(answer)).toContain(`"query","${name.toLowerCase()}"]`);
  },
);

test.each(withBody)('$api $operationId rejects a body whose members have the wrong type', async (operation) => {
  const value = Object.fromEntries(
    Object.keys(Object(operation.value)).map((member) => [member, { of: 'another type' }]),
  );
  const answer = await send(origin, { ...operation, ...operation.withBody(value) });
  expect([400, 422]).toContain(answer.status);
});

test.each(apis)('%s has at least one of the canaries above', (api) => {
  const canaries = [...authenticated, ...withTypedQuery, ...withBody];
  expect(canaries.filter((operation) => operation.api === api)).not.toEqual([]);
});
