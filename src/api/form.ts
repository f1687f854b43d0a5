/** How a field of a form is serialized, unless as plain text, with lists repeated for each item. */
export interface Notation {
  /** Members in brackets after the name, as in `card[number]` and `items[0][price]`, or a list joined by commas. */
  readonly style?: 'brackets' | 'commas';
  /** The media type of this value: JSON in a URL-encoded form, any in a multipart form. */
  readonly type?: string;
  /** Whether the value is a file. */
  readonly file?: true;
}

/** A serialized body, with its complete media type. */
export interface Written {
  readonly body: string | Uint8Array;
  readonly type: string;
}

/** Creates a request body that is not JSON; refuses values that would be lost. */
export type Write = (
  label: string,
  fields: Readonly<Record<string, unknown>>,
  operation: { readonly notations?: Readonly<Record<string, Notation>> },
) => Written | Promise<Written>;
