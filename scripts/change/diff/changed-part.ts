import { METHODS } from '../../spec/dialect.ts';
import { at, entriesOf, isObject, itemsOf, type Json } from '../../spec/json.ts';
import { step, stepsOf } from '../../spec/pointer.ts';
import type { Refusal } from '../../refusal.ts';
import { reachedBy, type Alike } from './compare/alike.ts';
import { same } from './compare/same.ts';
import { refusalsOf } from './read/edition.ts';

const mapped = (group: unknown, to: (name: string, value: unknown) => unknown): Json =>
  Object.fromEntries(entriesOf(group).map(([name, value]) => [name, to(name, value)]));

const KEPT = ['operationId', 'tags', 'security', 'x-safety'];
const WRITES: Json = { 'x-reconcile': { none: 'It is not looked for.' } };

const inPath = (parameter: unknown): boolean => (at(parameter, 'in') ?? 'path') === 'path';

/** An operation reduced to its name and path arguments. */
const outline = (operation: Json): Json => ({
  ...Object.fromEntries(entriesOf(operation).filter(([keyword]) => KEPT.includes(keyword))),
  parameters: itemsOf(operation['parameters']).filter(inPath),
  ...(operation['x-reconcile'] !== undefined && WRITES),
  responses: { '204': { description: 'Done.' } },
});

const readBy = (node: unknown): unknown => at(node, 'x-reconcile', 'read');

/** The operations of a document that have changed, with those that they read or are read by: the others may be left out. */
function leftOut(old: Json, now: Json, alike: Alike): ReadonlySet<unknown> {
  const all = entriesOf(now['paths']).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const node = at(item, method);
      return isObject(node) ? [{ node, unchanged: alike(at(old, 'paths', path, method), node) }] : [];
    }),
  );
  const idle = new Set(all.filter(({ unchanged }) => unchanged).map(({ node }) => node['operationId']));
  const kept = all.filter(({ node, unchanged }) => !unchanged || !idle.has(readBy(node) ?? node['operationId']));
  const needed = new Set(kept.map(({ node }) => readBy(node)));
  const whole = new Set(kept.map(({ node }) => node));
  return new Set(all.map(({ node }) => node).filter((node) => !whole.has(node) && !needed.has(node['operationId'])));
}

/**
 * The new document reduced to what has changed: an unchanged operation keeps its name and path, an otherwise unreferenced
 * schema its name. Whether clients can be generated depends only on the rest.
 */
function changedPart(old: Json, now: Json, alike: Alike): Json {
  const idle = leftOut(old, now, alike);
  const paths = mapped(now['paths'], (_, item) =>
    mapped(item, (_method, node) => (isObject(node) && idle.has(node) ? outline(node) : node)),
  );
  const others = { ...Object(now['components']), schemas: {} };
  const reached = reachedBy({ ...now, paths, components: others }, now);
  const schemas = mapped(at(now, 'components', 'schemas'), (name, node) =>
    reached.has(`#/components/schemas${step(name)}`) || !alike(at(old, 'components', 'schemas', name), node)
      ? node
      : { type: 'string' },
  );
  return { ...now, paths, components: { ...others, schemas } };
}

/** The refusals of a document that another one has become; empty if clients can be generated from it. */
export function refusalsOfChange(api: string, old: Json, now: Json, alike: Alike): readonly Refusal[] {
  const rest = (root: Json): Json => ({ ...root, info: {}, servers: [], paths: {}, components: {} });
  if (!same(rest(old), rest(now))) return refusalsOf(api, now);
  const part = changedPart(old, now, alike);
  const found = refusalsOf(api, part);
  // A statement about all operations may apply only to their outlines.
  const holds = ({ where }: Refusal): boolean =>
    /^#\/(?:paths|components)\//.test(where) && same(at(part, ...stepsOf(where)), at(now, ...stepsOf(where)));
  return found.every(holds) ? found : refusalsOf(api, now);
}
