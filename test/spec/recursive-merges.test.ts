import { expect, test } from 'vitest';
import { plainOf } from '../../scripts/spec/plain/plain.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: object) => ({ type: 'object', properties });
const list = (items: object) => ({ type: 'array', items });

/** Schemas in plain form, and the messages of what is refused. */
const plain = (schemas: object) => {
  const { spec, refusals } = plainOf({
    openapi: '3.1.0',
    info: { title: 'Plans', version: '1' },
    paths: {},
    components: { schemas },
  } as never);
  return { schemas: spec.components?.schemas, messages: refusals.map(({ message }) => message) };
};

test.each<[kind: string, of: (name: string) => object]>([
  ['a member', ref],
  ['the items of a member', (name) => list(ref(name))],
])('%s that a schema narrows to another heir of its parent becomes that heir', (_, of) => {
  const { schemas, messages } = plain({
    Account: object({ peer: of('Account') }),
    Debit: { allOf: [ref('Account'), object({ peer: of('Credit') })] },
    Credit: { allOf: [ref('Account'), object({ peer: of('Debit') })] },
  });
  expect(messages).toEqual([]);
  expect(schemas).toEqual({
    Account: object({ peer: of('Account') }),
    Debit: object({ peer: of('Credit') }),
    Credit: object({ peer: of('Debit') }),
  });
});

test('a parent two levels up adds nothing to a reference to its heir', () => {
  const { schemas } = plain({
    Account: object({ id: { type: 'string' } }),
    Debit: { allOf: [ref('Account')] },
    Card: { allOf: [ref('Debit'), object({ brand: { type: 'string' } })] },
    Plan: object({ account: { allOf: [ref('Account'), ref('Card')] } }),
  });
  expect(schemas?.['Plan']).toEqual(object({ account: ref('Card') }));
});

const endless = (name: string): string =>
  `#/components/schemas/${name} merges endlessly, since its parts describe the same member with schemas that refer to each other: describe that member in one of them.`;

test.each<[kind: string, schemas: object, messages: readonly string[]]>([
  [
    'heirs whose members refer to each other',
    {
      Account: object({ peer: ref('Other') }),
      Other: object({ name: { type: 'string' } }),
      Debit: { allOf: [ref('Account'), object({ peer: ref('Credit') })] },
      Credit: { allOf: [ref('Account'), object({ peer: ref('Debit') })] },
    },
    [endless('Debit'), endless('Credit')],
  ],
  [
    'three schemas in a circle',
    {
      Debit: object({ peer: ref('Card') }),
      Credit: object({ peer: ref('Debit') }),
      Card: { allOf: [ref('Credit'), object({ peer: ref('Credit') })] },
    },
    [endless('Card')],
  ],
  [
    'a choice with an heir of its own owner',
    {
      Account: object({ peer: { oneOf: [ref('Other'), ref('Debit')] } }),
      Other: object({ peer: ref('Debit') }),
      Debit: { allOf: [ref('Account'), object({ peer: object({ peer: ref('Debit') }) })] },
    },
    [endless('Debit')],
  ],
])('%s, whose merge has no end, are refused in one short sentence each', (_, schemas, messages) => {
  expect(plain(schemas).messages).toEqual(messages);
});
