import { expect, test } from 'vitest';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { documentCases } from './document-cases.ts';
import { extensionCases } from './extension-cases.ts';
import { schemaCases } from './schema-cases.ts';
import { answer, edit, get, plan, price, valid } from './valid.ts';

const key = ['components', 'securitySchemes', 'Key'];
const pager = [...get, 'x-pager'];
const put = ['paths', '/plan', 'put'];
const set = [...put, 'x-reconcile'];
const named = (name: string) => ({ name, in: 'header', schema: { type: 'string' } });

const inPath = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };

const read = (spec: unknown) => parseSpec('plans', JSON.stringify(spec));

test('parseSpec reads a spec that follows the dialect', () => {
  expect(read(valid).model.operations).toHaveLength(4);
});

test.each([...documentCases, ...schemaCases, ...extensionCases])(
  'parseSpec refuses %j with the value %j',
  (at, value, message) => {
    expect(() => read(edit(valid, at, value))).toThrow(`specs/plans/openapi.yaml:1 ${message}`);
  },
);

test.each<[what: string, at: readonly string[], value: unknown]>([
  ['a credential prefix of one letter', [...key, 'x-prefix'], 'T '],
  ['an envelope with only a failure flag', ['x-envelope'], { failure: { ok: false } }],
  [
    'a pager with a string cursor and a flag',
    pager,
    { argument: 'account', items: 'offers', cursor: 'total', more: 'total' },
  ],
  ['a pager with a cursor and no flag', pager, { argument: 'account', items: 'offers', cursor: 'total' }],
  ['a pager whose cursor is the last item', pager, { argument: 'account', items: 'offers', last: 'at', more: 'total' }],
  ['a pager that ends with an empty page', pager, { argument: 'page', items: 'offers' }],
  [
    'a pager that begins at 0 and ends with a short page',
    pager,
    { argument: 'page', first: 0, items: 'offers', size: 'size' },
  ],
  ['a pager by offset', pager, { argument: 'page', counts: 'items', items: 'offers', count: 'total' }],
  ['a pager by a URL in the response', pager, { items: 'offers', next: 'total' }],
  ['a pager by a URL in a header', pager, { items: 'offers', header: 'Link' }],
  ['a write without x-reconcile', set, undefined],
  ['a union of a schema and null', price, { oneOf: [{ type: 'number' }, { type: 'null' }] }],
  [
    'a union of named schemas',
    price,
    { anyOf: ['Plan', 'Offer'].map((name) => ({ $ref: `#/components/schemas/${name}` })) },
  ],
  ['an HTTP scheme that begins with a capital', key, { type: 'http', scheme: 'Bearer' }],
  ...['oneOf', 'anyOf'].map((choice): [string, readonly string[], unknown] => [
    `a list or null by ${choice}`,
    [...plan, 'properties', 'offers'],
    { [choice]: [{ type: 'array', items: { $ref: '#/components/schemas/Offer' } }, { type: 'null' }] },
  ]),
])('parseSpec accepts %s', (_, at, value) => {
  const spec = edit(valid, at, value);
  expect(read(at === price ? edit(spec, [...set, 'arguments'], { total: 'price' }) : spec).model.id).toBe('plans');
});

test('parseSpec leaves the default port of HTTPS out of the server if it comes from a variable', () => {
  const server = { url: 'https://plans.test:{port}/v1', variables: { port: { default: '443' } } };
  const { model } = read(edit(valid, ['servers', '0'], server));
  expect([model.server, model.variables?.template]).toEqual(['https://plans.test/v1', server.url]);
});

test('parseSpec reports all problems of a spec at once, each with its line', () => {
  const text = JSON.stringify(edit(edit(valid, [...price, 'nullable'], true), [...get, 'summary'], 5), null, 2);
  const line = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;
  expect(() => parseSpec('plans', text)).toThrow(
    new RegExp(
      `^specs/plans/openapi\\.yaml:${line('"summary"')} #/paths.*\\nspecs/plans/openapi\\.yaml:${line('"nullable"')} #/components.*$`,
    ),
  );
});

