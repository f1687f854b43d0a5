import type { Tried, Wrap } from '../api/wrap.ts';
import type { Result } from '../api/result.ts';
import { mistake } from '../mistake.ts';
import { defined, isPlain } from '../values.ts';
import { withHeaders } from './with-headers.ts';

interface Takes {
  readonly arguments: Readonly<Record<string, { readonly in: string }>>;
}

type Again<Operation> = Operation & { readonly again?: (tried: Tried) => boolean };

/**
 * Sends an idempotency key as the documented argument: the caller's, which may also be a header of the call, or a new
 * one per call. All attempts send the same key, so every transient failure is safe to retry.
 */
export const idempotencyKey =
  <Operation extends Takes>(argument: string): Wrap<Operation> =>
  (call) =>
  async (context, label, name, operation: Again<Operation>, given, callOptions) => {
    const options = withHeaders(label, callOptions, true);
    const header = operation.arguments[argument]?.in === 'header' ? argument.toLowerCase() : '';
    if (Object.hasOwn(context.headers, header))
      throw mistake(
        label,
        'has its key in the headers of the client, which all calls share',
        `Pass \`${argument}\` to each call`,
      );
    // The core rejects anything but a plain object.
    // A generated key would replace the caller's in the headers, and repeating the call would take effect twice.
    const args: unknown =
      given === undefined || isPlain(given)
        ? { [argument]: options?.headers?.[header] ?? uuid(context.settings.random), ...defined(given ?? {}) }
        : given;
    // Whether the last attempt, and whether an earlier one, may have taken effect.
    let last = false;
    let before = false;
    const again = ({ unsent, response }: Tried): boolean => {
      before ||= last;
      last = !unsent && !(response && response.status < 500);
      return true;
    };
    /** Sets the outcome to `unknown` if an earlier attempt may have taken effect: a later rejection does not rule that out. */
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

let calls = 0;

/**
 * A version 4 UUID, for APIs that require the format. It ends in a counter, which keeps keys unique if `random` is
 * constant.
 */
function uuid(random: () => number): string {
  const count = (++calls % 65536).toString(16).padStart(4, '0');
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxx'.replace(/x/g, () => digit(random)) + count;
}

function digit(random: () => number): string {
  try {
    return Math.floor(random() * 16).toString(16);
  } catch {
    // workerd throws for random values in the global scope; the request fails there anyway.
    return '0';
  }
}
