import { expect, test } from 'vitest';
import type { Validator, Validators } from '../../src/api/issue.ts';
import { apis, everyOperation } from '../contract/apis.ts';
import { dig, node, type Node } from '../contract/nodes.ts';
import { mutantsOf } from './mutants.ts';

const load = async (api: string): Promise<Validators> =>
  ((await import(`billing-clients/${api}/validators`)) as { validators: Validators }).validators;

const validators = new Map(await Promise.all(apis.map(async ({ name }) => [name, await load(name)] as const)));

const missing: Validator = () => [{ kind: 'shape', path: '', message: 'There is no validator.' }];

const answers = everyOperation.flatMap(({ name, api, operation }) =>
  operation.answers.map((answer) => ({
    name: `${name} ${answer.status}`,
    spec: api.spec,
    validate: validators.get(api.name)?.[operation.id] ?? missing,
    ...answer,
  })),
);
/** Whether a schema has only a type, and describes no members, items or branches. */
const isBare = (spec: Node, schema: unknown): boolean =>
  !['properties', 'items', 'oneOf', 'anyOf'].some((keyword) => keyword in node(dig(spec, schema)));
const described = answers.filter(({ schema }) => schema !== undefined);

test.each(apis)('$name has exactly one validator per operation', ({ name, operations }) => {
  expect(Object.keys(validators.get(name) ?? {}).sort()).toEqual(operations.map(({ id }) => id).sort());
});

test.each(answers.filter(({ schema }) => schema === undefined))(
  'the validator of $name, which has no schema, accepts any body',
  ({ validate, status }) => {
    for (const body of [undefined, null, 'text', { any: 1 }]) expect(validate(status, body)).toEqual([]);
  },
);

test.each(described)(
  'the validator of $name accepts its example, and reports each mutant as a single issue at its place',
  ({ spec, schema, validate, status, example }) => {
    const { wholes, mutants } = mutantsOf(spec, schema, example);
    expect(example).toBeDefined();
    for (const body of [example, ...wholes]) expect(validate(status, body)).toEqual([]);
    const isTyped = mutants.some(({ issue }) => issue.path === '' && issue.kind === 'shape');
    expect(validate(status, undefined).map(({ kind, path }) => `${kind} ${path}`)).toEqual(isTyped ? ['shape '] : []);
    expect(mutants.length).toBeGreaterThan(isBare(spec, schema) ? 0 : 4);
    const told = mutants.map(({ what, issue, body }) => ({
      what,
      issue,
      told: validate(status, body).map(({ kind, path }) => ({ kind, path })),
    }));
    expect(
      told.filter(
        ({ issue, told: [first, ...others] }) =>
          others.length > 0 || first?.kind !== issue.kind || first.path !== issue.path,
      ),
    ).toEqual([]);
    // No message contains a value of the body.
    const messages = mutants.flatMap(({ body }) => validate(status, body).map(({ message }) => message));
    expect(
      messages.filter(
        (message) => message === '' || /secret|strange|formless|unheard-of|900719925474099[23]/.test(message),
      ),
    ).toEqual([]);
  },
);
