import { at, isObject, itemsOf, type Json } from '../spec/json.ts';
import { itemsOf as itemsNameOf } from '../spec/model/member-path.ts';
import { guessPager } from '../spec/model/propose-pager.ts';
import { isSuccess } from '../spec/model/responses.ts';
import { pascal } from '../spec/names.ts';
import type { SpecFile } from '../spec/read/read.ts';
import type { Imported } from './document.ts';

/** A list in a spec, and the name that its items would have. */
interface List {
  readonly node: Record<string, unknown>;
  readonly name: string;
}

const REF = /^#\/components\/schemas\//;

/** The lists at the end of a path from a schema, through references, choices with null and parts of a whole. */
const listsAt = (schemas: Json, node: unknown, name: string, path: readonly string[]): readonly List[] => {
  const { $ref, properties, allOf, anyOf, items } = Object(node);
  if (typeof $ref === 'string') {
    const target = $ref.replace(REF, '');
    return listsAt(schemas, schemas[target], target, path);
  }
  const [step, ...rest] = path;
  const inner = step === undefined ? undefined : at(properties, step);
  const parts = [...itemsOf(allOf), ...itemsOf(anyOf)].flatMap((part) => listsAt(schemas, part, name, path));
  if (inner !== undefined) return [...listsAt(schemas, inner, `${name}${pascal(String(step))}`, rest), ...parts];
  return step === undefined && items !== undefined ? [{ node: Object(node), name: `${name}Item` }, ...parts] : parts;
};

const isSaid = ({ node }: List): boolean => ['properties', 'allOf', '$ref'].some((name) => at(node, 'items', name));

/** The list to name: of several parts that describe it, the one that says what its items are. */
const listAt = (schemas: Json, data: string, path: string | undefined): List | undefined => {
  const all = listsAt(schemas, schemas[data], data, path?.split('.') ?? []);
  const [only, ...others] = all.length === 1 ? all : all.filter(isSaid);
  return others.length === 0 ? only : undefined;
};

const free = (schemas: Json, wanted: string, number = 1): string => {
  const name = number === 1 ? wanted : `${wanted}${number}`;
  return Object.hasOwn(schemas, name) ? free(schemas, wanted, number + 1) : name;
};

/** Names the items of a list in place; returns no name if they have one or are not objects. */
const named = (schemas: Record<string, unknown>, data: string, path: string | undefined): string[] => {
  const list = listAt(schemas, data, path);
  const items = list?.node['items'];
  if (!list || !isObject(items) || (items['type'] !== 'object' && items['allOf'] === undefined)) return [];
  const name = free(schemas, list.name);
  schemas[name] = items;
  list.node['items'] = { $ref: `#/components/schemas/${name}` };
  return [name];
};

/** Names the items of lists that may have pages, in place, because a pager needs a name; undefined if all have one. */
export const withItemNames = (made: Imported, { copy, model }: SpecFile): Imported | undefined => {
  const plain = copy();
  const schemas: Record<string, unknown> = Object(at(made.spec, 'components', 'schemas'));
  const names = model.operations.flatMap((operation) => {
    const guess = operation.method === 'GET' ? guessPager(plain, operation) : undefined;
    const data = operation.answers.find(isSuccess)?.data;
    if (!guess || data === undefined || itemsNameOf(plain, data, guess.pager.items) !== undefined) return [];
    return named(schemas, data, guess.pager.items);
  });
  return names.length === 0 ? undefined : { ...made, named: [...made.named, ...names] };
};
