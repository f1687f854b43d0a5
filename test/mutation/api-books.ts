import { specsFolder } from '../../scripts/apis.ts';
import { readBooks, type BooksInFolder } from '../../scripts/ledger/books.ts';
import { readable } from '../readable.ts';

/** The books of every API. */
export const allBooks: readonly BooksInFolder[] = await Promise.all(readable.map((api) => readBooks(specsFolder, api)));
