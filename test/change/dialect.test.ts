import { expect, test } from 'vitest';
import { diffDocuments } from '../../scripts/change/diff/diff.ts';
import { DIALECT, type Kind, type Keyword } from '../../scripts/spec/dialect.ts';
import { entriesOf, isObject, type Json } from '../../scripts/spec/json.ts';
import { acme } from './acme.ts';

type Path = readonly (string | number)[];

/** The nodes below a keyword that holds nodes. */
function below(node: unknown, path: Path, { holds }: Keyword): [Kind, Path][] {
  if (!holds || node === undefined) return [];
  const [count, kind] = holds;
  if (count === 'one') return placesIn(kind, node, path);
  const inner: [string | number, unknown][] = Array.isArray(node) ? [...node.entries()] : entriesOf(node);
  return inner.flatMap(([name, each]) => placesIn(kind, each, [...path, name]));
}

/** Every node of a document with its kind. */
function placesIn(kind: Kind, node: unknown, path: Path): [Kind, Path][] {
  if (!isObject(node)) return [];
  const inner = Object.entries(DIALECT[kind]).flatMap(([name, keyword]) => below(node[name], [...path, name], keyword));
  return [[kind, path], ...inner];
}

const at = (spec: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (node, name) => (isObject(node) || Array.isArray(node) ? Reflect.get(node, name) : undefined),
    spec,
  );

/** A copy with one changed value. It shares the rest with the original. */
function changedAt<Of>(node: Of, [name, ...rest]: Path, keyword: string, value: unknown): Of {
  const copy: unknown = Array.isArray(node) ? [...node] : { ...node };
  if (name !== undefined) Reflect.set(Object(copy), name, changedAt(at(node, [name]), rest, keyword, value));
  else if (value === undefined) Reflect.deleteProperty(Object(copy), keyword);
  else Reflect.set(Object(copy), keyword, value);
  return copy as Of;
}

const boxed: Readonly<Record<'one' | 'named' | 'listed', Json | readonly Json[]>> = {
  one: {},
  named: { it: {} },
  listed: [{}],
};

/** The document with an empty node of each kind that it lacks. */
const grown = (spec: Json): Json =>
  Object.entries(DIALECT).reduce((known, [parent, keywords]) => {
    const [, path] = placesIn('document', known, []).find(([kind]) => kind === parent) ?? [];
    if (!path) return known;
    return Object.entries(keywords).reduce((next, [name, { holds }]) => {
      const missing = holds && !placesIn('document', next, []).some(([kind]) => kind === holds[1]);
      return missing ? changedAt(next, path, name, boxed[holds[0]]) : next;
    }, known);
  }, spec);

/** Values of all types: each keyword allows some of them. */
const samples: readonly unknown[] = [
  undefined,
  true,
  false,
  3,
  4,
  'one',
  'two',
  'string',
  'query',
  ['one'],
  ['two'],
  { one: 'two' },
  [{ Token: ['else'] }],
];

/** Keywords that do not affect clients, with the reason. */
const unsaid: Readonly<Record<string, string>> = {
  'document openapi': 'the format of the file',
  'document jsonSchemaDialect': 'the format of the file',
  'info version': 'a number for people',
  'tag name': 'a heading of the documentation',
  'operation tags': 'headings of the documentation',
  'header required': 'a client expects no header, whatever is promised',
  'securityScheme bearerFormat': 'a hint for people; the token is the caller’s',
};

// The URL has the variable that `grown` adds to the server: an unused variable changes nothing.
const old = changedAt(grown(acme()), ['servers', 0], 'url', 'https://api.acme.example/{it}');
/** Another change, which must not hide the one that is tested. */
const base = changedAt(old, ['paths', '/accounts/{account_id}/invoices', 'get', 'parameters', 2], 'schema', {
  type: 'integer',
  default: 50,
});
const places = placesIn('document', base, []);
const known = new Set(diffDocuments('acme', old, base).map((finding) => JSON.stringify(finding)));
const isSaid = (now: Json): boolean =>
  diffDocuments('acme', old, now).some((finding) => !known.has(JSON.stringify(finding)));

const keywords = Object.entries(DIALECT).flatMap(([kind, named]) =>
  Object.entries(named)
    .filter(([name, { form }]) => form && name !== '$ref' && unsaid[`${kind} ${name}`] === undefined)
    .map(([name, { form }]) => ({ kind, name, form })),
);

test.each(keywords)('diff reports a change of $name in $kind, even next to another change', ({ kind, name, form }) => {
  const edits = places
    .filter(([each]) => each === kind)
    .flatMap(([, path]) => {
      const others = samples.filter((value) => JSON.stringify(value) !== JSON.stringify(at(base, [...path, name])));
      const fitting = others.filter((value) => value === undefined || form?.fits(value));
      return (fitting.length > 1 ? fitting : others).map((value) => changedAt(base, path, name, value));
    });
  expect(edits.some(isSaid)).toBe(true);
});
