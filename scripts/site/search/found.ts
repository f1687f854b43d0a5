/** The kinds of search entries, ordered by what readers most likely want. */
export const foundKinds = [
  'operation',
  'page',
  'guide',
  'option',
  'status',
  'credential',
  'argument',
  'type',
  'field',
] as const;

export type FoundKind = (typeof foundKinds)[number];

/** A search entry. */
export interface Found {
  readonly kind: FoundKind;
  readonly name: string;
  /** Its parent: an API, an operation or a guide. */
  readonly of: string;
  /** A sentence that describes it. */
  readonly text: string;
  /** Additional search terms, not shown. */
  readonly words?: string;
  /** Its address, relative to the site's root. */
  readonly to: string;
}
