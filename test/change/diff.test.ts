import { expect, test } from 'vitest';
import { changeOf } from '../../scripts/change/diff/change.ts';
import { diffDocuments } from '../../scripts/change/diff/diff.ts';
import { verdictOf, type Finding } from '../../scripts/change/diff/finding/finding.ts';
import { refusalsOf, editionOf } from '../../scripts/change/diff/read/edition.ts';
import { RULES } from '../../scripts/change/diff/rules/rules.ts';
import { acme } from './acme.ts';
import { add, AT, cut, set, type Edit } from './edits/edit.ts';
import { judged } from './edits/judged.ts';

const worst = <Answer>(
  findings: readonly Finding[],
  of: (finding: Finding) => Answer,
  order: readonly Answer[],
): Answer | undefined => order.toReversed().find((answer) => findings.some((finding) => of(finding) === answer));

/** The verdict, then the worst wire, compile and behaviour of all findings. */
const saidOf = (findings: readonly Finding[]): string =>
  [
    verdictOf(findings),
    worst(findings, ({ wire }) => wire, ['ok', 'breaks']),
    worst(findings, ({ compile }) => compile, ['ok', 'strict-only', 'breaks']),
    worst(findings, ({ behaviour }) => behaviour, ['same', 'may-differ', 'differs']),
  ].join(' ');

test('every rule is covered by a change of the table', () => {
  const met = judged.flatMap(({ findings }) => findings.map(({ rule }) => rule));
  // Rules about whole specs have tests of their own.
  const elsewhere = ['api-added', 'api-removed', 'refused', 'unsupported'];
  expect(Object.keys(RULES).filter((rule) => !met.includes(rule) && !elsewhere.includes(rule))).toEqual([]);
});

test('clients can be generated from the example', () => {
  expect(refusalsOf('acme', acme())).toEqual([]);
});

test.each(judged)(
  'diff reports $promise (verdict, wire, compile, behaviour) for: $name',
  ({ findings, promise, rules }) => {
    expect(saidOf(findings)).toBe(promise);
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules.split(' ')));
  },
);

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Changes next to another title, and how the new spec is reported: as usual, `unsupported` or `refused`. */
test.each<[string, string | undefined, ...Edit[]]>([
  ['another description', undefined, set('info description', 'Other words.')],
  ['a contact and an unknown extension', 'unsupported', set('info contact', { name: 'Acme' }), set('x-unknown', true)],
  ['a deprecated parameter', 'unsupported', set(`${AT.size} deprecated`, true)],
  ['links and callbacks', 'unsupported', set(`${AT.list} responses 200 links`, {}), set(`${AT.list} callbacks`, {})],
  ['a newer version of OpenAPI', 'unsupported', set('openapi', '3.2.0')],
  ['a cookie', 'unsupported', add(AT.parameters, { name: 'sid', in: 'cookie', schema: { type: 'string' } })],
  [
    'a parameter of a path item',
    'unsupported',
    cut(`${AT.list} parameters 0`),
    set('paths /accounts/{account_id}/invoices parameters', [{ $ref: '#/components/parameters/Account' }]),
  ],
  [
    'a choice between an object and a list',
    'unsupported',
    set(`${AT.member} extra`, { oneOf: [ref('Line'), { type: 'array', items: { type: 'object' } }] }),
  ],
  ['a content encoding', 'unsupported', set(`${AT.member} extra`, { type: 'string', contentEncoding: 'base64' })],
  [
    'a body in several media types',
    'unsupported',
    set(`${AT.create} requestBody content multipart/form-data`, { schema: { type: 'object' } }),
  ],
  ['an explicit default port', 'unsupported', set('servers 0 url', 'https://API.acme.test:443/v1')],
  ['a pager that does not fit', 'refused', set(`${AT.ping} x-pager`, { argument: 'none', items: 'items' })],
  [
    'a pager that does not fit, and an unknown extension',
    'refused',
    set(`${AT.ping} x-pager`, { argument: 'none' }),
    set('x-a', 1),
  ],
])('diff reports a new spec with %s as: %s', (_, rule, ...edits) => {
  const [old, now] = [acme(), edits.reduce((spec, edit) => edit(spec), set('info title', 'Another title')(acme()))].map(
    (spec) => editionOf('acme', 'openapi.yaml', JSON.stringify(spec)),
  );
  const { findings } = changeOf('acme', old, now);
  expect(findings.map((finding) => finding.rule).filter((each) => ['refused', 'unsupported'].includes(each))).toEqual(
    rule === undefined ? [] : [rule],
  );
  if (rule !== 'refused') expect(verdictOf(findings)).not.toBe('major');
});

test('diff reports a new spec as refused, even if the old one was unsupported', () => {
  const old = set('x-unknown', true)(acme());
  const now = set(`${AT.ping} x-pager`, { argument: 'none', items: 'items' })(old);
  const [before, after] = [old, now].map((spec) => editionOf('acme', 'openapi.yaml', JSON.stringify(spec)));
  expect(changeOf('acme', before, after).findings.map(({ rule }) => rule)).toContain('refused');
});

test('diff detects a renamed member among 30 types that all refer to each other', () => {
  const names = Array.from({ length: 30 }, (_, index) => `Type${index}`);
  const members = Object.fromEntries(names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]));
  const types = names.map((name) => set(`components schemas ${name}`, { type: 'object', properties: members }));
  const named = (name: string): Edit => set(`components schemas Invoice properties ${name}`, members['Type0']);
  const [old, now] = ['owner', 'holder'].map((name) =>
    [...types, named(name)].reduce((spec, edit) => edit(spec), acme()),
  );
  const rules = diffDocuments('acme', old ?? {}, now ?? {}).map(({ rule }) => rule);
  expect(rules).toEqual(['response-property-renamed']);
});

test('a new scope is reported with the scopes of both sides, and advice that names them', () => {
  const scheme = set('components securitySchemes Key', { type: 'apiKey', in: 'header', name: 'X-Key' });
  const needing = (...scopes: string[]) => scheme(set('security', [{ Key: scopes }])(acme()));
  const [finding] = diffDocuments('acme', needing(), needing('billing', 'usage'));
  expect([finding?.old, finding?.new, finding?.advice]).toEqual([
    'header x-key (no scopes)',
    'header x-key (scopes billing, usage)',
    'Get a credential with these scopes: header x-key (scopes billing, usage).',
  ]);
});

test('a deprecated parameter is reported by its name', () => {
  const [finding] = diffDocuments('acme', acme(), set(`${AT.size} deprecated`, true)(acme()));
  expect(finding?.title).toBe('`page_size` is deprecated');
});

test('an unchanged spec is not parsed', () => {
  const [old, now] = ['old.yaml', 'now.yaml'].map((file) => editionOf('acme', file, 'no: [yaml'));
  expect(changeOf('acme', old, now).findings).toEqual([]);
});