test.each<[what: string, edits: readonly (readonly [readonly string[], unknown])[], message: string]>([
  [
    'a credential and an argument in the same header',
    [
      [[...key, 'name'], 'X-Plan'],
      [[...get, 'parameters', '1'], named('x-plan')],
      [pager, undefined],
    ],
    '#/paths/~1plan/get has the argument `x-plan`, which carries its credential: remove it: the client sends the credential.',
  ],
  [
    'two arguments in the same header',
    [
      [[...get, 'parameters', '1'], named('X-Plan')],
      [[...get, 'parameters', '2'], named('x-plan')],
      [pager, undefined],
    ],
    '#/paths/~1plan/get has two arguments in the header `x-plan`: keep one.',
  ],
  [
    'a path with the same parameter twice',
    [[['paths'], { '/{id}/{id}': { get: { ...valid.paths['/plan'].get, parameters: [inPath] } } }]],
    '#/paths/~1{id}~1{id}/get has `id` twice in its path: rename one.',
  ],
])('parseSpec refuses %s', (_, edits, message) => {
  const spec = edits.reduce<unknown>((all, [at, value]) => edit(all, at, value), valid);
  expect(() => read(spec)).toThrow(`specs/plans/openapi.yaml:1 ${message}`);
});

test('parseSpec refuses an unnamed body and an Accept header, and reports both at once', () => {
  const spec = edit(valid, [...answer, 'schema'], { type: 'object' });
  expect(() => read(edit(spec, [...put, 'parameters', '0'], named('Accept')))).toThrow(
    /get\/responses\/200 has a body.*\n.*put\/parameters\/0 is the header Accept/,
  );
});

test.each([
  ['%YAML 1.1\n---\na: 1', ':1 states a version of YAML: leave the directive out.'],
  [
    'a: &x { b: 1 }\nc: { <<: *x }',
    ':2 `<<` is a merge key for some parsers and a plain key for others: write out the value.',
  ],
  ["a:\n  401: x\n  '401': y", ':2 has the same key twice, once in quotes: keep one.'],
  [
    'a: 9007199254740993',
    ':1 `9007199254740993` is a number that loses digits: write it as a string, or with fewer digits.',
  ],
  [
    'a: 0.12345678901234567',
    ':1 `0.12345678901234567` is a number that loses digits: write it as a string, or with fewer digits.',
  ],
  ['a: .nan', ':1 `.nan` is a number that JSON cannot represent: write null or a string.'],
  ['a: -.inf', ':1 `-.inf` is a number that JSON cannot represent: write null or a string.'],
  ['a: { ~: 1 }', ':1 `~` is a key that is not a string: write a text.'],
  ['a: { : 1 }', ':1 is a key that is not a string: write a text.'],
  ['a: !!set { b }', ':1 has a tag that few parsers know: leave the tag out.'],
  ['a: 1\nb: !!timestamp 2026-01-01', ':2 `2026-01-01` has a tag that few parsers know: leave the tag out.'],
  ['a: &x { b: 1 }\nc: { !!merge <<: *x }', ':2 `<<` has a tag that few parsers know: leave the tag out.'],
  ['a: b\u0007', ':1 contains the character U+0007, which YAML does not allow: remove it.'],
  ['a: 1\rb: 2\r', ':1 ends a line with only CR: save the file with LF line endings.'],
  [`a: ${'['.repeat(3000)}`, ':1 is not YAML (brackets nested too deeply): fix that line.'],
  ['a: 1\nb: "\\ud800"', ':2 `\ud800` contains half a surrogate pair: remove it.'],
  ['a: *x', ':1 `*x` refers to an anchor that is not above it: write out the value.'],
  ['a:\n  b: &x\n    c: *x', ':3 `*x` is inside its own anchor: write out the value.'],
  ['a: 1\n? [b]\n: c', ':2 is a key that is not a string: write a text.'],
  ['a: !b c', ':1 is not YAML (Unresolved tag: !b): fix that line.'],
  ['a: 1\n---\nb: 2', ':2 is not YAML (Source contains multiple documents): fix that line.'],
  [
    `a: &x [${'1,'.repeat(20)}]\nb: &y [${'*x,'.repeat(20)}]\nc: &z [${'*y,'.repeat(20)}]`,
    ' has too many aliases (Excessive alias count indicates a resource exhaustion attack): write out their values.',
  ],
  ['a: 1\na: 2', ':2 is not YAML (Map keys must be unique): fix that line.'],
])('parseSpec refuses invalid or ambiguous YAML: %j', (text, message) => {
  expect(() => parseSpec('plans', text)).toThrow(`specs/plans/openapi.yaml${message}`);
});
