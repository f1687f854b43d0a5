import type { Method, Next, PageOptions } from './api/paging.ts';
import type { CursorPager, Follow, NumberPager, PageArgs as Args, Pager } from './api/pager.ts';
import type { Result } from './api/result.ts';
import { mistake } from './mistake.ts';
import { ApiError } from './result/api-error.ts';
import { keep, recordOf, type CallRecord } from './result/call-record.ts';
import { CALL_OPTIONS, checkOptions } from './settings/settings.ts';
import { defined, memberAt } from './values.ts';

/**
 * Pass it to `createClient` to add `.pages()` and `.items()` to list operations.
 *
 * `.pages()` throws only a `TypeError`, for a caller's mistake; `.items()` also throws an `ApiError` for a page that is not `ok`.
 * If a list is endless or repeats itself, the iteration ends with a result of kind `unexpected` and the reason `endless`; if the
 * URL of the next page is outside the list, such as on another server, with the reason `redirect` and the URL as its `body`.
 */
export function pages(method: Method, pager: Pager): Method {
  const walkAll = (args?: Args, options?: PageOptions) => walk(method, pager, args, options);
  return Object.assign(method, {
    pages: walkAll,
    async *items(args?: Args, options?: PageOptions) {
      for await (const page of walkAll(args, options)) {
        if (!page.ok) throw new ApiError(page);
        yield* itemsOf(page.data, pager) as readonly unknown[];
      }
    },
  });
}

/** Requests a list page by page, up to the last page or the first result that is not `ok`. */
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
  const follow = followOf(pager);
  let remembered = args[pager.argument ?? ''];
  for (let walked = 1; ; walked++) {
    const page = await method(args, options);
    if (!page.ok) return yield page;
    const items = itemsOf(page.data, pager);
    if (!Array.isArray(items)) return yield unexpected(page, 'body');
    // A page is the result of a call, and every call has a record.
    const call = recordOf(page) as CallRecord;
    const following = follow({ ...call.context.defaults, ...defined(args) }, { page, items, call });
    const { next, asks, astray } = following ?? {};
    const goesOn = asks && asks !== remembered;
    yield goesOn ? Object.assign(page, { next }) : page;
    if (!following) return;
    if (astray !== undefined) return yield unexpected(page, 'redirect', astray.slice(0, 500));
    if (!goesOn || !(walked < maxPages)) return yield unexpected(page, 'endless');
    // Brent's cycle detection: remember one page, and replace it at powers of two; meeting it again is a cycle.
    if (!(walked & (walked - 1))) remembered = asks;
    // The size that `next` has is for a resumed iteration; with another one, this one would skip or repeat items.
    args = { ...args, ...next, ...('size' in pager && { [pager.size]: args[pager.size] }) };
  }
}

/** Starts an iteration. */
const followOf = (pager: Pager): Follow =>
  'follow' in pager ? pager.follow() : 'cursor' in pager ? byCursor(pager) : byNumber(pager);

const byCursor =
  ({ argument, cursor: at, more }: CursorPager): Follow =>
  (_, { page: { data } }) => {
    const cursor = memberAt(data, at);
    const goesOn = (more === undefined ? undefined : memberAt(data, more)) ?? (cursor === '' ? false : cursor);
    return (goesOn ?? false) === false ? undefined : { next: { [argument]: cursor }, asks: cursor };
  };

function byNumber(pager: NumberPager): Follow {
  const { argument, first = 1 } = pager;
  // Whether pages have the requested size, so that the position of each item is known.
  let exact = 'pages' in pager;
  // The number of items so far; unknown in an iteration that starts in the middle.
  let seen = NaN;
  // The number of items on the longest page.
  let longest = 0;
  return (args, { page: { data }, items: { length } }) => {
    const number = Number(args[argument] ?? first);
    const before = number - first;
    let end = before + 1;
    const next: Record<string, unknown> = { [argument]: number + 1 };
    if ('size' in pager) {
      const size = Number(args[pager.size] ?? pager.sizeDefault);
      seen = before < 1 ? length : seen + length;
      longest = Math.max(longest, length);
      // A shorter page proves nothing: the server may cap the size silently, or leave out items of a page.
      exact ||= length === size || !length;
      end = before * size + (exact && length ? size : length);
      // A resumed iteration has not seen the first page: it asks for the size that the server really uses.
      const asked = longest === size ? args[pager.size] : longest;
      if (asked !== undefined) next[pager.size] = asked;
    }
    // Typed as a number; if the server sends something else, every comparison is false and the iteration continues.
    const total = (memberAt(data, 'size' in pager ? pager.count : pager.pages) ?? NaN) as number;
    if (seen >= total || (exact ? end >= total : Number.isNaN(seen) && end === total)) return undefined;
    return length ? { next, asks: number + 1 } : { next: {} };
  };
}

const itemsOf = (data: unknown, { items }: Pager): unknown => (items === undefined ? data : memberAt(data, items));

const unexpected = (page: Result, reason: 'body' | 'redirect' | 'endless', body = ''): Result =>
  keep({ kind: 'unexpected', ok: false, reason, body, meta: page.meta } as Result, recordOf(page) as CallRecord);
