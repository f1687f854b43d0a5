import type { Follow, ListPage, PageArgs, PageCall } from '../api/pager.ts';
import { memberAt } from '../values.ts';

interface UrlPager {
  /** The member with the URL. */
  readonly next?: string;
  /** The header with the URL, as the link whose `rel` is `next`. */
  readonly header?: string;
  /** The arguments in the query of the URL, each with its type. */
  readonly asks: Readonly<Record<string, keyof typeof READ>>;
}

/**
 * Follows the URL that a page has for the next one. It is read and never sent: its query becomes arguments of the same operation,
 * so that no request, and no credential, goes where a response says.
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
  // Each link is a URL in angle brackets and its parameters; a comma may stand in either.
  const [, url] =
    [...links.matchAll(/<([^>]*)>((?:[^,"<]|"[^"]*")*)/g)].find(([, , rest = '']) =>
      /;\s*rel\s*=\s*("([^"]*\s)?next(\s[^"]*)?"|next\s*(;|$))/i.test(rest),
    ) ?? [];
  return url;
}

/** The URL, if it is one of this operation: on the server that was asked, or on the documented one. */
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

/** The arguments in the query of a URL that differ from those given; nothing where the query holds what is no argument. */
function argumentsIn(url: URL, args: PageArgs, { asks }: UrlPager, { operation }: PageCall): PageArgs | undefined {
  // What travels as more than one value, such as `created[gte]`, stays as it was given.
  const known = (name: string) => (operation.arguments[name] ?? operation.arguments[name.replace(/\[.*/, '')])?.in;
  if ([...url.searchParams].some(([name]) => known(name) !== 'query')) return undefined;
  const read = Object.entries(asks).map(([name, type]) => {
    const text = url.searchParams.get(name);
    return [name, text === null ? undefined : READ[type](text)] as const;
  });
  // What the URL leaves out is left out: `undefined` takes it from the arguments.
  return Object.fromEntries(read.filter(([name, value]) => value !== args[name]));
}
