import type { Claim } from '../../ledger/claims/claim.ts';
import { escaped } from '../../ledger/notation/glob.ts';
import type { Operation, Pages } from './model.ts';

const anyVariable = (path: string): string => path.replace(/\{[^}]*\}|(?<=\/):\w+/g, '{}');

/** The spec's path for a path on a page, which may use other variable names and start with the server's path. */
const pathIn = (known: readonly string[], { method, path }: Operation): string | undefined => {
  const wanted = anyVariable(path);
  const fits = known.filter((node) => {
    const [verb, own = ''] = node.split(' ');
    return verb === method && new RegExp(`^(?:/[\\w.-]+)*${escaped(anyVariable(own))}$`).test(wanted);
  });
  return fits.sort((a, b) => b.length - a.length)[0]?.split(' ')[1];
};

/** Rewrites the paths of pages to those of the spec; other operations stay unchanged. */
export const aligned = (pages: Pages, claims: readonly Claim[]): Pages => {
  const known = claims.filter(({ attribute }) => attribute === 'operationId').map(({ node }) => node);
  const renamed = new Map<string, string>();
  const operations = pages.operations.map((operation) => {
    const path = pathIn(known, operation) ?? operation.path;
    renamed.set(`${operation.method} ${operation.path}`, `${operation.method} ${path}`);
    return { ...operation, path };
  });
  const under = <Of extends { readonly under?: string }>(each: Of): Of =>
    each.under === undefined ? each : { ...each, under: renamed.get(each.under) ?? each.under };
  return {
    ...pages,
    operations,
    calls: pages.calls.map(under),
    media: pages.media.map(under),
    passages: pages.passages.map(under),
  };
};
