/** The documentation of a keyword: its meaning, a valid example, and its effect on the client. */
export type Row = readonly [meaning: string, example: unknown, makes: string];

/** The documentation of the keywords of one kind of node. */
export type Rows = Readonly<Record<string, Row>>;
