import type { Json } from '../../../spec/json.ts';
import type { Difference } from '../finding/finding.ts';
import type { At } from '../read/merged.ts';
import type { Shape } from '../read/shape.ts';
import type { Direction } from './types.ts';

/** The two documents, and which way what is compared travels. */
export interface Context {
  readonly old: Json;
  readonly now: Json;
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

/** A difference at two shapes. */
export const differenceAt = (rule: string, subject: string, old: Shape | undefined, now: Shape | undefined) => ({
  rule,
  subject,
  from: old?.pointer,
  to: now?.pointer,
});
