import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verdictOf } from '../../scripts/change/diff/finding/finding.ts';
import { at, entriesOf, isObject, itemsOf, type Json } from '../../scripts/spec/json.ts';
import { redocly } from '../redocly.ts';
import { acme } from './acme.ts';
import { judged } from './edits/judged.ts';

/** What Redocly calls major and we do not, each with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'response-enum-added': 'types of responses take values that come later',
  'response-enum-opened': 'types of responses took further values before',
  'response-enum-closed': 'what comes is part of what came before',
  'error-status-removed': 'a status that does not come any more stops exhaustive code alone',
  'success-status-removed': 'a status that does not come any more stops exhaustive code alone',
  'request-format-of-number': 'it takes numbers as large or larger',
  'response-format-of-number': 'JavaScript has one type of number',
  'response-object-opened': 'unknown members are passed over',
  'request-bound-loosened': 'each multiple of the old step is one of the new',
  'response-null-removed': 'what comes is part of what came before',
  'key-became-required': 'clients make a key for each call',
  other: 'the same in other words',
  'response-media-respelled': 'clients read JSON by whatever name',
  'response-offered-changed': 'clients do not ask for it',
  'request-media-offered': 'of several media types clients send one, which is still taken',
};

/** The changes of which the same holds, where others of the same rule are not excepted. */
const exceptional: Readonly<Record<string, string>> = {
  'an operation calls back no more': 'no client takes such calls; that they differ is said',
  'a range becomes any other error': 'what the range described is described, as one of the others',
  'one form becomes a union with another': 'what was taken is one form of the union',
  'a response is one form of a union': 'what comes is one form of what came before',
};

/** Changes to what a document says of itself as a whole cannot stand next to others in one document. */
const isWhole = (old: Json, now: Json): boolean =>
  Object.keys({ ...old, ...now }).some(
    (key) => !['paths', 'components'].includes(key) && JSON.stringify(old[key]) !== JSON.stringify(now[key]),
  ) ||
  JSON.stringify(at(old, 'components', 'securitySchemes')) !== JSON.stringify(at(now, 'components', 'securitySchemes'));

/** A document whose paths and components have names of their own. */
const prefixed = (spec: Json, prefix: string): Json => {
  const text = JSON.stringify(spec).replaceAll(/"#\/components\/(schemas|parameters|responses)\//g, `$&${prefix}`);
  const renamed: Json = JSON.parse(text);
  const group = (value: unknown, by: (name: string) => string): Json =>
    Object.fromEntries(entriesOf(value).map(([name, inner]) => [by(name), inner]));
  const components = entriesOf(renamed['components']).map(([kind, all]) => [
    kind,
    kind === 'securitySchemes' ? all : group(all, (name) => `${prefix}${name}`),
  ]);
  const paths = group(renamed['paths'], (path) => `/${prefix}${path}`);
  for (const item of Object.values(paths))
    for (const [, operation] of entriesOf(item))
      if (isObject(operation))
        Object.assign(operation, { operationId: `${prefix}.${String(operation['operationId'])}` });
  return { paths, components: Object.fromEntries(components) };
};

/** The paths with an operation that a change reaches; all where it reaches none by name. */
const pathsOf = (spec: Json, ids: readonly string[]): string[] =>
  entriesOf(spec['paths'])
    .filter(([, item]) => entriesOf(item).some(([, operation]) => ids.includes(String(at(operation, 'operationId')))))
    .map(([path]) => path);

const about = (spec: Json, paths: readonly string[]): Json =>
  paths.length === 0
    ? spec
    : { ...spec, paths: Object.fromEntries(entriesOf(spec['paths']).filter(([path]) => paths.includes(path))) };

const joined = (specs: readonly Json[]): Json => {
  const parts = specs.map((spec, index) => prefixed(spec, `r${index}x`));
  const kinds = [...new Set(parts.flatMap((part) => Object.keys(Object(part['components']))))];
  const components = kinds.map((kind) => [
    kind,
    Object.assign({}, ...parts.map((part) => at(part, 'components', kind))),
  ]);
  return {
    ...acme(),
    paths: Object.assign({}, ...parts.map(({ paths }) => paths)),
    components: Object.fromEntries(components),
  };
};

/** The rows that Redocly calls major, by their place in the list. */
async function majors(pairs: readonly (readonly [Json, Json])[]): Promise<ReadonlySet<number>> {
  const folder = await mkdtemp(join(tmpdir(), 'opinion-'));
  try {
    const [old, now, config] = ['old.json', 'now.json', 'redocly.yaml'].map((name) => join(folder, name));
    await writeFile(String(old), JSON.stringify(joined(pairs.map(([before]) => before))));
    await writeFile(String(now), JSON.stringify(joined(pairs.map(([, after]) => after))));
    // A configuration that turns on no rule of the diff turns them all off.
    await writeFile(String(config), 'extends: [diff-recommended]\n');
    const out = join(folder, 'found.json');
    const found = await redocly(
      out,
      'diff',
      String(old),
      String(now),
      '--config',
      String(config),
      '--format',
      'json',
      '--output',
      out,
    );
    const major = JSON.stringify(itemsOf(at(found, 'changes')).filter((change) => at(change, 'impact') === 'major'));
    return new Set([...major.matchAll(/r(\d+)x/g)].map(([, index]) => Number(index)));
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('what redocly diff calls major is major here, but for named exceptions', async () => {
  const compared = judged.flatMap(({ name, old, now, findings }) => {
    if (isWhole(old, now)) return [];
    // One that reaches many operations shows on the first two as well.
    const ids = [
      ...new Set(
        findings.flatMap(({ operations, rule, old: id }) => [
          ...operations.slice(0, 2),
          ...(rule === 'operation-renamed' ? [String(id)] : []),
        ]),
      ),
    ];
    const paths = [...pathsOf(old, ids), ...pathsOf(now, ids)];
    return [{ name, pair: [about(old, paths), about(now, paths)] as const, findings }];
  });
  const major = await majors(compared.map(({ pair }) => pair));
  expect(major.size).toBeGreaterThan(50);
  const unlike = compared.filter(
    ({ name, findings }, index) =>
      major.has(index) &&
      exceptional[name] === undefined &&
      verdictOf(findings) !== 'major' &&
      !findings.some(({ rule }) => exceptions[rule] !== undefined),
  );
  expect(unlike.map(({ name, findings }) => `${name}: ${findings.map(({ rule }) => rule).join()}`)).toEqual([]);
}, 120_000);
