import type { Documented } from './documented.ts';

/** The day, or range of days, on which vendors' pages were read; `undefined` if there are only documents. */
export const readDays = (documented: readonly Documented[]): string | undefined => {
  const pages = documented.flatMap(({ audit: { books } }) => Object.values(books.ledger.pages ?? [books.ledger.page]));
  const days = pages
    .filter(({ isDocument }) => !isDocument)
    .map(({ received }) => received)
    .sort();
  const [first, last] = [days.at(0), days.at(-1)];
  return first === last ? first : `${first} to ${last}`;
};
