import type { Ok, Result } from '../api/result.ts';
import { messageOf } from './explain.ts';
import { isRecord } from '../values.ts';

/** A result that is not `ok`. */
export type FailedResult = Exclude<Result, { ok: true }>;

/** The error that `unwrap` throws. If the connection failed, its `cause` is a copy of the error that `fetch` threw. */
export class ApiError extends Error {
  /** Always `ApiError`, also across copies of the package. */
  override readonly name = 'ApiError';
  /** The whole result. */
  declare readonly result: FailedResult;
  /** How the call ended. */
  declare readonly kind: FailedResult['kind'];
  /** The HTTP status, if there was a response. */
  declare readonly status: number | undefined;
  /** Whether the call may have taken effect; `undefined` for operations that change nothing. */
  declare readonly outcome: FailedResult['outcome'];
  /** The error body, or the text of an undocumented response. */
  declare readonly body: unknown;

  /** Creates the error of a result. */
  constructor(result: FailedResult) {
    super(messageOf(result), 'cause' in result ? { cause: result.cause } : {});
    this.result = result;
    this.kind = result.kind;
    this.status = result.meta.status;
    this.outcome = result.outcome;
    this.body = 'error' in result ? result.error : 'body' in result ? result.body : undefined;
  }
}

/** Whether a caught value is an `ApiError`, of this copy of the package or another one. */
export const isApiError = (value: unknown): value is ApiError =>
  isRecord(value) && value['name'] === 'ApiError' && 'result' in value;

/** The data of a documented success; throws an `ApiError` for any other result. */
export function unwrap<Member extends Result>(result: Member): Extract<Member, Ok<number, unknown>>['data'];
export function unwrap(result: Result): unknown {
  if (!result.ok) throw new ApiError(result);
  return result.data;
}
