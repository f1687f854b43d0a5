import type { Json } from '../../../spec/json.ts';
import type { Difference } from '../finding/finding.ts';
import type { At } from '../read/merged.ts';
import type { Shape } from '../read/shape.ts';
import { same } from './same.ts';
import type { Direction } from './types.ts';

/** The two documents. */
export interface Roots {
  readonly old: Json;
  readonly now: Json;
}

/** The two documents, and the direction of what is compared. */
export interface Context extends Roots {
  readonly direction: Direction;
}

/** Two schemas that are to be compared, and what they are called. */
export interface Pair {
  readonly old: At;
  readonly now: At;
  readonly subject: string;
  /** Whether the value is in a query, a path or a header, where everything is text. */
  readonly asText?: boolean;
}

/** What was found at two schemas themselves, and the pairs below them. */
export interface Compared {
  readonly differences: readonly Difference[];
  readonly below: readonly Pair[];
}

/** What may differ, with its place in each of them. */
export type Place = Pick<Difference, 'subject' | 'from' | 'to'>;

/** The place of two shapes. */
export const placeOfBoth = (subject: string, old: Shape, now: Shape) => ({
  subject,
  from: old.pointer,
  to: now.pointer,
});

/** A difference of two values; nothing where they are the same. */
export const changed = (rule: string, at: Place, old: unknown, now: unknown): Difference[] =>
  same(old, now) ? [] : [{ rule, ...at, old, new: now }];

/** What only the old document has. */
export const lost = (rule: string, subject: string, from: string, old: string): Difference => ({
  rule,
  subject,
  from,
  old,
});

/** What only the new document has. */
export const found = (rule: string, subject: string, to: string, now: string): Difference => ({
  rule,
  subject,
  to,
  new: now,
});

/** The rule for an addition: next to a removal it may be a replacement, so the caller should not just leave it out. */
export const addedRule = (rule: string, of: { readonly required: boolean }, gone: readonly unknown[]): string =>
  `${rule}-added-${gone.length > 0 && !of.required ? 'beside' : presence(of)}`;

/** Whether an argument or a member has to be there. */
export const presence = ({ required }: { readonly required: boolean }): string => (required ? 'required' : 'optional');
