import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verdictOf } from '../../scripts/change/diff/finding/finding.ts';
import { at, entriesOf, isObject, itemsOf, type Json } from '../../scripts/spec/json.ts';
import { redocly } from '../redocly.ts';
import { acme } from './acme.ts';
import { judged } from './edits/judged.ts';

/** Rules for changes that Redocly calls major and we do not, with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'response-enum-added': 'types of responses allow values that come later',
  'response-enum-opened': 'types of responses allowed further values before',
  'response-enum-closed': 'the new responses are a subset of the old ones',
  'error-status-removed': 'a status that is no longer sent breaks only exhaustive code',
  'success-status-removed': 'a status that is no longer sent breaks only exhaustive code',
  'request-format-of-number': 'it allows numbers as large or larger',
  'response-format-of-number': 'JavaScript has one type of number',
  'response-object-opened': 'unknown members are ignored',
  'request-bound-loosened': 'every multiple of the old value is a multiple of the new one',
  'response-null-removed': 'the new responses are a subset of the old ones',
  'key-became-required': 'clients make a key for every call',
  other: 'the meaning is the same',
  'response-media-respelled': 'clients read JSON of any media type',
  'response-offered-changed': 'clients do not request it',
  'request-media-offered': 'clients send one of several media types, which is still accepted',
};

/** Single changes of the same kind, where the exception does not cover the whole rule. */
const exceptional: Readonly<Record<string, string>> = {
  'an operation loses its callbacks': 'no client receives callbacks; that they differ is reported',
  '4XX is replaced with `default`': '`default` describes what the range described',
  'a request schema becomes a union of itself and another': 'what was accepted is a variant of the union',
  'a response union is reduced to one variant': 'what is sent is a variant of what was sent before',
};

/** Whether a change affects the document as a whole, so that it cannot be joined with others in one document. */
const isWhole = (old: Json, now: Json): boolean =>
  Object.keys({ ...old, ...now }).some(
    (key) => !['paths', 'components'].includes(key) && JSON.stringify(old[key]) !== JSON.stringify(now[key]),
  ) ||
  JSON.stringify(at(old, 'components', 'securitySchemes')) !== JSON.stringify(at(now, 'components', 'securitySchemes'));

/** The document with a prefix before the names of its paths and components. */
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

/** The paths with an operation that a change affects; none if it affects none by name. */
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

/** The indices of the pairs that Redocly calls major. */
async function majors(pairs: readonly (readonly [Json, Json])[]): Promise<ReadonlySet<number>> {
  const folder = await mkdtemp(join(tmpdir(), 'opinion-'));
  try {
    const [old, now, config] = ['old.json', 'now.json', 'redocly.yaml'].map((name) => join(folder, name));
    await writeFile(String(old), JSON.stringify(joined(pairs.map(([before]) => before))));
    await writeFile(String(now), JSON.stringify(joined(pairs.map(([, after]) => after))));
    // Without this, the configuration would turn off all rules of `redocly diff`.
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

test('every change that `redocly diff` calls major is major here, except for listed exceptions', async () => {
  const compared = judged.flatMap(({ name, old, now, findings }) => {
    if (isWhole(old, now)) return [];
    // Two operations are enough to show a change that affects many.
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
