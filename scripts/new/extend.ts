import { parseDocument, type Document } from 'yaml';
import { keyOf } from '../ledger/claims/claim.ts';
import { glob } from '../ledger/notation/glob.ts';
import { claimsIn } from '../ledger/published.ts';
import { itemsOf as unknownIn } from '../ledger/silences.ts';
import { at, entriesOf, itemsOf, type Json } from '../spec/json.ts';
import { parseYaml } from '../spec/read/yaml.ts';
import type { Found } from './document.ts';
import { SOURCE_PATH } from './draft.ts';

/** The texts of a folder that its owner edits. */
export interface Texts {
  readonly spec: string;
  readonly facts: string;
}

type Contents = ReadonlyMap<string, Json>;

/** The names of the schemas that a value refers to, through others too. */
const schemasOf = (schemas: unknown, value: unknown, seen: ReadonlySet<string> = new Set()): ReadonlySet<string> =>
  [...JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"/]+)"/g)].reduce(
    (all, [, name = '']) => (all.has(name) ? all : schemasOf(schemas, at(schemas, name), new Set([...all, name]))),
    seen,
  );

/** Adds a value where the document has none, so that what its owner has written stays. */
const addTo = (document: Document, path: readonly string[], value: unknown): void => {
  if (value !== undefined && !document.hasIn(path)) document.setIn(path, document.createNode(value));
};

const append = (document: Document, list: string, values: readonly unknown[]): void => {
  if (values.length > 0) addTo(document, [list], []);
  for (const value of values) document.addIn([list], document.createNode(value));
};

/** Long lines stay as they are. */
const textOf = (document: Document): string => document.toString({ lineWidth: 0 });

const withOperations = (text: string, made: Json, found: readonly Pick<Found, 'path' | 'method'>[]): string => {
  const document = parseDocument(text);
  const { components, paths } = made;
  for (const { path, method } of found) {
    const operation = at(paths, path, method);
    addTo(document, ['paths', path, method], operation);
    addTo(document, ['paths', path, 'servers'], at(paths, path, 'servers'));
    for (const name of schemasOf(at(components, 'schemas'), operation))
      addTo(document, ['components', 'schemas', name], at(components, 'schemas', name));
    const tags = itemsOf(Object(document.toJS())['tags']).map((tag) => at(tag, 'name'));
    const missing = itemsOf(at(operation, 'tags')).filter((tag) => !tags.includes(tag));
    append(
      document,
      'tags',
      itemsOf(made['tags']).filter((tag) => missing.includes(at(tag, 'name'))),
    );
  }
  for (const [name, scheme] of entriesOf(at(components, 'securitySchemes')))
    addTo(document, ['components', 'securitySchemes', name], scheme);
  return textOf(document);
};

/** The rows of a new ledger about what a spec did not have before. */
const withRows = ({ facts }: Texts, before: unknown, after: unknown, made: Json): string => {
  const [old, now] = [claimsIn(before, 'The spec'), claimsIn(after, 'The spec')];
  const document = parseDocument(facts);
  const known = new Set(old.map(keyOf));
  const added = new Set(now.map(keyOf).filter((key) => !known.has(key)));
  const inferred = itemsOf(made['inferred']).flatMap((block) => {
    const rows = String(at(block, 'claims')).split('\n');
    const ours = rows.filter((row) => added.has(row.split(' = ', 1)[0] ?? ''));
    return ours.length > 0 ? [{ claims: `${ours.join('\n')}\n`, why: at(block, 'why') }] : [];
  });
  append(document, 'inferred', inferred);
  const said = itemsOf(Object(document.toJS())['silent'])
    .flatMap((each) => [at(each, 'item'), ...itemsOf(at(each, 'items'))])
    .map((item) => glob(String(item)));
  const asked = new Set(unknownIn(old).map(({ name }) => name));
  const silent = itemsOf(made['silent']).filter((each) => {
    const item = String(at(each, 'item'));
    return !asked.has(item) && !said.some((covers) => covers(item));
  });
  append(document, 'silent', silent);
  return textOf(document);
};

/** Adds operations of a draft to a folder, with what they refer to and the rows about them; keeps all that is there. */
export const extended = (texts: Texts, contents: Contents, found: readonly Pick<Found, 'path' | 'method'>[]): Texts => {
  const spec = withOperations(texts.spec, contents.get('openapi.yaml') ?? {}, found);
  const [before, after] = [texts.spec, spec].map((text) => parseYaml(text, SOURCE_PATH).value);
  return { spec, facts: withRows(texts, before, after, contents.get('facts.yaml') ?? {}) };
};
