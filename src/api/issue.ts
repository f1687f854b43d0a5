/** Where a response is not what its schema says. Neither part ever holds a value of the response. */
export interface Issue {
  /**
   * What is wrong: `shape` is a missing member, a wrong type or a value out of its bounds; `enum` a member that no source lists;
   * `extra` a field that no source has. The last two are what an API that grows looks like.
   */
  readonly kind: 'shape' | 'enum' | 'extra';
  /** JSON pointer to the place in the body; for a missing member, the place where it belongs. */
  readonly path: string;
  /** What the schema asks for there. */
  readonly message: string;
}

/** Which differences are reported: none, those of the `shape`, or all. */
export type Level = 'off' | 'report' | 'strict';

/**
 * Holds whole bodies of one operation against the schemas of its documented statuses.
 * It gives one issue per place and at most 20, those of the `shape` first; none for a status whose body is not described.
 * `report` leaves out what an API that grows looks like, `off` everything; `strict` by default.
 */
export type Validator = (status: number, body: unknown, level?: Level) => readonly Issue[];

/** The validators of an API by operationId. */
export type Validators = Readonly<Record<string, Validator>>;
