import type { CallOptions } from '../api/call-options.ts';
import type { Tried, Wrap } from '../api/wrap.ts';
import type { Result } from '../api/result.ts';
import { mistake } from '../mistake.ts';
import { headersFrom } from '../settings/headers.ts';
import { defined, isPlain } from '../values.ts';

interface Takes {
  readonly arguments: Readonly<Record<string, { readonly in: string }>>;
}

type Again<Operation> = Operation & { readonly again?: (tried: Tried) => boolean };

/**
 * Calls an operation with an idempotency key, under the argument that its documentation names: the caller's, which may be
 * among the headers of the call, too, or one that is made for the call. All tries of the call carry it, so that each failed
 * one that may pass is repeated.
 */
export const idempotencyKey =
  <Operation extends Takes>(argument: string): Wrap<Operation> =>
  (call) =>
  async (context, label, name, operation: Again<Operation>, given, options) => {
    const header = operation.arguments[argument]?.in === 'header' ? argument.toLowerCase() : '';
    if (Object.hasOwn(context.headers, header))
      throw mistake(
        label,
        'has its key in the headers of the client, which all calls share',
        `Pass \`${argument}\` to each call`,
      );
    // Whatever is no plain object is refused where arguments are read.
    const args: unknown =
      given === undefined || isPlain(given)
        ? { [argument]: keyAmong(label, header, options) ?? uuid(context.settings.random), ...defined(given ?? {}) }
        : given;
    // Whether the last try, and whether one before it, can have taken effect.
    let last = false;
    let before = false;
    const again = ({ unsent, response }: Tried): boolean => {
      before ||= last;
      last = !unsent && !(response && response.status < 500);
      return true;
    };
    /** What is unknown of one try is unknown of the call: a later one says nothing about it. */
    const honest = <Ended extends { readonly outcome?: unknown }>(ended: Ended): Ended =>
      before && ended.outcome ? Object.assign(ended, { outcome: 'unknown' }) : ended;
    const { onEnd } = context.settings;
    const settings = {
      ...context.settings,
      ...(onEnd && { onEnd: (event: object) => onEnd(honest(event) as never) }),
    };
    const result = await call({ ...context, settings }, label, name, { ...operation, again }, args, options);
    Object.assign(result.meta, { idempotencyKey: Reflect.get(Object(args), argument) });
    return honest(result as Result & { outcome?: unknown }) as Result;
  };

/** The key that a caller has put among the headers of a call: one of ours would replace it there, and a second call would act again. */
const keyAmong = (label: string, header: string, options: CallOptions | undefined): string | undefined =>
  headersFrom(label, options?.headers, true)[header];

let calls = 0;

/** A UUID of version 4, which fits where keys have a form. Its end counts, which keeps keys apart where `random` is constant. */
function uuid(random: () => number): string {
  const count = (++calls % 65536).toString(16).padStart(4, '0');
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxx'.replace(/x/g, () => digit(random)) + count;
}

function digit(random: () => number): string {
  try {
    return Math.floor(random() * 16).toString(16);
  } catch {
    // At its global scope workerd forbids random values; what is sent there fails by itself.
    return '0';
  }
}
