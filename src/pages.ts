import type { Pager } from './api/descriptor.ts';
import type { Method, Next, PageOptions } from './api/paging.ts';
import type { Result } from './api/result.ts';
import { mistake } from './mistake.ts';
import { ApiError } from './result/api-error.ts';
import { keep, recordOf, type CallRecord } from './result/call-record.ts';
import { CALL_OPTIONS, checkOptions } from './settings/settings.ts';
import { memberAt } from './values.ts';

type Args = Readonly<Record<string, unknown>>;

/**
 * For `createClient`: adds `.pages()` and `.items()` to the operations that list something.
 *
 * `.pages()` throws only a `TypeError`, for a caller's mistake; `.items()` throws an `ApiError`, too, for a page that is not `ok`.
 * A list that does not end, or repeats itself, ends with a result of kind `unexpected` and the reason `endless`.
 */
export function pages(method: Method, pager: Pager): Method {
  const walkAll = (args?: Args, options?: PageOptions) => walk(method, pager, args, options);
  return Object.assign(method, {
    pages: walkAll,
    async *items(args?: Args, options?: PageOptions) {
      for await (const page of walkAll(args, options)) {
        if (!page.ok) throw new ApiError(page);
        yield* memberAt(page.data, pager.items) as readonly unknown[];
      }
    },
  });
}

/** Calls a list page by page; ends after the last page, or after the first result that is not `ok`. */
export async function* walk(
  method: Method,
  pager: Pager,
  args: Args = {},
  given: PageOptions = {},
): AsyncGenerator<Result & Next<Args>, void> {
  checkOptions(method.name, given, [...CALL_OPTIONS, 'maxPages']);
  const { maxPages = 10_000, ...options } = given;
  if (typeof maxPages !== 'number' || !(maxPages >= 1))
    throw mistake(method.name, 'cannot use this `maxPages`', 'Pass a number from 1');
  const { argument } = pager;
  const nextArgs = nextArgsOf(pager);
  let remembered = args[argument];
  for (let walked = 1; ; walked++) {
    const page = await method(args, options);
    if (!page.ok) return yield page;
    const items = memberAt(page.data, pager.items);
    if (!Array.isArray(items)) return yield unexpected(page, 'body');
    const next = nextArgs(args, page.data, items.length);
    const asks = next?.[argument];
    const goesOn = asks && asks !== remembered;
    yield goesOn ? Object.assign(page, { next }) : page;
    if (!next) return;
    if (!goesOn || !(walked < maxPages)) return yield unexpected(page, 'endless');
    // Brent's cycle detection: remember one page, and replace it at powers of two; meeting it again is a cycle.
    if (!(walked & (walked - 1))) remembered = asks;
    args = { ...args, ...next };
  }
}

/** Returns the arguments of the page after one: none after the last, empty where the server says that there is more but sends no items. */
function nextArgsOf(pager: Pager): (args: Args, data: unknown, length: number) => Record<string, unknown> | undefined {
  const { argument } = pager;
  // Whether pages have the size that is asked for, which gives the position of each item.
  let exact = 'pages' in pager;
  return (args, data, length) => {
    if ('more' in pager) {
      const cursor = memberAt(data, pager.cursor);
      return (memberAt(data, pager.more) ?? cursor ?? false) === false ? undefined : { [argument]: cursor };
    }
    const number = Number(args[argument] ?? 1);
    const next: Record<string, unknown> = { [argument]: number + 1 };
    let end = number;
    if ('size' in pager) {
      const size = Number(args[pager.size] ?? pager.sizeDefault);
      end = (number - 1) * size + length;
      exact ||= number < 2 || length === size || !length;
      // The first page reveals the size that the server really uses: ask for that size from then on.
      // `next` repeats it, so that a walk resumed anywhere asks for the same pages.
      const asked = number < 2 && length !== size ? length : args[pager.size];
      if (asked !== undefined) next[pager.size] = asked;
    }
    // Declared as a number; if the server sends something else, no comparison holds, and the walk goes on.
    const total = memberAt(data, 'size' in pager ? pager.count : pager.pages) as number;
    // A server may cap the size silently: in the middle of a walk only an exact match is the end.
    if (exact ? end >= total : end === total) return undefined;
    return length ? next : {};
  };
}

const unexpected = (page: Result, reason: 'body' | 'endless'): Result =>
  // A page comes from a call, and each call has its record.
  keep({ kind: 'unexpected', ok: false, reason, body: '', meta: page.meta } as Result, recordOf(page) as CallRecord);
