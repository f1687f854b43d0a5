import { expect, test } from 'vitest';
import { renderAcme } from './acme.ts';
import { problemsOf } from './editor.ts';

const failure = (properties: object) => ({ components: { schemas: { Failure: { properties } } } });

test.each([
  ['a number', { type: 'number', 'x-unit': 'cents' }, 'Cents'],
  ['an integer', { type: 'integer', 'x-unit': 'decimillicents' }, 'Decimillicents'],
  ['a number that may be null', { type: ['number', 'null'], 'x-unit': 'dollars' }, 'Dollars | null'],
  ['a null that may be a number', { type: ['null', 'integer'], 'x-unit': 'seconds' }, 'null | Seconds'],
  ['a list of one type', { type: ['number'], 'x-unit': 'milliseconds' }, 'Milliseconds'],
  ['a text', { type: 'string', 'x-unit': 'decimal' }, 'Decimal'],
  [
    'a text, number or null',
    { type: ['string', 'number', 'null'], 'x-unit': 'decimal' },
    'Decimal | DecimalNumber | null',
  ],
  [
    'a text with a unit of numbers',
    { type: ['string', 'null'], 'x-unit': 'cents' },
    "Quantity<'cents', string> | null",
  ],
  ['a list', { type: 'array', items: { type: 'number', 'x-unit': 'cents' } }, 'Cents[]'],
  [
    'a list of numbers or null',
    { type: 'array', items: { type: ['number', 'null'], 'x-unit': 'cents' } },
    '(Cents | null)[]',
  ],
  ['a constant', { const: 500, type: 'integer', 'x-unit': 'cents' }, '500'],
])('%s with a unit (%j) has the type %s', async (_, schema, type) => {
  const files = await renderAcme(failure({ field: { ...schema, description: 'What is due.' } }));
  expect(problemsOf(files)).toEqual([]);
  expect(files.get('client.ts')).toContain(`\n  field?: ${type};\n`);
  expect(files.get('client.ts')).toContain('What is due.');
  expect(files.get('schema.ts')).toContain(` field?: ${type.replaceAll("'", '"')};\n`);
});

test('a unit that the spec declares becomes a Quantity', async () => {
  const files = await renderAcme({
    ...failure({ left: { type: 'number', 'x-unit': 'credits' }, used: { type: 'integer', 'x-unit': 'micro-dollars' } }),
    'x-units': ['credits', 'micro-dollars'],
  });
  expect(problemsOf(files)).toEqual([]);
  const text = files.get('client.ts');
  expect(text).toContain("\n  left?: Quantity<'credits', number>;\n");
  expect(text).toContain("\n  used?: Quantity<'micro-dollars', number>;\n");
});

test('an enum of amounts is open in a response, closed in a request, and documents its unit', async () => {
  const schema = { type: 'integer', enum: [500, 1000], 'x-unit': 'cents' };
  const files = await renderAcme({
    ...failure({ field: schema }),
    paths: { '/invoices': { get: { parameters: [{ name: 'amount', in: 'query', schema }] } } },
  });
  expect(problemsOf(files)).toEqual([]);
  expect(files.get('client.ts')).toContain('  /** Unit: cents. */\n  amount?: 500 | 1000 | undefined;');
  expect(files.get('client.ts')).toContain('  /** Unit: cents. */\n  field?: 500 | 1000 | (number & {});');
});

test('an argument and a named schema with a unit have its type', async () => {
  const files = await renderAcme({
    paths: {
      '/invoices': {
        get: {
          parameters: [{ name: 'since', in: 'query', schema: { type: ['integer', 'null'], 'x-unit': 'seconds' } }],
        },
      },
    },
    components: { schemas: { Amount: { type: ['integer', 'null'], 'x-unit': 'cents' } } },
  });
  expect(problemsOf(files)).toEqual([]);
  expect(files.get('client.ts')).toContain("import type { Cents, Seconds } from '../../src/api/unit.ts';\n");
  expect(files.get('client.ts')).toContain('  since?: Seconds | null | undefined;');
  expect(files.get('client.ts')).toContain('export type Amount = Cents | null;');
});

test('unit types that are not used are not imported', async () => {
  const files = await renderAcme(failure({ field: { type: 'string', description: 'Cents and Seconds.' } }));
  expect(problemsOf(files)).toEqual([]);
  for (const text of files.values()) expect(text).not.toContain('unit.ts');
});

test('the generator refuses an unknown unit', async () => {
  await expect(renderAcme(failure({ field: { type: 'number', 'x-unit': 'euros' } }))).rejects.toThrow(
    'specs/acme/openapi.yaml:1 #/components/schemas/Failure/properties/field/x-unit is `"euros"`: write one of cents, decimillicents, dollars, decimal, milliseconds, seconds, or name it under `x-units`.',
  );
});

test('the descriptor lists the members of responses that are amounts as numbers', async () => {
  const [number, broken] = [{ type: 'number' }, { $ref: '#/components/schemas/Broken' }];
  const files = await renderAcme({
    paths: {
      '/invoices': {
        get: {
          parameters: [{ name: 'asked_amount', in: 'query', schema: number }],
          responses: {
            '500': { description: 'No.', content: { 'application/json': { schema: broken } } },
          },
        },
      },
    },
    components: {
      schemas: {
        Failure: {
          properties: {
            tax: { type: ['integer', 'null'] },
            left: { type: ['number', 'null'], 'x-unit': 'cents' },
            price: { $ref: '#/components/schemas/Price' },
            fee: { type: 'string' },
            since: { type: 'number', 'x-unit': 'seconds' },
            count: number,
            text_amount: { type: 'string', 'x-unit': 'decimal' },
            rows: { type: 'array', items: { type: 'object', properties: { 'deep/cost': number } } },
          },
        },
        Broken: {
          type: 'object',
          properties: { cost: { oneOf: [{ $ref: '#/components/schemas/Price' }, { type: 'null' }] }, tax: number },
        },
        Price: { type: 'number' },
        Unanswered: { type: 'object', properties: { balance: number } },
      },
    },
  });
  expect(problemsOf(files)).toEqual([]);
  expect(files.get('index.ts')).toContain("  exact: ['cost', 'deep/cost', 'left', 'price', 'tax'],\n");
});

test('the descriptor of an API without amounts lists none', async () => {
  expect((await renderAcme()).get('index.ts')).not.toContain('exact:');
});
