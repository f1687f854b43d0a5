import ts from 'typescript';
import type { Side } from './difference.ts';
import { isUndefined, markOf, same, type Mark, type Part } from './part.ts';

/** A way in which our types differ on purpose from those of any vendor. */
export interface Rule {
  readonly name: string;
  readonly why: string;
  readonly sides: readonly Side[];
  /** The type without this difference. */
  readonly undo: (checker: ts.TypeChecker, parts: readonly Part[], optional: boolean) => readonly Part[];
}

const withoutMark = (checker: ts.TypeChecker, parts: readonly Part[], wanted: Mark): readonly Part[] =>
  parts.map((part) => {
    const marked = markOf(checker, part);
    return marked?.mark === wanted ? marked.base : part;
  });

const isText = ({ type }: Part): boolean => type.isStringLiteral();

const isOpen = (checker: ts.TypeChecker, part: Part): boolean => markOf(checker, part)?.mark === 'open';

export const rules: readonly Rule[] = [
  {
    name: 'open enum',
    why: "answers' enums are open: a new member must not break a caller",
    sides: ['answer'],
    undo: (checker, parts) => (parts.some(isText) ? parts.filter((part) => !isOpen(checker, part)) : parts),
  },
  {
    name: 'unit',
    why: 'amounts and times carry their unit, in types only; a plain number goes in',
    sides: ['argument', 'answer'],
    undo: (checker, parts) => withoutMark(checker, parts, 'unit'),
  },
  {
    name: 'undefined',
    why: 'an optional argument accepts undefined, which leaves it out',
    sides: ['argument'],
    undo: (_, parts, optional) => (optional ? parts.filter((part) => !isUndefined(part)) : parts),
  },
];

const changes = (before: readonly Part[], after: readonly Part[]): boolean =>
  before.length !== after.length || before.some(({ type }, index) => type !== after[index]?.type);

/** The rules that turn our type into theirs; none if they do not. */
export const rulesBetween = (
  checker: ts.TypeChecker,
  side: Side,
  optional: boolean,
  ours: readonly Part[],
  theirs: readonly Part[],
): readonly string[] => {
  const applied: string[] = [];
  let rest = ours;
  for (const { name, sides, undo } of rules) {
    const undone = undo(checker, rest, optional);
    // If they have it as well, it is not a difference.
    if (!sides.includes(side) || !changes(rest, undone) || changes(theirs, undo(checker, theirs, optional))) continue;
    applied.push(name);
    rest = undone;
  }
  return same(checker, rest, theirs) ? applied : [];
};
