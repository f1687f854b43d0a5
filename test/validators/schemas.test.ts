import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Schema } from '../../scripts/spec/spec.ts';
import { bundle, sourcesOf } from '../../scripts/client/validators/compile.ts';
import { formatPattern } from '../../scripts/client/validators/formats.ts';
import { validatorOf, type Check } from '../../src/result/validator.ts';

type Schemas = Readonly<Record<string, Schema>>;

/** The issues of a body with the schema `Body`, as `kind path`. */
const judge = async (schemas: Schemas) => {
  const [code = ''] = (await bundle(sourcesOf(schemas, ['Body']))).values();
  const { check }: { check: Check } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const validate = validatorOf({ 200: check });
  return (body: unknown) => validate(200, body).map(({ kind, path }) => `${kind} ${path}`);
};

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: Readonly<Record<string, Schema>>, more: Schema = {}): Schema => ({
  type: 'object',
  properties,
  ...more,
});
const text = { type: 'string' };

type Case = readonly [
  what: string,
  schemas: Schemas,
  bodies: readonly (readonly [body: unknown, ...issues: string[]])[],
];

const tagged = {
  Body: { anyOf: [ref('Card'), ref('Bank')] },
  Card: object(
    { kind: { const: 'card' }, brand: { type: 'string', enum: ['a', 'b'] } },
    { required: ['kind', 'brand'] },
  ),
  Bank: object({ kind: { type: 'string', enum: ['bank'] } }, { required: ['kind'] }),
};

const cases: readonly Case[] = [
  [
    'a union with a tag is validated by the branch of its tag',
    tagged,
    [
      [{ kind: 'card', brand: 'a' }],
      [{ kind: 'card', brand: 'z', more: 1 }, 'enum /brand', 'extra /more'],
      [{ kind: 'bank', brand: 'a' }, 'extra /brand'],
      [{ kind: 'cash' }, 'shape /kind'],
      [{}, 'shape /kind'],
      ['card', 'shape '],
    ],
  ],
  [
    'a union whose tag has several values per branch is validated by the branch of its tag',
    {
      Body: { anyOf: [ref('Paid'), ref('Void')] },
      Paid: object({ kind: { type: 'string', enum: ['paid', 'settled'] }, at: text }, { required: ['kind', 'at'] }),
      Void: object({ kind: { type: 'string', enum: ['void'] }, of: ref('Paid') }, { required: ['kind'] }),
    },
    [
      [{ kind: 'paid', at: 'x' }],
      [{ kind: 'settled', at: 'x', of: 1 }, 'extra /of'],
      [{ kind: 'settled' }, 'shape /at'],
      [{ kind: 'gone', at: 'x' }, 'shape /kind'],
      [{ kind: 'void', of: { kind: 'gone', at: 'x' } }, 'shape /of/kind'],
    ],
  ],
  [
    'a union whose tag is a boolean is validated by the branch of its tag',
    {
      Body: { oneOf: [ref('Yes'), ref('No'), { type: 'null' }] },
      Yes: object({ ok: { type: 'boolean', enum: [true] } }, { required: ['ok'] }),
      No: object({ ok: { type: 'boolean', enum: [false] }, why: text }, { required: ['ok', 'why'] }),
    },
    [
      [null],
      [{ ok: true }],
      [{ ok: false }, 'shape /why'],
      [{ ok: true, why: 'x' }, 'extra /why'],
      [{ ok: 1 }, 'shape /ok'],
    ],
  ],
  [
    'a union without a tag is validated by shape, without enum or extra issues',
    {
      Body: object({ by: { anyOf: [ref('Id'), ref('Name')] } }),
      Id: object({ id: { type: 'integer' } }, { required: ['id'] }),
      Name: object({ name: { type: 'string', enum: ['a', 'b'] } }, { required: ['name'] }),
    },
    [
      [{ by: { id: 1, more: 2 } }],
      [{ by: { name: 'z' } }],
      [{ by: { id: 'x' } }, 'shape /by'],
      [{ by: { id: 2 ** 53 } }, 'shape /by'],
    ],
  ],
  [
    'an unlisted member of a closed object is a shape issue',
    { Body: object({ a: text }, { additionalProperties: false }) },
    [[{ a: 'x' }], [{ b: 'x' }, 'shape /b']],
  ],
  ['an object without declared members may have any', { Body: { type: 'object' } }, [[{ any: 1 }], [[], 'shape ']]],
  [
    'a schema may refer to itself',
    { Body: object({ next: { oneOf: [ref('Body'), { type: 'null' }] } }, { required: ['next'] }) },
    [[{ next: { next: null } }], [{ next: { next: { nxt: 1 } } }, 'shape /next/next/next', 'extra /next/next/nxt']],
  ],
  [
    'a required member with an inherited name such as `constructor` has to be an own member of the body',
    { Body: object({ constructor: text, toString: { type: 'integer' } }, { required: ['constructor'] }) },
    [[{}, 'shape /constructor'], [{ constructor: 'x' }], [{ constructor: 'x', toString: 'y' }, 'shape /toString']],
  ],
  [
    'bounds of the schema apply in addition to the safe range of exact numbers',
    {
      Body: object({
        count: { type: 'integer', minimum: 0, maximum: 9 },
        cents: { type: ['number', 'null'], 'x-unit': 'cents' },
        rate: { type: 'number' },
        name: { type: 'string', minLength: 2, maxLength: 3, pattern: '^[a-z]+$' },
      }),
    },
    [
      [{ count: 0, cents: Number.MAX_SAFE_INTEGER, rate: 1e300, name: 'ab' }],
      [{ count: -1, cents: -(2 ** 53), name: 'a' }, 'shape /count', 'shape /cents', 'shape /name'],
      [
        { count: 10, cents: null, rate: JSON.parse('1e999'), name: 'abcd' },
        'shape /count',
        'shape /rate',
        'shape /name',
      ],
      [{ count: 1.5, name: 'AB' }, 'shape /count', 'shape /name'],
    ],
  ],
  [
    'lengths count code points, not UTF-16 code units',
    { Body: { type: 'string', maxLength: 1 } },
    [['🙂'], ['🙂🙂', 'shape ']],
  ],
  [
    'an enum without a type or with one member is closed',
    {
      Body: object({
        a: { enum: ['x', 1] },
        b: { type: ['string', 'null'], enum: ['x', null] },
        c: { type: 'integer', enum: [1, 2] },
      }),
    },
    [[{ a: 1, b: null, c: 2 }], [{ a: 2, b: 'y', c: 3 }, 'shape /a', 'shape /b', 'enum /c']],
  ],
  [
    'an enum without a type may be nullable, and a const may be an object',
    {
      Body: object({
        a: { oneOf: [{ enum: ['x', 1] }, { type: 'null' }] },
        b: { const: { c: [1] } },
      }),
    },
    [[{ a: null, b: { c: [1] } }], [{ a: 'x' }], [{ a: 2, b: { c: [2] } }, 'shape /a', 'shape /b']],
  ],
  [
    'an unknown format is ignored',
    { Body: object({ at: { type: 'string', format: 'moon-phase' }, to: { type: 'string', format: 'uri' } }) },
    [[{ at: 'full', to: 'https://a.example/b' }], [{ to: 'nowhere' }, 'shape /to']],
  ],
];

