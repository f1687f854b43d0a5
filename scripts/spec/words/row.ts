/** A keyword for readers: what it means, an example that the reader of specs takes, and what the client makes of it. */
export type Row = readonly [meaning: string, example: unknown, makes: string];

/** The words on the keywords of one kind of node. */
export type Rows = Readonly<Record<string, Row>>;
