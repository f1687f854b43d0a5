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

test('a spec that keeps to the dialect is read', () => {
  expect(read(valid).model.operations).toHaveLength(4);
});

test.each([...documentCases, ...schemaCases, ...extensionCases])('%j as %j is refused', (at, value, message) => {
  expect(() => read(edit(valid, at, value))).toThrow(`specs/plans/openapi.yaml:1 ${message}`);
});

test.each<[what: string, at: readonly string[], value: unknown]>([
  ['a prefix of one letter', [...key, 'x-prefix'], 'T '],
  ['an envelope of one part', ['x-envelope'], { failure: { ok: false } }],
  ['a pager whose cursor is a text', pager, { argument: 'account', items: 'offers', cursor: 'total', more: 'total' }],
  ['a cursor alone', pager, { argument: 'account', items: 'offers', cursor: 'total' }],
  ['the last item as a cursor', pager, { argument: 'account', items: 'offers', last: 'at', more: 'total' }],
  ['pages up to an empty one', pager, { argument: 'page', items: 'offers' }],
  ['pages from 0 up to a short one', pager, { argument: 'page', first: 0, items: 'offers', size: 'size' }],
  ['an offset', pager, { argument: 'page', counts: 'items', items: 'offers', count: 'total' }],
  ['a URL in the response', pager, { items: 'offers', next: 'total' }],
  ['a URL in a header', pager, { items: 'offers', header: 'Link' }],
  ['a write that does not say which read shows its effect', set, undefined],
  ['a schema or null', price, { oneOf: [{ type: 'number' }, { type: 'null' }] }],
  [
    'a choice of named schemas',
    price,
    { anyOf: ['Plan', 'Offer'].map((name) => ({ $ref: `#/components/schemas/${name}` })) },
  ],
  ['a scheme in capitals', key, { type: 'http', scheme: 'Bearer' }],
  ...['oneOf', 'anyOf'].map((choice): [string, readonly string[], unknown] => [
    `a list or null, as ${choice},`,
    [...plan, 'properties', 'offers'],
    { [choice]: [{ type: 'array', items: { $ref: '#/components/schemas/Offer' } }, { type: 'null' }] },
  ]),
])('%s may stand', (_, at, value) => {
  const spec = edit(valid, at, value);
  expect(read(at === price ? edit(spec, [...set, 'arguments'], { total: 'price' }) : spec).model.id).toBe('plans');
});

test('a port that is a variable may be the one that requests leave out', () => {
  const server = { url: 'https://plans.test:{port}/v1', variables: { port: { default: '443' } } };
  const { model } = read(edit(valid, ['servers', '0'], server));
  expect([model.server, model.variables?.template]).toEqual(['https://plans.test/v1', server.url]);
});

test('all that is wrong with a spec is told at once, each with its line', () => {
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
    'a credential and an argument in one header',
    [
      [[...key, 'name'], 'X-Plan'],
      [[...get, 'parameters', '1'], named('x-plan')],
      [pager, undefined],
    ],
    '#/paths/~1plan/get has the argument `x-plan`, which carries its credential: remove it: the client sends the credential.',
  ],
  [
    'two arguments in one header',
    [
      [[...get, 'parameters', '1'], named('X-Plan')],
      [[...get, 'parameters', '2'], named('x-plan')],
      [pager, undefined],
    ],
    '#/paths/~1plan/get has two arguments in the header `x-plan`: keep one.',
  ],
  [
    'a path with one name in two places',
    [[['paths'], { '/{id}/{id}': { get: { ...valid.paths['/plan'].get, parameters: [inPath] } } }]],
    '#/paths/~1{id}~1{id}/get has `id` twice in its path: rename one.',
  ],
])('%s is refused', (_, edits, message) => {
  const spec = edits.reduce<unknown>((all, [at, value]) => edit(all, at, value), valid);
  expect(() => read(spec)).toThrow(`specs/plans/openapi.yaml:1 ${message}`);
});

test('so is what only its operations show', () => {
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
])('what two readers of YAML read differently is refused: %j', (text, message) => {
  expect(() => parseSpec('plans', text)).toThrow(`specs/plans/openapi.yaml${message}`);
});
