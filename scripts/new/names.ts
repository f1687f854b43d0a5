import { itemsOf, type Json } from '../spec/json.ts';
import { camel, typeNameOf } from '../spec/names.ts';

/** The tag of an operation or, if it has none, the first step of its path that is not an argument. */
export const tagOf = (path: string, operation: Json): string => {
  const [tag] = itemsOf(operation['tags']);
  const step = path.split('/').find((each) => each !== '' && !each.startsWith('{') && !/^v\d+$/.test(each));
  return typeof tag === 'string' && tag !== '' ? tag : (step ?? 'api');
};

/** A name that a member of the client can have. */
const member = (words: string): string => {
  const name = camel(words);
  return /^[A-Za-z]/.test(name) && name !== 'then' ? name : `_${name}`;
};

/** An operation, as far as its name follows from it. */
export interface Unnamed {
  readonly method: string;
  readonly path: string;
  readonly operation: Json;
}

const partsOf = ({ method, path, operation }: Unnamed): readonly string[] => {
  const { operationId } = operation;
  const id = typeof operationId === 'string' && operationId !== '' ? operationId : `${method} ${path}`;
  return /^[\w-]+([./][\w-]+)+$/.test(id) ? id.split(/[./]/) : [tagOf(path, operation), id];
};

/** Names that do not collide in a client, its types and its files. */
const claims = () => {
  const [ids, groups, types, files] = Array.from({ length: 4 }, () => new Set<string>());
  return (parts: readonly string[]): boolean => {
    const id = parts.join('.');
    const above = parts.map((_, index) => parts.slice(0, index).join('.')).slice(1);
    const [type, file] = [typeNameOf(id).toLowerCase(), camel(id).toLowerCase()];
    if (ids?.has(id) || groups?.has(id) || above.some((each) => ids?.has(each))) return false;
    if (types?.has(type) || files?.has(file)) return false;
    ids?.add(id);
    types?.add(type);
    files?.add(file);
    for (const each of above) groups?.add(each);
    return true;
  };
};

/** The names of operations in the client: the vendor's id, prefixed with the tag if it has no dots or slashes. */
export const clientNames = (operations: readonly Unnamed[]): readonly string[] => {
  const claim = claims();
  return operations.map((each) => {
    const parts = partsOf(each).map(member);
    const numbered = (number: number): readonly string[] =>
      number === 1 ? parts : [...parts.slice(0, -1), `${parts.at(-1)}${number}`];
    let number = 1;
    while (!claim(numbered(number))) number += 1;
    return numbered(number).join('.');
  });
};
