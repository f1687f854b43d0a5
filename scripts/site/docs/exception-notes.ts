import { exceptionsInWords, exceptionsOf, listsOf, mapExceptions, type Exceptions } from '../../ledger/exceptions.ts';
import type { Audit } from '../../ledger/books.ts';
import type { PlaceEvidence } from './place-evidence.ts';

/** What is not plainly said: in short, and in full. Both are in Markdown. */
export interface Exception {
  readonly short: readonly string[];
  readonly full: readonly string[];
}

/** What is not plainly said, each said once: where it holds for all members of a group, it is said of the group. */
export interface Noted {
  /** Of a place alone. */
  readonly own: (pointer: string) => Exception;
  /** Of all fields of a schema, or of all operations of the API, which is met at `#/info`. */
  readonly whole: (group: string) => Exception;
}

/** What the members of a group are called. */
const membersOf = (group: string): string => (group === '#/info' ? 'all operations' : 'all fields');

/** The group that a place belongs to: operations are those of the API, fields those of a schema. */
const groupOf = (pointer: string): string | undefined => {
  if (/^#\/paths\/[^/]+\/[^/]+$/.test(pointer)) return '#/info';
  return /^(.+)\/properties\/[^/]+$/.exec(pointer)?.[1];
};

const nothing = mapExceptions(() => []);

/** What every one of several lists has. */
const inAll = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.length < 2 ? [] : (lists[0] ?? []).filter((word) => lists.every((list) => list.includes(word)));

const without = (list: readonly string[], others: readonly string[]): string[] =>
  list.filter((word) => !others.includes(word));

/** What is not plainly said of an API whose spec has these places. */
export const notedIn = (audit: Audit, all: ReadonlyMap<string, PlaceEvidence>): Noted => {
  const at = exceptionsOf(audit);
  const notesAt = (pointer: string): readonly string[] => all.get(pointer)?.notes ?? [];
  const grouped = listsOf(
    [...all.keys()].flatMap((pointer) => {
      const group = groupOf(pointer);
      return group === undefined ? [] : [[group, pointer] as const];
    }),
  );
  const shared = new Map(
    [...grouped].map(([group, members]): [string, readonly [Exceptions, readonly string[]]] => [
      group,
      [mapExceptions((kind) => inAll(members.map((member) => at(member)[kind]))), inAll(members.map(notesAt))],
    ]),
  );
  const sharedBy = (group: string | undefined) => shared.get(group ?? '') ?? ([nothing, []] as const);
  return {
    own: (pointer) => {
      const [lifted, notes] = sharedBy(groupOf(pointer));
      const exceptions = at(pointer);
      const short = exceptionsInWords(mapExceptions((kind) => without(exceptions[kind], lifted[kind])));
      return { short, full: short.length === 0 ? [] : without(notesAt(pointer), notes) };
    },
    whole: (group) => {
      const [lifted, full] = sharedBy(group);
      const short = exceptionsInWords(lifted, { about: ` for ${membersOf(group)}` });
      return { short, full: short.length === 0 ? [] : full };
    },
  };
};
