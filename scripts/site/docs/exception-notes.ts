import { exceptionsInWords, exceptionsOf, listsOf, mapExceptions, type Exceptions } from '../../ledger/exceptions.ts';
import type { Audit } from '../../ledger/books.ts';
import { stepsOf } from '../../spec/pointer.ts';
import { listed } from '../../text.ts';
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
  /** Of the fields of a schema, without what is said above where it is met within another; or of all operations, at `#/info`. */
  readonly whole: (group: string, within?: string) => Exception;
}

/** The group that a place belongs to: operations are those of the API, fields those of a schema. */
const groupOf = (pointer: string): string | undefined => {
  if (/^#\/paths\/[^/]+\/[^/]+$/.test(pointer)) return '#/info';
  return /^(.+)\/properties\/[^/]+$/.exec(pointer)?.[1];
};

const nothing = mapExceptions(() => []);

const without = (list: readonly string[], others: readonly string[]): string[] =>
  list.filter((word) => !others.includes(word));

/** What is said of a group instead of its members. */
interface Shared {
  /** What holds for all of them. */
  readonly all: Exceptions;
  /** What is inferred for most of them, with their names: the marks of the fields show for which. */
  readonly most: ReadonlyMap<string, readonly string[]>;
  /** What the notes of all of them say. */
  readonly full: readonly string[];
}

const alone: Shared = { all: nothing, most: new Map(), full: [] };

/** What every one of several lists has. */
const inAll = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.length < 2 ? [] : (lists[0] ?? []).filter((word) => lists.every((list) => list.includes(word)));

const nameOf = (pointer: string): string => `\`${stepsOf(pointer).at(-1) ?? ''}\``;

/** What is inferred for more than half of the fields of a group, but not for all. */
const inMost = (
  group: string,
  members: readonly string[],
  inferredAt: (pointer: string) => readonly string[],
): Shared['most'] => {
  if (group === '#/info') return new Map();
  const named = listsOf(members.flatMap((member) => inferredAt(member).map((word) => [word, nameOf(member)] as const)));
  return new Map([...named].filter(([, names]) => names.length > members.length / 2 && names.length < members.length));
};

const short = (group: string, { all, most }: Shared): string[] => {
  const some = { ...nothing, inferred: [...most.keys()] };
  return [
    ...exceptionsInWords(all, { about: ` for all ${group === '#/info' ? 'operations' : 'fields'}` }),
    ...exceptionsInWords(some, { about: ' for most fields' }),
  ];
};

/** What is not plainly said of an API with this evidence. */
export const notedIn = (audit: Audit, evidence: ReadonlyMap<string, PlaceEvidence>): Noted => {
  const at = exceptionsOf(audit);
  const notesAt = (pointer: string): readonly string[] => evidence.get(pointer)?.notes ?? [];
  const grouped = listsOf(
    [...evidence.keys()].flatMap((pointer) => {
      const group = groupOf(pointer);
      return group === undefined ? [] : [[group, pointer] as const];
    }),
  );
  const shared = new Map(
    [...grouped].map(([group, members]): [string, Shared] => {
      const all = mapExceptions((kind) => inAll(members.map((member) => at(member)[kind])));
      const most = inMost(group, members, (member) => at(member).inferred);
      return [group, { all, most, full: inAll(members.map(notesAt)) }];
    }),
  );
  const sharedBy = (pointer: string): Shared => shared.get(groupOf(pointer) ?? '') ?? alone;
  return {
    own: (pointer) => {
      const { all, most, full } = sharedBy(pointer);
      const lifted = { ...all, inferred: [...all.inferred, ...most.keys()] };
      const own = at(pointer);
      const words = exceptionsInWords(mapExceptions((kind) => without(own[kind], lifted[kind])));
      return { short: words, full: words.length === 0 ? [] : without(notesAt(pointer), full) };
    },
    whole: (group, within = group) => {
      const { all, most, full } = shared.get(group) ?? alone;
      const above = within === group ? alone : sharedBy(within);
      const said = { all: mapExceptions((kind) => without(all[kind], above.all[kind])), most, full };
      const words = short(group, said);
      const names = [...most].map(([word, fields]) => `**Inferred** (${word}): ${listed(fields)}.`);
      return { short: words, full: words.length === 0 ? [] : [...full, ...names] };
    },
  };
};
