import type { Cited } from './blocks.ts';
import type { Unread } from './model.ts';
import type { Task } from './task.ts';

const UNREAD: Readonly<Record<Unread['kind'], readonly [title: string, write: string]>> = {
  operation: [
    'lines that look like an operation but cannot be read: the draft has nothing of what is below them',
    '(the operation, with its arguments and responses)',
  ],
  list: [
    'lists of operations followed by something that does not say which of them it is about: it is not in the draft',
    '(what it says, in its operation)',
  ],
  called: [
    'operations that only a sample call shows: the draft keeps what may be a value of the call in their paths',
    '(the path with its variables in braces, and each as a parameter)',
  ],
  fields: [
    'fields that may be sent or returned, which the page does not say: they are not in the draft',
    '(each in the parameters or in the response of its operation)',
  ],
  members: [
    'fields after a list of objects that may belong to its items, which the page does not say: they are not in the draft',
    '(each in the items of the list, or next to it)',
  ],
  alternatives: [
    'fields that belong to different alternatives: the draft has all of them, and requires none',
    '(each alternative as a separate schema, below oneOf or anyOf)',
  ],
};

/** Lists what pages seem to state and only a person can decide. */
export const unreadIn = (unread: readonly Unread[], keys: Cited['keys']): Task[] =>
  Object.entries(UNREAD).flatMap(([kind, [title, write]]) => {
    const places = unread
      .filter((each) => each.kind === kind)
      .map(({ text, at }) => `${keys.length > 1 ? `${keys[at.page] ?? ''}, ` : ''}line ${at.from}: ${text}`);
    return places.length === 0 ? [] : [{ title, places, write, into: 'openapi.yaml' }];
  });
