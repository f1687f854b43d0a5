/** How a field of a form is written, where it is not as text and a list not once per item. */
export interface Notation {
  /** Members in brackets behind the name, as in `card[number]` and `items[0][price]`, or a list joined by commas. */
  readonly style?: 'brackets' | 'commas';
  /** The media type of the value by itself: in a form of text JSON, in one of parts any. */
  readonly type?: string;
  /** Whether the value is a file. */
  readonly file?: true;
}

/** A body as it travels, with its whole media type. */
export interface Written {
  readonly body: string | Uint8Array;
  readonly type: string;
}

/** Makes the body of a request that is no JSON; refuses what would be lost on the way. */
export type Write = (
  label: string,
  fields: Readonly<Record<string, unknown>>,
  operation: { readonly notations?: Readonly<Record<string, Notation>> },
) => Written | Promise<Written>;
