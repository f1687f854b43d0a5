/** What a caller passes, and what a call returns. */
export type Side = 'argument' | 'answer';

/** In which direction a type is not assignable to the other one; `neither` if only their texts differ. */
export type Fails = 'ours → theirs' | 'theirs → ours' | 'both' | 'neither';

/** A point in which our types and theirs differ. */
export interface Difference {
  /** The operationId. */
  readonly operation: string;
  readonly side: Side;
  /** The path of the member, such as `invoices[].id`; empty for the whole. */
  readonly member: string;
  /** The node of the ledger, such as `Invoice · id`. */
  readonly node: string;
  readonly attribute: 'exists' | 'presence' | 'type';
  readonly ours: string;
  readonly theirs: string;
  readonly fails: Fails;
  /** The rules that together explain it; none if they explain only a part. */
  readonly rules: readonly string[];
}

/** The name of the directions that fail. */
export const failing = (toTheirs: boolean, toOurs: boolean): Fails => {
  if (toTheirs) return toOurs ? 'both' : 'ours → theirs';
  return toOurs ? 'theirs → ours' : 'neither';
};
