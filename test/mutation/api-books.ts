import { apiNames, specsFolder } from '../../scripts/apis.ts';
import { readBooks, type BooksInFolder } from '../../scripts/ledger/books.ts';

/** The books of every API. */
export const allBooks: readonly BooksInFolder[] = await Promise.all(
  (await apiNames(specsFolder)).map((api) => readBooks(specsFolder, api)),
);
