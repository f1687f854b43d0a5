import type { Audit } from '../../ledger/books.ts';
import { glob } from '../../ledger/notation/glob.ts';
import { disputeInWords, settledIn, subjectOf } from '../../ledger/disputes.ts';
import type { Item } from '../../ledger/silences.ts';
import { nodeOfItem } from '../../ledger/exceptions.ts';
import { attributeInWords, silenceInWords } from '../../ledger/words.ts';
import { sourceLink } from './standing.ts';

/** Something that a reader needs to know of an API and that its sources contradict or leave out. */
export interface Doubt {
  readonly kind: 'dispute' | 'silence';
  /** What the doubt is about, as the ledger names it. */
  readonly about: string;
  /** The node of the ledger whose reader needs to know. */
  readonly node: string;
  /** The whole of it in Markdown: what the sources say or leave out, what we decided, and why. */
  readonly text: string;
}

const disputesOf = (audit: Audit): Doubt[] =>
  settledIn(audit).map((settled) => {
    const { dispute, node } = settled;
    const text = `**Disputed** (${subjectOf(settled, attributeInWords)}): ${disputeInWords(settled, sourceLink(audit))}`;
    return { kind: 'dispute', about: dispute.claim, node, text };
  });

const silencesOf = ({ books, items }: Audit): Doubt[] => {
  const silences = (books.ledger.silent ?? []).map(({ item, why }) => ({ covers: glob(item), why }));
  const whyOf = ({ name }: Item): string => silences.find(({ covers }) => covers(name))?.why ?? 'no source says';
  return items
    .filter(({ known }) => !known)
    .map((item) => {
      const text = `**Not documented** (${silenceInWords(item.name)}): ${whyOf(item)}.`;
      return { kind: 'silence', about: item.name, node: nodeOfItem(item), text };
    });
};

/** Every dispute and silence of an API, the disputes first. */
export const doubtsOf = (audit: Audit): Doubt[] => [...disputesOf(audit), ...silencesOf(audit)];
