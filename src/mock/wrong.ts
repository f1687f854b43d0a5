/** What is wrong with a request, as the second half of a sentence, and what to do instead. */
export interface Wrong {
  readonly what: string;
  readonly next: string;
  /** The statuses that an API may document for it; with none of them the mock itself has to object. */
  readonly statuses: readonly number[];
}

/** The statuses of a request without a credential. */
export const UNAUTHORIZED: readonly number[] = [401, 403];

/** The statuses of a request whose arguments cannot be read. */
export const BAD_REQUEST: readonly number[] = [400, 422];

/** What `code` of an error is, so that it shows in the result of a client too. */
const CODE = 'ERR_MOCK';

/** The mock's own objection: loud, and none of the responses that the API has. */
export const objection = (label: string, what: string, next: string): TypeError =>
  Object.assign(new TypeError(`${label} ${what}. ${next}.`), { code: CODE });
