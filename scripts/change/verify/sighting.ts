/** What one response shows of one claim. */
export interface Sighting {
  readonly node: string;
  readonly attribute: string;
  /** The value that the claim would have. */
  readonly value: string;
  /** Whether the spec allows it. */
  readonly fits: boolean;
  /** Where it was seen: `GET /v1/plan 200, data[0].amount`. */
  readonly at: string;
  /** JSON pointer of the place in the spec. */
  readonly pointer: string;
  /** The type of a member that the spec does not have. */
  readonly shown?: string;
  /** In words, where the value does not say it. */
  readonly says?: string;
}

/** That an object of a type, or of a member, was seen: without one nothing is known of its members. */
export const instance = 'instance';
