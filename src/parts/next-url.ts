import type { Follow, ListPage, PageArgs, PageCall } from '../api/pager.ts';
import { memberAt } from '../values.ts';

interface UrlPager {
  /** The member that holds the URL. */
  readonly next?: string;
  /** The header that holds the URL, as the link with `rel="next"`. */
  readonly header?: string;
  /** The query parameters of the URL that become arguments, with their types. */
  readonly asks: Readonly<Record<string, keyof typeof READ>>;
}

/**
 * Follows the URL of the next page. It is parsed, never requested: its query becomes arguments of the same operation,
 * so a response cannot redirect a request or a credential.
 */
export const nextUrl =
  (pager: UrlPager): (() => Follow) =>
  () =>
  (args, listed) => {
    const given = urlOf(pager, listed);
    if (given === undefined || given === null || given === '' || given === false) return undefined;
    const url = ownUrl(String(given), listed.call);
    const next = url && argumentsIn(url, args, pager, listed.call);
    return url && next ? { next, asks: url.search } : { next: {}, astray: String(given) };
  };

function urlOf({ next, header = '' }: UrlPager, { page }: ListPage): unknown {
  if (next !== undefined) return memberAt(page.data, next);
  const links = page.meta.response?.headers.get(header) ?? '';
  // Each link is a URL in angle brackets plus parameters; both may contain commas.
  const [, url] =
    [...links.matchAll(/<([^>]*)>((?:[^,"<]|"[^"]*")*)/g)].find(([, , rest = '']) =>
      /;\s*rel\s*=\s*("([^"]*\s)?next(\s[^"]*)?"|next\s*(;|$))/i.test(rest),
    ) ?? [];
  return url;
}

/** Returns the URL if it belongs to this operation, on the current or the documented server. */
function ownUrl(given: string, { context: { base, descriptor }, operation }: PageCall): URL | undefined {
  try {
    const url = new URL(given, base.href.replace(/\/$/, '') + operation.path);
    const path = operation.path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{.+?\}/g, '[^/]+');
    const origins = [base.origin, descriptor.server && new URL(descriptor.server).origin];
    return origins.includes(url.origin) && RegExp(`${path}/?$`).test(url.pathname) ? url : undefined;
  } catch {
    return undefined;
  }
}

const READ = { string: String, number: Number, boolean: (text: string) => text === 'true' };

/** The query parameters of a URL that differ from the given arguments; `undefined` if one is not an argument. */
function argumentsIn(url: URL, args: PageArgs, { asks }: UrlPager, { operation }: PageCall): PageArgs | undefined {
  // Arguments sent as several parameters, such as `created[gte]`, keep their given values.
  const known = (name: string) => (operation.arguments[name] ?? operation.arguments[name.replace(/\[.*/, '')])?.in;
  if ([...url.searchParams].some(([name]) => known(name) !== 'query')) return undefined;
  const read = Object.entries(asks).map(([name, type]) => {
    const text = url.searchParams.get(name);
    return [name, text === null ? undefined : READ[type](text)] as const;
  });
  // An argument that the URL omits is set to `undefined`, which removes it.
  return Object.fromEntries(read.filter(([name, value]) => value !== args[name]));
}
