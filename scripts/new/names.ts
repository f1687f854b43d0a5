import { itemsOf, type Json } from '../spec/json.ts';
import { camel } from '../spec/names.ts';

/** The tag of an operation; the first step of its path that is no argument where it has none. */
export const tagOf = (path: string, operation: Json): string => {
  const [tag] = itemsOf(operation['tags']);
  const step = path.split('/').find((each) => each !== '' && !each.startsWith('{') && !/^v\d+$/.test(each));
  return typeof tag === 'string' && tag !== '' ? tag : (step ?? 'api');
};

/** A name that a member of the client can have. */
const member = (words: string): string => {
  const name = camel(words);
  return /^\d/.test(name) || name === '' ? `_${name}` : name;
};

/** The name of an operation in the client: the vendor's id, below its tag where the id has no parts of its own. */
export const clientName = (method: string, path: string, operation: Json): string => {
  const { operationId } = operation;
  const id = typeof operationId === 'string' && operationId !== '' ? operationId : `${method} ${path}`;
  const parts = /^[\w-]+([./][\w-]+)+$/.test(id) ? id.split(/[./]/) : [tagOf(path, operation), id];
  return parts.map(member).join('.');
};
