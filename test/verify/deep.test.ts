import { expect, test } from 'vitest';
import { made } from './made.ts';
import { verified } from './order.ts';
import type { Twist } from './player.ts';
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

/** The sightings of a body that is nested to a depth, and how often its parts are read. */
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
] as const)(
  'the number of reads of a body of nested %s in a recursive union grows linearly with its depth',
  (...row) => {
    const [, schemas, holding] = row;
    const [once, twice, thrice] = [6, 9, 12].map((depth) => seenAt(depth, schemas, holding));
    expect(once?.broken).toEqual([]);
    expect(once?.seen).toBeGreaterThan(12);
    expect((thrice?.reads ?? 0) - (twice?.reads ?? 0)).toBe((twice?.reads ?? 0) - (once?.reads ?? 0));
  },
);

test.each([400, 1000, 100_000])(
  'verify does not compare a body that is nested %i levels deep, and goes on',
  async (levels) => {
    const { specs, source } = await made();
    const twist: Twist = (reply, { operation }) => {
      reply.headers['x-left'] = '3';
      if (operation.id !== 'tree.get' || reply.status !== 200) return;
      reply.body = '{"name":"a","nodes":['.repeat(levels / 2) + ']}'.repeat(levels / 2);
    };
    const { report, holds, findings } = await verified(source, twist, { specs });
    expect(report).toContain('\n  tree.get: the body of a 200 is nested too deeply to be compared\n');
    expect([holds, findings.deviations]).toEqual([false, []]);
    expect(findings.outcomes.at(-1)?.operation.id).toBe('total.get');
  },
);
