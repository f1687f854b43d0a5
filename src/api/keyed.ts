import type { CallOptions } from './call-options.ts';
import type { Result } from './result.ts';

/** What is known of one try of a call. */
export interface Tried {
  /** The response, where there was one. */
  readonly response?: Response;
  /** Whether the request provably never left. */
  readonly unsent: boolean;
}

/** What a keyed call reads of its client, and replaces in the settings. */
export interface KeyedContext {
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Those of the call. */
  readonly settings: {
    readonly random: () => number;
    readonly onEnd?: ((event: never) => unknown) | undefined;
  };
}

/** The function that makes one call. */
export type CallWith<Context, Operation> = (
  context: Context,
  label: string,
  name: string,
  operation: Operation,
  given: unknown,
  options?: CallOptions,
) => Promise<Result>;

/** Makes a function that calls with an idempotency key from one that calls. */
export type Keyed<Operation> = <Context extends KeyedContext>(
  call: CallWith<Context, Operation>,
) => CallWith<Context, Operation>;
