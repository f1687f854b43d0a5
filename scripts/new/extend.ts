import { keyOf } from '../ledger/claims/claim.ts';
import { glob } from '../ledger/notation/glob.ts';
import { claimsIn } from '../ledger/published.ts';
import { itemsOf as unknownIn } from '../ledger/silences.ts';
import { at, itemsOf, type Json } from '../spec/json.ts';
import { parseYaml, type YamlFile } from '../spec/read/yaml.ts';
import type { Found } from './document.ts';
import { withAdditions } from './insertions.ts';

/** The texts of a folder that its owner edits. */
export interface Texts {
  readonly spec: string;
  readonly facts: string;
}

type Contents = ReadonlyMap<string, Json>;

/** The schemas that values refer to, through others too. */
const schemasFor = (schemas: unknown, values: readonly unknown[]): Json => {
  const found = new Map<string, unknown>();
  const open = [...values];
  for (const value of open)
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"/]+)"/g))
      if (!found.has(name)) {
        found.set(name, at(schemas, name));
        open.push(found.get(name));
      }
  return Object.fromEntries(found);
};

/** What of a node is not empty. */
const filled = (node: Json): Json =>
  Object.fromEntries(Object.entries(node).filter(([, each]) => Object.keys(Object(each)).length > 0));

type Place = Pick<Found, 'path' | 'method'>;

/** How deep a spec is extended: an operation is an entry of a path, and a schema one of the components. */
const DEPTH = 3;

const withOperations = ({ text, value }: YamlFile, made: Json, found: readonly Place[]): string => {
  const operations = found.map(({ path, method }) => at(made, 'paths', path, method));
  const paths = new Map<string, Json>();
  for (const [index, { path, method }] of found.entries()) {
    const servers = at(made, 'paths', path, 'servers');
    paths.set(path, { ...(servers !== undefined && { servers }), ...paths.get(path), [method]: operations[index] });
  }
  const known = itemsOf(at(value, 'tags')).map((tag) => at(tag, 'name'));
  const used = operations.flatMap((operation) => itemsOf(at(operation, 'tags')));
  const tags = itemsOf(made['tags']).map((tag) => [at(tag, 'name'), tag] as const);
  const added = {
    tags: tags.flatMap(([name, tag]) => (used.includes(name) && !known.includes(name) ? [tag] : [])),
    paths: Object.fromEntries(paths),
    components: filled({
      securitySchemes: at(made, 'components', 'securitySchemes'),
      schemas: schemasFor(at(made, 'components', 'schemas'), operations),
    }),
  };
  return withAdditions(text, filled(added), DEPTH);
};

/** The rows of a new ledger about what a spec did not have before. */
const withRows = (facts: YamlFile, before: unknown, after: unknown, made: Json): string => {
  const [old, now] = [claimsIn(before, 'The spec'), claimsIn(after, 'The spec')];
  const known = new Set(old.map(keyOf));
  const added = new Set(now.map(keyOf).filter((key) => !known.has(key)));
  const inferred = itemsOf(made['inferred']).flatMap((block) => {
    const rows = String(at(block, 'claims')).split('\n');
    const ours = rows.filter((row) => added.has(row.split(' = ', 1)[0] ?? ''));
    return ours.length > 0 ? [{ claims: `${ours.join('\n')}\n`, why: at(block, 'why') }] : [];
  });
  const said = itemsOf(at(facts.value, 'silent'))
    .flatMap((each) => [at(each, 'item') ?? [], ...itemsOf(at(each, 'items'))].flat())
    .map((item) => glob(String(item)));
  const asked = new Set(unknownIn(old).map(({ name }) => name));
  const silent = itemsOf(made['silent']).filter((each) => {
    const item = String(at(each, 'item'));
    return !asked.has(item) && !said.some((covers) => covers(item));
  });
  return withAdditions(facts.text, filled({ inferred, silent }), DEPTH);
};

/** Adds operations of a draft to a folder, with what they refer to and the rows about them; keeps all that is there. */
export const extended = (api: string, texts: Texts, contents: Contents, found: readonly Place[]): Texts => {
  const [file, ledger] = [`specs/${api}/openapi.yaml`, `specs/${api}/facts.yaml`];
  const before = parseYaml(texts.spec, file);
  const spec = withOperations(before, contents.get('openapi.yaml') ?? {}, found);
  const after = parseYaml(spec, file);
  const facts = parseYaml(texts.facts, ledger);
  return { spec, facts: withRows(facts, before.value, after.value, contents.get('facts.yaml') ?? {}) };
};
