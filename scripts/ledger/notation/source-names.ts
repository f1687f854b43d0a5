import type { Ledger } from './ledger.ts';

/** What a reader calls the sources that every ledger has. */
const own: Readonly<Record<string, string>> = {
  page: 'the page',
  sample: "the page's sample",
  inferred: 'our inference',
};

/** What a reader calls a source: those of the ledger by the short name that it gives them. */
export const nameOf = ({ sources }: Ledger, source: string): string => own[source] ?? sources?.[source]?.name ?? source;

/** Whether a source is one of the ledger's own list. */
export const isPublic = (source: string): boolean => !Object.hasOwn(own, source);

/** Things in a row, as a sentence has them: `a, b and c`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${String(items.at(-1))}`;
