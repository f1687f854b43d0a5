import type { Ledger } from './ledger.ts';

/** What a reader calls the sources that every ledger has. */
const own: Readonly<Record<string, string>> = {
  page: 'the page',
  sample: "the page's sample",
  observed: 'the live API',
  inferred: 'our inference',
};

/** What a reader calls a source: those of the ledger by the short name that it gives them. */
export const nameOf = ({ sources }: Ledger, source: string): string => own[source] ?? sources?.[source]?.name ?? source;

/** Whether a source is one of the ledger's own list. */
export const isPublic = (source: string): boolean => !Object.hasOwn(own, source);

/** A citation of a repository on GitHub: `owner/name path/to/file.ts, more words @ commit`. */
const inRepository = /^(?<repository>[\w.-]+\/[\w.-]+)(?: (?<path>[^\s,@]+\.\w+))?[^@]* @ (?<commit>[0-9a-f]{40})\b/;

/** Where a reader can look at what a citation names: a file at its commit, or a page; nothing where it has no address. */
const addressIn = (cite: string): string | undefined => {
  const { repository, path, commit } = inRepository.exec(cite)?.groups ?? {};
  if (repository === undefined) return /https:\/\/[^\s,]+/.exec(cite)?.[0];
  const at = path === undefined ? `tree/${commit}` : `blob/${commit}/${encodeURI(path)}`;
  return `https://github.com/${repository}/${at}`;
};

/** The address of a source, where it has one. */
export const addressOf = ({ page, sources }: Ledger, source: string): string | undefined => {
  if (source === 'page' || source === 'sample') return page.url;
  return addressIn(sources?.[source]?.cite ?? '');
};
