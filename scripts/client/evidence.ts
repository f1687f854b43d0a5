import { auditClosed, readBooks, type Books } from '../ledger/books.ts';
import { briefOf, type EvidenceAt } from '../ledger/brief.ts';
import type { SpecFile } from '../spec/read/read.ts';

export type { EvidenceAt } from '../ledger/brief.ts';

/** A spec and its evidence. */
export interface Backed {
  readonly spec: SpecFile;
  readonly evidence: EvidenceAt;
  /** The unproven part of a draft ledger. */
  readonly draft?: Books['ledger']['draft'];
}

/** Reads the specs of a folder with the evidence from their ledgers. */
export const backedIn =
  (specs: string) =>
  async (api: string): Promise<Backed> => {
    const books = await readBooks(specs, api);
    return { spec: books.source, evidence: briefOf(auditClosed(books)), draft: books.ledger.draft };
  };
