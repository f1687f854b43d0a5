import type { Audit } from '../../ledger/books.ts';
import { glob } from '../../ledger/notation/glob.ts';
import { disputeInWords, settledIn, subjectOf } from '../../ledger/disputes.ts';
import type { Item } from '../../ledger/silences.ts';
import { nodeOfItem } from '../../ledger/exceptions.ts';
import { attributeInWords, silenceInWords } from '../../ledger/words.ts';
import { sourceLink } from './standing.ts';

/** A point that the sources contradict or leave open, and that a reader needs to know. */
export interface Doubt {
  readonly kind: 'dispute' | 'silence';
  /** Its subject, as named in the ledger. */
  readonly about: string;
  /** The ledger node that it concerns. */
  readonly node: string;
  /** The full text in Markdown: what the sources say or omit, our decision and the reason. */
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

/** All disputes and silences of an API, disputes first. */
export const doubtsOf = (audit: Audit): Doubt[] => [...disputesOf(audit), ...silencesOf(audit)];
