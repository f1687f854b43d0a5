import { auditClosed } from '../ledger/books.ts';
import { evidenceOf, type EvidenceAt } from '../ledger/evidence.ts';

export type { EvidenceAt } from '../ledger/evidence.ts';

/** The evidence for the APIs of a folder, from their ledgers. */
export const evidenceIn =
  (specs: string) =>
  async (api: string): Promise<EvidenceAt> =>
    evidenceOf(await auditClosed(specs, api));
