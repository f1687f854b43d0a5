import { expect, test } from 'vitest';
import { changeOf } from '../../scripts/change/diff/change.ts';
import { diffDocuments } from '../../scripts/change/diff/diff.ts';
import { verdictOf, type Finding } from '../../scripts/change/diff/finding/finding.ts';
import { refusalsOf, editionOf } from '../../scripts/change/diff/read/edition.ts';
import { RULES } from '../../scripts/change/diff/rules/rules.ts';
import { acme } from './acme.ts';
import { set, type Edit } from './edits/edit.ts';
import { judged } from './edits/judged.ts';

const worst = <Answer>(
  findings: readonly Finding[],
  of: (finding: Finding) => Answer,
  order: readonly Answer[],
): Answer | undefined => order.toReversed().find((answer) => findings.some((finding) => of(finding) === answer));

/** The verdict and the worst of each answer. */
const saidOf = (findings: readonly Finding[]): string =>
  [
    verdictOf(findings),
    worst(findings, ({ wire }) => wire, ['ok', 'breaks']),
    worst(findings, ({ compile }) => compile, ['ok', 'strict-only', 'breaks']),
    worst(findings, ({ behaviour }) => behaviour, ['same', 'may-differ', 'differs']),
  ].join(' ');

test('every rule is met by a change that is promised', () => {
  const met = judged.flatMap(({ findings }) => findings.map(({ rule }) => rule));
  // Those of whole specs are met below.
  const elsewhere = ['api-added', 'api-removed', 'refused'];
  expect(Object.keys(RULES).filter((rule) => !met.includes(rule) && !elsewhere.includes(rule))).toEqual([]);
});

test('the example is a spec that clients can be generated from', () => {
  expect(refusalsOf('acme', acme())).toEqual([]);
});

test.each(judged)('$name: $promise', ({ findings, promise, rules }) => {
  expect(saidOf(findings)).toBe(promise);
  expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules.split(' ')));
});

test.each<[string, Edit, boolean]>([
  ['words alone', set('info description', 'Other words.'), false],
  ['words next to a keyword that the dialect does not know', set('info x-unknown', true), true],
])('%s: whether the new spec is refused is said', (_, edit, refused) => {
  const [old, now] = [acme(), edit(set('info title', 'Another title')(acme()))].map((spec) =>
    editionOf('acme', 'openapi.yaml', JSON.stringify(spec)),
  );
  const rules = changeOf('acme', old, now).findings.map(({ rule }) => rule);
  expect(rules.includes('refused')).toBe(refused);
});

test('a renamed member is found where types lead to each other in many ways', () => {
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

test('what a key has to be allowed is said in words, on both sides', () => {
  const scheme = set('components securitySchemes Key', { type: 'apiKey', in: 'header', name: 'X-Key' });
  const needing = (...scopes: string[]) => scheme(set('security', [{ Key: scopes }])(acme()));
  const [finding] = diffDocuments('acme', needing(), needing('billing', 'usage'));
  expect([finding?.old, finding?.new, finding?.advice]).toEqual([
    'header x-key (no scopes)',
    'header x-key (scopes billing, usage)',
    'Get a credential that has these scopes: header x-key (scopes billing, usage).',
  ]);
});

test('a spec that has not changed is not even read', () => {
  const [old, now] = ['old.yaml', 'now.yaml'].map((file) => editionOf('acme', file, 'no: [yaml'));
  expect(changeOf('acme', old, now).findings).toEqual([]);
});
