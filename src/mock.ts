import { parseBaseUrl } from './settings/base-url.ts';
import type { ApiTypes, Descriptor } from './api/descriptor.ts';
import type { Validators } from './api/issue.ts';
import { systemClock, type Clock } from './settings/clock.ts';
import { checkOptions } from './settings/settings.ts';
import { checkValidators } from './settings/validators.ts';
import { unlessAborted } from './settings/abort.ts';
import { perform } from './mock/faults.ts';
import { receive } from './mock/receive.ts';
import { State } from './mock/state.ts';
import type { Answer, BodyExtras, Extras, Fault, Faults, Responder, Step } from './mock/step.ts';
import type { ArgsOf, BodyOf, OperationId, ResultOf, StatusOf } from './mock/typed.ts';
import { sourceOf, type OperationExamples } from './mock/answer.ts';
import { Writer } from './mock/writer.ts';

export type { Answer, BodyExtras, Extras, Fault, Faults, OperationExamples, OperationId, Responder, Step };

/** A request for one operation, as the mock has read it. */
export interface MockRequest<Id extends string = string, Args = Readonly<Record<string, unknown>>> {
  /** The operationId. */
  readonly operation: Id;
  /** The arguments from path, query, headers and body, under their names in the spec. */
  readonly args: Args;
  /** By lower-case name; `***` replaces a credential. */
  readonly headers: Readonly<Record<string, string>>;
  /** What is wrong with the call, if anything; some of `args` may then be missing. */
  readonly mistake?: string;
}

/** A request for any operation of an API: a union discriminated by `operation`. */
export type AnyRequest<Types extends ApiTypes> = {
  [Id in OperationId<Types>]: MockRequest<Id, ArgsOf<Types, Id>>;
}[OperationId<Types>];

/** Scripts the responses of one operation. Methods can be chained. */
export interface OperationMock<Ended, Sent> {
  /**
   * Responds with a documented status and its example, or with a body: the one that a caller gets as `data` or `error`.
   * Applies to all further calls and replaces the script; with `times`, applies only to the next calls.
   * Throws a `TypeError` for a response that the API does not document.
   */
  answer<Status extends StatusOf<Ended>>(status: Status, body?: BodyOf<Ended, Status>, extras?: Extras): this;
  /** Calls a function for the response of each call; if it throws, `fetch` rejects with its error. Applies like `answer`. */
  respond(responder: Responder<Ended, Sent>, extras?: Pick<Extras, 'times'>): this;
  /** Simulates a failure. Applies to all further calls and replaces the script; with `times`, applies only to the next calls. */
  fault<Name extends keyof Faults<Ended>>(
    name: Name,
    ...extras: {} extends Faults<Ended>[Name] ? [extras?: Faults<Ended>[Name]] : [extras: Faults<Ended>[Name]]
  ): this;
  /**
   * Adds one step for each of the next calls, in this order, after steps that are still pending.
   * Later calls get the last `answer` or `fault` without `times`, or else the example.
   */
  sequence(steps: readonly (Step<Ended> | Responder<Ended, Sent>)[]): this;
}

/** An API that runs in the same process. */
export interface Mock<Types extends ApiTypes> {
  /** For `createClient`, and for other code that calls the API with `fetch`. Needs no binding. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** Scripts an operation. Without a script, the mock returns the example of its lowest 2xx status. */
  on<Id extends OperationId<Types>>(
    operation: Id,
  ): OperationMock<ResultOf<Types, Id>, MockRequest<Id, ArgsOf<Types, Id>>>;
  /** The requests in order: each attempt of a call, including wrong calls, but no requests for an unknown operation. */
  readonly requests: readonly AnyRequest<Types>[];
  /**
   * Throws if the API has no response for a request, if a responder threw, or if a scripted step was not reached. Call it at
   * the end of a test.
   */
  verify(): void;
  /** Clears scripts and requests. Call it at the start of a test. */
  reset(): void;
}

/** The options of `createMock`. */
export interface MockOptions {
  /** The base URL of the API. The documented server by default; any URL if the API documents none. */
  readonly baseUrl?: string | undefined;
  /** Validates scripted bodies: from `billing-clients/<api>/validators`. By default, only the types are checked. */
  readonly validators?: Validators | undefined;
  /** The clock for `delayMs`, which can be shared with a client. The machine's clock by default. */
  readonly clock?: Clock | undefined;
}

const OPTIONS: readonly (keyof MockOptions)[] = ['baseUrl', 'validators', 'clock'];

/**
 * Creates a mock API for tests: no server, no interception, only a `fetch` that returns documented responses.
 *
 * A call without its credential or a required argument gets the documented error (401 or 403, 400 or 422).
 * If the API documents none, and for all other wrong requests, `fetch` rejects with a `TypeError` with the code `ERR_MOCK`.
 */
export function createMock<Types extends ApiTypes>(
  descriptor: Descriptor<Types>,
  examples: Readonly<Record<OperationId<Types>, OperationExamples>>,
  options: MockOptions = {},
): Mock<Types> {
  const { id, server } = descriptor;
  const label = `${id}: createMock`;
  checkOptions(label, options, OPTIONS);
  const { validators, clock = systemClock, baseUrl = server } = options;
  checkValidators(label, descriptor, validators);
  const base = baseUrl === undefined ? undefined : parseBaseUrl(label, baseUrl);
  const isBaseGiven = options.baseUrl !== undefined;
  const state = new State((name) => sourceOf(descriptor, examples, validators, name));
  const { requests } = state;
  const answer = async (request: Request, input: unknown): Promise<Response> => {
    const { signal } = request;
    const prepared = await unlessAborted(signal, () =>
      receive({ descriptor, base, isBaseGiven, state }, request),
    ).catch((error: unknown) => {
      if (!signal.aborted) state.mistakes.push(error);
      throw error;
    });
    return perform({ request, input, clock }, prepared);
  };
  const mock = {
    fetch: async (input: Request | URL | string, init?: RequestInit) =>
      answer(input instanceof Request && !init ? input : new Request(input, init), input),
    on: (name: string) => {
      state.scripted(name);
      return new Writer(() => state.scripted(name).script);
    },
    requests,
    verify: () => state.verify(),
    reset: () => state.reset(),
  };
  // Operations are data and their types the client's interface; the cast joins them.
  return mock as unknown as Mock<Types>;
}
