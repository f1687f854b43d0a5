import { audit, readBooks } from '../ledger/books.ts';
import { evidenceOf, type Evidence } from '../ledger/evidence.ts';

export type { Evidence } from '../ledger/evidence.ts';

/** The evidence for the APIs of a folder, from their ledgers. */
export const evidenceIn =
  (specs: string) =>
  async (api: string): Promise<Evidence> =>
    evidenceOf(audit(await readBooks(specs, api)));
