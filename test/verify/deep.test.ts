import { expect, test } from 'vitest';
import { observe } from '../../scripts/change/verify/observe.ts';

const referenceTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const withKind = (kind: string) => ({
  type: 'object',
  properties: { kind: { const: kind }, inner: referenceTo('Node') },
  required: ['kind'],
});

const objects = {
  Node: { oneOf: [referenceTo('Other'), referenceTo('One')] },
  One: withKind('one'),
  Other: withKind('other'),
};
const lists = {
  Node: { anyOf: [referenceTo('Other'), referenceTo('One')] },
  One: { type: 'array', items: referenceTo('Node') },
  Other: { type: 'array', items: referenceTo('Node'), minItems: 1 },
};

const place = { node: 'GET /', typed: 'body', pointer: '#', at: 'body' } as const;

/** What a body that nests to a depth shows, with how often its parts are read. */
const seenAt = (depth: number, schemas: object, holding: (inner: unknown) => object) => {
  let reads = 0;
  const counted = (inner: unknown): object =>
    new Proxy(holding(inner), {
      get: (held, name) => {
        reads++;
        return Reflect.get(held, name);
      },
    });
  const body = Array.from({ length: depth }).reduce<unknown>((inner) => counted(inner), holding(undefined));
  const all = observe({ components: { schemas } }, body, referenceTo('Node'), place);
  return { reads, broken: all.filter(({ fits }) => !fits), seen: all.length };
};

test.each([
  ['objects', objects, (inner: unknown) => ({ kind: 'one', ...(inner === undefined ? {} : { inner }) })],
  ['lists', lists, (inner: unknown) => (inner === undefined ? [] : [inner])],
] as const)('a body of %s in a union that holds itself is read in a time that grows with its depth alone', (...row) => {
  const [, schemas, holding] = row;
  const [once, twice, thrice] = [6, 9, 12].map((depth) => seenAt(depth, schemas, holding));
  expect(once?.broken).toEqual([]);
  expect(once?.seen).toBeGreaterThan(12);
  expect((thrice?.reads ?? 0) - (twice?.reads ?? 0)).toBe((twice?.reads ?? 0) - (once?.reads ?? 0));
});
