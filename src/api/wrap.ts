import type { CallOptions } from './call-options.ts';
import type { Result } from './result.ts';

/** What is known of one try of a call. */
export interface Tried {
  /** The response, where there was one. */
  readonly response?: Response;
  /** Whether the request provably never left. */
  readonly unsent: boolean;
}

/** What such a function reads of the context of a client, and replaces in it. */
export interface WrapContext<Operation> {
  readonly settings: {
    readonly random: () => number;
    readonly onEnd?: ((event: never) => unknown) | undefined;
  };
  readonly headers: Readonly<Record<string, string>>;
  readonly defaults: object;
  readonly at?: (operation: Operation) => object;
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

/** Makes a function that calls, and does something before or after, from one that calls. */
export type Wrap<Operation> = <Context extends WrapContext<Operation>>(
  call: CallWith<Context, Operation>,
) => CallWith<Context, Operation>;
