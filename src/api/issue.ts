/** A place where a response does not match its schema. An issue never contains a value of the response. */
export interface Issue {
  /**
   * What is wrong: `shape` is a missing member, a wrong type or a value out of bounds; `enum` a value that no source lists;
   * `extra` a field that no source has. The last two are normal for an API that grows.
   */
  readonly kind: 'shape' | 'enum' | 'extra';
  /** JSON pointer into the body; for a missing member, where it should be. */
  readonly path: string;
  /** What the schema requires there. */
  readonly message: string;
}

/** Which issues are reported: none, only `shape`, or all. */
export type Level = 'off' | 'report' | 'strict';

/**
 * Validates the body of a response against the schema of its documented status.
 * Returns at most 20 issues, one per place, `shape` first; none for a status whose body is not described.
 * `strict`, the default, returns all issues, `report` only those of kind `shape`, and `off` none.
 */
export type Validator = (status: number, body: unknown, level?: Level) => readonly Issue[];

/** The validators of an API by operationId. */
export type Validators = Readonly<Record<string, Validator>>;
