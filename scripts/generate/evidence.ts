import { audit, readBooks } from '../ledger/books.ts';
import { evidenceOf, type EvidenceAt } from '../ledger/evidence.ts';
import { InputError } from '../ledger/problem.ts';

export type { EvidenceAt } from '../ledger/evidence.ts';

/** The evidence for the APIs of a folder, from their ledgers. */
export const evidenceIn =
  (specs: string) =>
  async (api: string): Promise<EvidenceAt> => {
    const audited = audit(await readBooks(specs, api));
    const { length } = audited.problems;
    // What no fact backs would go out with the standing of what its neighbours have.
    if (length > 0)
      throw new InputError(
        `specs/${api} does not agree with its ledger in ${length} ${length === 1 ? 'place' : 'places'}. Run \`npm run ledger\` and mend the books first.`,
      );
    return evidenceOf(audited);
  };
