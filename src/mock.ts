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
  /** What it was called with, under the names of the spec, wherever each travelled. */
  readonly args: Args;
  /** By lower-case name; `***` replaces a credential. */
  readonly headers: Readonly<Record<string, string>>;
  /** What is wrong with the call, if anything is: then some of `args` can be missing. */
  readonly mistake?: string;
}

/** A request for any operation of an API, to distinguish by `operation`. */
export type AnyRequest<Types extends ApiTypes> = {
  [Id in OperationId<Types>]: MockRequest<Id, ArgsOf<Types, Id>>;
}[OperationId<Types>];

/** How the calls of one operation are answered. Each method can be chained. */
export interface OperationMock<Ended, Sent> {
  /**
   * Answers a documented status, with its example unless a body is given: what a caller gets as `data` or `error`.
   * It holds for every call from now on, in place of all that was scripted before; with `times` for the next calls alone.
   * A `TypeError` refuses what the API does not document.
   */
  answer<Status extends StatusOf<Ended>>(status: Status, body?: BodyOf<Ended, Status>, extras?: Extras): this;
  /** Asks a function for the response of each call; `fetch` rejects with whatever it throws. It holds as `answer` does. */
  respond(responder: Responder<Ended, Sent>, extras?: Pick<Extras, 'times'>): this;
  /** Fails. It holds for every call from now on, in place of all that was scripted before; with `times` for the next calls alone. */
  fault<Name extends keyof Faults<Ended>>(
    name: Name,
    ...extras: {} extends Faults<Ended>[Name] ? [extras?: Faults<Ended>[Name]] : [extras: Faults<Ended>[Name]]
  ): this;
  /**
   * Answers the next calls by one step each, in this order, after the steps that still wait.
   * Later calls are answered as they were before: by the last `answer` or `fault` without `times`, else by the example.
   */
  sequence(steps: readonly (Step<Ended> | Responder<Ended, Sent>)[]): this;
}

/** An API that runs in the same process. */
export interface Mock<Types extends ApiTypes> {
  /** For `createClient`, and for whatever else calls the API by `fetch`. Needs no binding. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** Scripts an operation. Without a script it returns the example of its lowest success. */
  on<Id extends OperationId<Types>>(
    operation: Id,
  ): OperationMock<ResultOf<Types, Id>, MockRequest<Id, ArgsOf<Types, Id>>>;
  /** What was sent, in order: each try of a call, and wrong calls too, but for requests that no operation takes. */
  readonly requests: readonly AnyRequest<Types>[];
  /** Throws if a request was one that the API has no response for, or if a scripted step was not reached. For the end of a test. */
  verify(): void;
  /** Forgets scripts and requests. For the beginning of a test. */
  reset(): void;
}

/** The options of `createMock`. */
export interface MockOptions {
  /** Where the API is. The documented server by default; for an API without one, any. */
  readonly baseUrl?: string | undefined;
  /** Holds scripted bodies against their schemas: from `billing-clients/<api>/validators`. Only the types do by default. */
  readonly validators?: Validators | undefined;
  /** Measures `delayMs`: a client's `clock` can be given here too. The machine's clock by default. */
  readonly clock?: Clock | undefined;
}

const OPTIONS: readonly (keyof MockOptions)[] = ['baseUrl', 'validators', 'clock'];

/**
 * An API for tests: no server, no interception, only a `fetch` that returns what the API documents.
 *
 * A call without its credential or a required argument is answered as the API documents it (401 or 403, 400 or 422).
 * Where it documents none of them, and for all other wrong requests, `fetch` rejects with a `TypeError` of the code `ERR_MOCK`.
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
  // The operations exist as data, their types as the client's interface; this is where they meet.
  return mock as unknown as Mock<Types>;
}
