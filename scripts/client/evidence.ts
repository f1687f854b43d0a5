import { auditClosed, readBooks, type Books } from '../ledger/books.ts';
import { briefOf, type EvidenceAt } from '../ledger/brief.ts';
import type { SpecFile } from '../spec/read.ts';

export type { EvidenceAt } from '../ledger/brief.ts';

/** A spec with the evidence for its parts. */
export interface Backed {
  readonly spec: SpecFile;
  readonly evidence: EvidenceAt;
  /** What the ledger leaves unproven, where it is a draft. */
  readonly draft?: Books['ledger']['draft'];
}

/** The specs of a folder, with the evidence of their ledgers. */
export const backedIn =
  (specs: string) =>
  async (api: string): Promise<Backed> => {
    const books = await readBooks(specs, api);
    return { spec: books.source, evidence: briefOf(auditClosed(books)), draft: books.ledger.draft };
  };
