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
