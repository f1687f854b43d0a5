import type { CallOptions } from './call-options.ts';
import type { Result } from './result.ts';

/** One attempt of a call. */
export interface Tried {
  /** The response, if there was one. */
  readonly response?: Response;
  /** Whether the request provably never left. */
  readonly unsent: boolean;
}

/** The parts of a client's context that a wrapper reads or replaces. */
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

/** Wraps the function that makes a call, to run code before or after it. `accept` is what it asks for, which the bare client asks for, too. */
export type Wrap<Operation> = (<Context extends WrapContext<Operation>>(
  call: CallWith<Context, Operation>,
) => CallWith<Context, Operation>) & { readonly accept?: string };
