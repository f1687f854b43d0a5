import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apiNames, specsFolder } from '../../scripts/apis.ts';
import { describe } from '../../scripts/client/documentation.ts';
import { placesOf } from '../../scripts/spec/nodes.ts';
import { parseSpec } from '../../scripts/spec/spec.ts';
import { readBooks, type Books } from '../../scripts/ledger/books.ts';

/** The books of every API. */
export const allBooks: readonly Books[] = await Promise.all(
  (await apiNames(specsFolder)).map((api) => readBooks(specsFolder, api)),
);

/** The places of a spec of which generated code tells the evidence; a test holds that code to what specs yield. */
export const printedIn = async (api: string): Promise<ReadonlySet<string>> => {
  const printed = new Set<string>();
  const text = await readFile(join(specsFolder, api, 'openapi.yaml'), 'utf8');
  describe(placesOf(parseSpec(text)), (pointer) => {
    printed.add(pointer);
    return undefined;
  });
  return printed;
};
