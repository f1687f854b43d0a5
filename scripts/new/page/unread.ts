import type { Cited } from './blocks.ts';
import type { Unread } from './model.ts';
import type { Task } from './task.ts';

const UNREAD: Readonly<Record<Unread['kind'], readonly [title: string, write: string]>> = {
  operation: [
    'lines that seem to be an operation and cannot be read: nothing that stands below them is in the draft',
    '(the operation, with its arguments and responses)',
  ],
  list: [
    'lists of operations with something below that does not say which of them it is about: it is not in the draft',
    '(what it says, in its operation)',
  ],
  called: [
    'operations that only a call shows: what seems to be a value of the call in their paths is in the draft as it stands',
    '(the path with its variables in braces, and each as a parameter)',
  ],
  fields: [
    'fields of which the page does not say whether they are sent or returned: they are not in the draft',
    '(each in the parameters or in the response of its operation)',
  ],
  members: [
    'fields behind a list of objects of which the page does not say whether they stand in it: they are not in the draft',
    '(each in the items of the list, or next to it)',
  ],
  alternatives: [
    'fields of which some stand in one alternative and some in another: the draft has all of them, and requires none',
    '(each alternative as a schema of its own, below oneOf or anyOf)',
  ],
};

/** What the pages seem to say, and nobody but a person can tell. */
export const unreadIn = (unread: readonly Unread[], keys: Cited['keys']): Task[] =>
  Object.entries(UNREAD).flatMap(([kind, [title, write]]) => {
    const places = unread
      .filter((each) => each.kind === kind)
      .map(({ text, at }) => `${keys.length > 1 ? `${keys[at.page] ?? ''}, ` : ''}line ${at.from}: ${text}`);
    return places.length === 0 ? [] : [{ title, places, write, into: 'openapi.yaml' }];
  });