test.each(cases)('%s', async (_, schemas, bodies) => {
  const said = await judge(schemas);
  expect(bodies.map(([body]) => [body, ...said(body)])).toEqual(bodies);
});

test.each([
  ['the length of a text', { type: 'string', maxLength: 1 }],
  ['a constant object', { const: { a: 1 } }],
])('the validator code for %s does not contain the word require', async (_, schema) => {
  const codes = [...(await bundle(sourcesOf({ Body: schema }, ['Body']))).values()];
  expect(codes.map((code) => /\brequire\b/.exec(code))).toEqual([null]);
});

test('a validator reports at most 20 issues, shape issues before extra members', async () => {
  const said = await judge({ Body: { type: 'array', items: object({ id: { type: 'integer' } }) } });
  const grown = Array.from({ length: 50 }, () => ({ id: 1, more: 1 }));
  expect(said(grown)).toHaveLength(20);
  expect(said([...grown, { id: 'x' }])[0]).toBe('shape /50/id');
});

test('a validator checks a list of 100,000 invalid items within 3 seconds', async () => {
  const said = await judge({
    Body: { type: 'array', items: ref('Item') },
    Item: object({ id: text }, { required: ['id'] }),
  });
  const started = performance.now();
  expect(said(Array.from({ length: 100_000 }, () => ({ new: 1 })))).toHaveLength(20);
  expect(performance.now() - started).toBeLessThan(3000);
});

describe('formatPattern agrees with ajv-formats', () => {
  const ajv = addFormats.default(new Ajv2020());
  const number = (most: number, width = 2) => fc.nat(most).map((value) => String(value).padStart(width, '0'));
  const date = fc.tuple(number(9999, 4), number(13), number(32)).map((parts) => parts.join('-'));
  const zone = fc.oneof(
    fc.constantFrom('Z', 'z', '', '+1', 'X'),
    fc.tuple(fc.constantFrom('+', '-'), number(24), number(60)).map(([sign, ...parts]) => sign + parts.join(':')),
  );
  // Seconds end at 59, because formatPattern allows a leap second in any minute.
  const time = fc.tuple(number(24), number(60), number(59)).map((parts) => parts.join(':'));
  const moment = fc
    .tuple(date, fc.constantFrom('T', 't', ' ', ''), time, fc.constantFrom('', '.5', '.'), zone)
    .map((parts) => parts.join(''));
  const strings = {
    'date-time': moment,
    date,
    uuid: fc.oneof(
      fc.uuid(),
      fc.uuid().map((id) => id.slice(1)),
    ),
  };

  test.each(Object.entries(strings))('%s', (format, values) => {
    const validate = ajv.compile({ type: 'string', format });
    fc.assert(
      fc.property(fc.oneof(values, fc.string()), (value) => formatPattern(format)?.test(value) === validate(value)),
      { numRuns: 3000, seed: 7 },
    );
  });
  test('leap years', () => {
    const validate = ajv.compile({ type: 'string', format: 'date' });
    const days = Array.from({ length: 3000 }, (_, year) => `${String(year).padStart(4, '0')}-02-29`);
    expect(days.filter((day) => formatPattern('date')?.test(day) !== validate(day))).toEqual([]);
  });
});
