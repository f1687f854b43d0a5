import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { changeOf } from '../../scripts/change/diff/change.ts';
import { refusalsOfChange } from '../../scripts/change/diff/changed-part.ts';
import { alikeIn } from '../../scripts/change/diff/compare/alike.ts';
import { diffDocuments } from '../../scripts/change/diff/diff.ts';
import { verdictOf } from '../../scripts/change/diff/finding/finding.ts';
import { editionOf, refusalsOf, type Edition } from '../../scripts/change/diff/read/edition.ts';
import { at, isObject, itemsOf, type Json } from '../../scripts/spec/json.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { isRefused } from '../mutation/lint.ts';
import { allMutations, mutantsOf, type SpecMutant } from '../mutation/spec-mutants.ts';
import { acme } from './acme.ts';
import { judged } from './edits/judged.ts';
import { rows } from './edits/rows.ts';
import { readable } from '../readable.ts';

const names = readable;
const editions = await Promise.all(
  names.map(async (api) => {
    const file = join(specsFolder, api, 'openapi.yaml');
    return editionOf(api, file, await readFile(file, 'utf8'));
  }),
);
const specs = editions.map((edition) => [edition.api, { ...edition, json: edition.parsed().value }] as const);

/** The same document with every mapping in reverse order. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, reversed(inner)]),
  );
};

const asJson = (value: unknown): Json => (isObject(value) ? value : {});

test.each(specs)('diff of %s with itself finds nothing', (_, edition) => {
  expect(changeOf('api', edition, edition).findings).toEqual([]);
});

test.each(specs)('diff ignores comments and quotes in %s', (api, { file, text, json }) => {
  const written: Edition = editionOf(api, file, `# Another comment.\n${JSON.stringify(json, null, 1)}`);
  expect(changeOf(api, editionOf(api, file, text), written).findings).toEqual([]);
});

test.each(specs)('diff reports reordered mappings in %s as a patch', (api, { json }) => {
  const findings = diffDocuments(api, json, asJson(reversed(json)));
  expect(findings.map(({ rule }) => rule)).toEqual(['order']);
  expect(verdictOf(findings)).toBe('patch');
});

/** The first mutant of each kind: there are thousands. */
const mutants = (json: Json) => [
  ...new Map([...mutantsOf(json, allMutations([json]))].reverse().map((mutant) => [mutant.kind, mutant])).values(),
];

/** Kinds of mutants that change nothing for a client, or leave nothing that could be compared. */
const unnoticed: Readonly<Record<string, string>> = {
  'unknown keyword': 'the dialect refuses it',
  'dialect changed or deleted': 'the dialect refuses it',
  'version of the format changed': 'the dialect refuses it',
  'argument of a path optional': 'a path needs each of its arguments',
  'body added': 'the method allows no body',
  'items put next to a type': 'the schema is not a list',
  'type put next to a union': 'the union is more specific',
  'type deleted': 'the values imply it',
  'unknown member required': 'nothing describes the member',
  'object opened': 'callers cannot pass undescribed arguments',
  'object closed': 'callers could not pass undescribed arguments before',
  'security scheme added': 'no operation uses it',
  'security scheme of another kind': 'the token is sent as before',
  'security scheme renamed with its references': 'a credential of one string has no names',
  'extension invented': 'a GET is safe without it',
};

/** Whether a mutant makes an idempotency key required or optional: the client makes one if the caller gives none. */
const isOfKey = ({ kind, path, spec }: SpecMutant): boolean => {
  if (kind !== 'argument required or not') return false;
  const operation = at(spec, ...path.slice(0, 3));
  const argument = itemsOf(at(operation, 'parameters'))[Number(path.at(-1))];
  return argument !== undefined && at(operation, 'x-idempotency') === at(argument, 'name');
};

const plainText = (api: string, spec: Json): string => JSON.stringify(parseSpec(api, JSON.stringify(spec)).json);

test.each(specs)('a specific rule of diff judges each kind of mutation of %s', (api, { json }) => {
  const overlooked = mutants(json)
    .filter(({ kind }) => unnoticed[kind] === undefined)
    .filter((mutant) => !isOfKey(mutant))
    .filter(({ spec }) => diffDocuments(api, json, spec).every(({ rule }) => ['other', 'order'].includes(rule)))
    .filter(({ spec }) => !isRefused(api, spec))
    // A part of an `allOf` may add what another part already says.
    .filter(({ spec }) => plainText(api, spec) !== plainText(api, json));
  expect(overlooked.map(({ kind, path }) => `${kind} at ${path.join(' ')}`)).toEqual([]);
});

test('diff also reports every change of the table in reverse', () => {
  const silent = judged.filter(({ old, now }) => diffDocuments('acme', now, old).length === 0);
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test('diff reports changes made together as it reports each alone', () => {
  const apart = ['request-default-changed', 'response-unit-changed', 'scope-added'];
  const edits = rows.filter(({ rules }) => apart.includes(rules));
  const rulesOf = (spec: Json): string[] => diffDocuments('acme', acme(), spec).map(({ rule }) => rule);
  const one = edits.filter(({ rules }, index) => edits.findIndex((other) => other.rules === rules) === index);
  const together = one.reduce((spec, { edit }) => edit(spec), acme());
  expect(rulesOf(together).sort()).toEqual(one.flatMap(({ edit }) => rulesOf(edit(acme()))).sort());
});

test('a check of the changed part refuses a spec for the same reason as a check of the whole', () => {
  const changes = [
    ...mutants(acme()).map(({ spec }) => [acme(), spec] as const),
    ...judged.map(({ old, now }) => [old, now] as const),
  ];
  const first = (refusals: readonly Error[]): string | undefined => refusals[0]?.message;
  const [found, all] = [
    changes.map(([old, now]) => first(refusalsOfChange('acme', old, now, alikeIn(old, now)))),
    changes.map(([, now]) => first(refusalsOf('acme', now))),
  ];
  expect(found).toEqual(all);
  expect(new Set(all).size).toBeGreaterThan(20);
}, 120_000);
