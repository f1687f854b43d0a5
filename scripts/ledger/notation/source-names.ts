import type { Ledger } from './ledger.ts';

/** Display names of the sources that every ledger has. */
const own: Readonly<Record<string, string>> = {
  page: 'the page',
  sample: "the page's sample",
  observed: 'the live API',
  inferred: 'our inference',
};

/** The display name of a source: for the ledger's own sources, the name given there. */
export const nameOf = ({ sources }: Ledger, source: string): string => own[source] ?? sources?.[source]?.name ?? source;

/** Whether a source is public, that is, none of the built-in ones. */
export const isPublic = (source: string): boolean => !Object.hasOwn(own, source);

/** Matches a citation of a GitHub repository: `owner/name path/to/file.ts, more words @ commit`. */
const inRepository = /^(?<repository>[\w.-]+\/[\w.-]+)(?: (?<path>[^\s,@]+\.\w+))?[^@]* @ (?<commit>[0-9a-f]{40})\b/;

/** The URL of a citation: a file or tree at its commit, or the URL in the text; `undefined` if it has none. */
const addressIn = (cite: string): string | undefined => {
  const { repository, path, commit } = inRepository.exec(cite)?.groups ?? {};
  if (repository === undefined) return /https:\/\/[^\s,]+/.exec(cite)?.[0];
  const at = path === undefined ? `tree/${commit}` : `blob/${commit}/${encodeURI(path)}`;
  return `https://github.com/${repository}/${at}`;
};

/** The URL of a source, if it has one. */
export const addressOf = ({ page, sources }: Ledger, source: string): string | undefined => {
  if (source === 'page' || source === 'sample') return page.url;
  return addressIn(sources?.[source]?.cite ?? '');
};
