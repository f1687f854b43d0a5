/** The kinds of things that can be found, what a reader most likely wants first. */
export const foundKinds = [
  'operation',
  'guide',
  'option',
  'status',
  'credential',
  'argument',
  'type',
  'field',
] as const;

export type FoundKind = (typeof foundKinds)[number];

/** Something that can be found. */
export interface Found {
  readonly kind: FoundKind;
  readonly name: string;
  /** What it belongs to: an API, an operation, a guide. */
  readonly of: string;
  /** A sentence about it. */
  readonly text: string;
  /** More words by which it is found, which are not shown. */
  readonly words?: string;
  /** Its address, from the folder of the site. */
  readonly to: string;
}
