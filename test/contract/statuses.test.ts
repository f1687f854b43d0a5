import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, inject, test } from 'vitest';
import { apis, callOperation, everyOperation, type Answer, type Api } from './apis.ts';

const cells = everyOperation.flatMap(({ name, api, operation }) =>
  operation.answers.map((answer) => ({ name, status: answer.status, api, operation, answer })),
);

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
for (const { name, spec } of apis) ajv.addSchema({ ...spec, $id: name } as AnySchema);

const validates = ({ name }: Api, { schema }: Answer, body: unknown): boolean =>
  schema === undefined ? body === undefined : ajv.validate({ $ref: `${name}${String(schema['$ref'])}` }, body);

const outcomeOf = (safe: boolean, status: number): string | undefined => {
  if (safe || status < 300) return undefined;
  return status < 500 ? 'rejected' : 'unknown';
};

test.for(cells)('$name is answered $status, as a result of its own', async ({ api, operation, answer }, { task }) => {
  const { result } = await callOperation(api, operation, {
    baseUrl: inject('mockUrls')[api.name] ?? '',
    credential: operation.credentials[0]?.given,
    headers: { Prefer: `code=${answer.status}` },
  });
  expect(result).toMatchObject({ kind: answer.status < 300 ? 'ok' : 'api', status: answer.status });
  // What the mock answers where a spec has no such status is of this media type: it never counts as documented.
  expect(result.meta.response?.headers.get('content-type') ?? '').not.toContain('problem+json');
  expect('outcome' in result ? result.outcome : undefined).toBe(outcomeOf(operation.safe, answer.status));
  if (result.kind === 'api') expect(validates(api, answer, result.error)).toBe(true);
  task.meta.cell = `${api.name} · ${operation.node} · ${answer.status}`;
});
