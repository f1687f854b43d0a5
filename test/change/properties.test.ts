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

/** The same document with each mapping the other way round. */
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

test.each(specs)('%s has not changed against itself', (_, edition) => {
  expect(changeOf('api', edition, edition).findings).toEqual([]);
});

test.each(specs)('comments and quotes of %s are no change', (api, { file, text, json }) => {
  const written: Edition = editionOf(api, file, `# Another comment.\n${JSON.stringify(json, null, 1)}`);
  expect(changeOf(api, editionOf(api, file, text), written).findings).toEqual([]);
});

test.each(specs)('the order of mappings means nothing in %s', (api, { json }) => {
  const findings = diffDocuments(api, json, asJson(reversed(json)));
  expect(findings.map(({ rule }) => rule)).toEqual(['order']);
  expect(verdictOf(findings)).toBe('patch');
});

/** The first mutant of each kind: there are thousands. */
const mutants = (json: Json) => [
  ...new Map([...mutantsOf(json, allMutations([json]))].reverse().map((mutant) => [mutant.kind, mutant])).values(),
];

/** Kinds of mutants that change nothing for a client, or leave no meaning that could be compared. */
const unnoticed: Readonly<Record<string, string>> = {
  'unknown keyword': 'the dialect refuses it',
  'dialect changed or deleted': 'the dialect refuses it',
  'version of the format changed': 'the dialect refuses it',
  'argument of a path optional': 'a path needs each of its arguments',
  'body added': 'a body where none can stand',
  'items put next to a type': 'items of what is not a list',
  'type put next to a union': 'the union says more',
  'type deleted': 'the values say it, too',
  'unknown member required': 'a member that nothing describes',
  'object opened': 'no argument can be given that is not described',
  'object closed': 'the same, the other way round',
  'security scheme added': 'nothing takes it',
  'security scheme of another kind': 'the token travels as it did, wherever it is from',
  'security scheme renamed with its references': 'a credential that is one text has no names',
  'extension invented': 'what is safe by its method is safe',
};

/** Whether a mutant asks for an idempotency key, or no longer: the client makes one where none is given. */
const isOfKey = ({ kind, path, spec }: SpecMutant): boolean => {
  if (kind !== 'argument required or not') return false;
  const operation = at(spec, ...path.slice(0, 3));
  const argument = itemsOf(at(operation, 'parameters'))[Number(path.at(-1))];
  return argument !== undefined && at(operation, 'x-idempotency') === at(argument, 'name');
};

const plainText = (api: string, spec: Json): string => JSON.stringify(parseSpec(api, JSON.stringify(spec)).json);

test.each(specs)('each change of what %s claims is judged by more than a look', (api, { json }) => {
  const overlooked = mutants(json)
    .filter(({ kind }) => unnoticed[kind] === undefined)
    .filter((mutant) => !isOfKey(mutant))
    .filter(({ spec }) => diffDocuments(api, json, spec).every(({ rule }) => ['other', 'order'].includes(rule)))
    .filter(({ spec }) => !isRefused(api, spec))
    // What one part of an `allOf` says besides, another may rule out.
    .filter(({ spec }) => plainText(api, spec) !== plainText(api, json));
  expect(overlooked.map(({ kind, path }) => `${kind} at ${path.join(' ')}`)).toEqual([]);
});

test('the way back from a change is judged, too', () => {
  const silent = judged.filter(({ old, now }) => diffDocuments('acme', now, old).length === 0);
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test('changes at once are each found as they are alone', () => {
  const apart = ['request-default-changed', 'response-unit-changed', 'scope-added'];
  const edits = rows.filter(({ rules }) => apart.includes(rules));
  const rulesOf = (spec: Json): string[] => diffDocuments('acme', acme(), spec).map(({ rule }) => rule);
  const one = edits.filter(({ rules }, index) => edits.findIndex((other) => other.rules === rules) === index);
  const together = one.reduce((spec, { edit }) => edit(spec), acme());
  expect(rulesOf(together).sort()).toEqual(one.flatMap(({ edit }) => rulesOf(edit(acme()))).sort());
});

test('a change is refused for what has changed as the whole is', () => {
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
