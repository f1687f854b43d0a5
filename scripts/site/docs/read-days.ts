import type { Documented } from './documented.ts';

/** On which day the pages of vendors were read, or from the first day to the last; nothing where there are documents alone. */
export const readDays = (documented: readonly Documented[]): string | undefined => {
  const pages = documented.map(({ audit }) => audit.books.ledger.page).filter(({ isDocument }) => !isDocument);
  const days = pages.map(({ received }) => received).sort();
  const [first, last] = [days.at(0), days.at(-1)];
  return first === last ? first : `${first} to ${last}`;
};
