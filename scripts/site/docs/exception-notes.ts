import { exceptionsOf, KINDS, listsOf, mapExceptions, type Exceptions, type Shown } from '../../ledger/exceptions.ts';
import type { Audit } from '../../ledger/books.ts';
import { stepsOf } from '../../spec/pointer.ts';
import { listed } from '../../text.ts';
import type { PlaceEvidence } from './place-evidence.ts';

/** Claims that are not plainly stated, in a short and a full version, both in Markdown. */
export interface Exception {
  readonly short: readonly Shown[];
  readonly full: readonly string[];
}

/** Exceptions without repetition: one that holds for all members of a group is noted on the group. */
export interface Noted {
  /** The exceptions of a single place. */
  readonly own: (pointer: string) => Exception;
  /**
   * The shared exceptions of a schema's fields, minus those already noted on the schema that contains it; or of all
   * operations, at `#/info`.
   */
  readonly whole: (group: string, within?: string) => Exception;
}

/** The group of a place: the API for an operation, the schema for a field. */
const groupOf = (pointer: string): string | undefined => {
  if (/^#\/paths\/[^/]+\/[^/]+$/.test(pointer)) return '#/info';
  return /^(.+)\/properties\/[^/]+$/.exec(pointer)?.[1];
};

const nothing = mapExceptions(() => []);

const without = (list: readonly string[], others: readonly string[]): string[] =>
  list.filter((word) => !others.includes(word));

/** Exceptions noted on a group instead of its members. */
interface Shared {
  /** Exceptions of all members. */
  readonly all: Exceptions;
  /** Claims inferred for most members, each with the names of those members. */
  readonly most: ReadonlyMap<string, readonly string[]>;
  /** Notes shared by all members. */
  readonly full: readonly string[];
}

const alone: Shared = { all: nothing, most: new Map(), full: [] };

/** The intersection of several lists; empty for fewer than two. */
const inAll = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.length < 2 ? [] : (lists[0] ?? []).filter((word) => lists.every((list) => list.includes(word)));

const nameOf = (pointer: string): string => `\`${stepsOf(pointer).at(-1) ?? ''}\``;

/** Claims that are inferred for more than half of a group's fields, but not for all. */
const inMost = (
  group: string,
  members: readonly string[],
  inferredAt: (pointer: string) => readonly string[],
): Shared['most'] => {
  if (group === '#/info') return new Map();
  const named = listsOf(members.flatMap((member) => inferredAt(member).map((word) => [word, nameOf(member)] as const)));
  return new Map([...named].filter(([, names]) => names.length > members.length / 2 && names.length < members.length));
};

const isNothing = (exceptions: Exceptions): boolean => KINDS.every((kind) => exceptions[kind].length === 0);

const short = (group: string, { all, most }: Shared): Shown[] =>
  [
    { about: group === '#/info' ? 'all operations' : 'all fields', exceptions: all },
    { about: 'most fields', exceptions: { ...nothing, inferred: [...most.keys()] } },
  ].filter(({ exceptions }) => !isNothing(exceptions));

/** Collects the exceptions of an API. */
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
      const exceptions = mapExceptions((kind) => without(own[kind], lifted[kind]));
      return isNothing(exceptions)
        ? { short: [], full: [] }
        : { short: [{ exceptions }], full: without(notesAt(pointer), full) };
    },
    whole: (group, within = group) => {
      const { all, most, full } = shared.get(group) ?? alone;
      const above = within === group ? alone : sharedBy(within);
      const said = { all: mapExceptions((kind) => without(all[kind], above.all[kind])), most, full };
      const shown = short(group, said);
      const names = [...most].map(([word, fields]) => `**Inferred** (${word}): ${listed(fields)}.`);
      return { short: shown, full: shown.length === 0 ? [] : [...full, ...names] };
    },
  };
};
