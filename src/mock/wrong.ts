/** What is wrong with a request, as the second half of a sentence, and what to do instead. */
export interface Wrong {
  readonly what: string;
  readonly next: string;
  /** The statuses that an API may document for it; if it documents none of them, the mock throws. */
  readonly statuses: readonly number[];
}

/** The statuses of a request without a credential. */
export const UNAUTHORIZED: readonly number[] = [401, 403];

/** The statuses of a request with invalid arguments. */
export const BAD_REQUEST: readonly number[] = [400, 422];

/** The `code` of the errors, so that it shows in the result of a client, too. */
const CODE = 'ERR_MOCK';

/** An error of the mock itself, which is not a response of the API. */
export const objection = (label: string, what: string, next: string): TypeError =>
  Object.assign(new TypeError(`${label} ${what}. ${next}.`), { code: CODE });
