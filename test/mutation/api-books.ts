import { apiNames, specsFolder } from '../../scripts/apis.ts';
import { describe } from '../../scripts/client/documentation.ts';
import { placesOf } from '../../scripts/spec/nodes.ts';
import { readBooks, type BooksInFolder } from '../../scripts/ledger/books.ts';

/** The books of every API. */
export const allBooks: readonly BooksInFolder[] = await Promise.all(
  (await apiNames(specsFolder)).map((api) => readBooks(specsFolder, api)),
);

/** The places of a spec of which generated code tells the evidence; a test holds that code to what specs yield. */
export const printedIn = (api: string): ReadonlySet<string> => {
  const printed = new Set<string>();
  const spec = allBooks.find((books) => books.api === api)?.source.copy();
  if (!spec) throw new Error(`there is no API ${api}`);
  describe(placesOf(spec), (pointer) => {
    printed.add(pointer);
    return undefined;
  });
  return printed;
};
