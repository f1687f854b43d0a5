import { specsFolder } from '../../scripts/apis.ts';
import { auditClosed, readBooks, type Books } from '../../scripts/ledger/books.ts';
import type { GuideApi } from '../../scripts/site/guides/tables.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { audit } from '../../scripts/ledger/books.ts';
import { acmeBooks } from '../ledger/acme.ts';
import { readable } from '../readable.ts';

/** The data of every API that guides are built from. */
export const guideApis: readonly GuideApi[] = await Promise.all(
  readable.map(async (api): Promise<GuideApi> => {
    const books = await readBooks(specsFolder, api);
    const { model, copy } = books.source;
    return { model, spec: copy(), page: books.ledger.page, items: auditClosed(books).items };
  }),
);

/** One more API, of an invented vendor. */
export const acmeApi = (): GuideApi => {
  const books: Books = acmeBooks('page', {});
  const { model, copy } = parseSpec('acme', JSON.stringify(books.spec));
  return { model, spec: copy(), page: books.ledger.page, items: audit(books).items };
};
