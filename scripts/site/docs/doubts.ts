import { groupBy } from '../../group.ts';
import type { Audit } from '../../ledger/books.ts';
import { glob } from '../../ledger/notation/glob.ts';
import { disputeInWords, settledIn } from '../../ledger/disputes.ts';
import type { Item } from '../../ledger/silences.ts';
import { attributeInWords, silenceInWords } from '../../ledger/words.ts';
import { subjectOf, subjectsInWords, type Subject } from './doubt-subject.ts';
import { sourceLink } from './standing.ts';

/** A point that the sources contradict or leave open, and that a reader needs to know. */
export interface Doubt {
  readonly kind: 'dispute' | 'silence';
  /** Its subject, as named in the ledger. */
  readonly about: string;
  /** The ledger node that it concerns. */
  readonly node: string;
  readonly subject: Subject;
  /** What the sources say or omit, our decision and the reason, in Markdown. */
  readonly saying: string;
}

const disputesOf = (audit: Audit): Doubt[] =>
  settledIn(audit).map((settled) => {
    const { dispute, node, attribute, details } = settled;
    const what = attribute === 'exists' ? '' : attributeInWords(attribute);
    const subject = subjectOf(node, what, details);
    return { kind: 'dispute', about: dispute.claim, node, subject, saying: disputeInWords(settled, sourceLink(audit)) };
  });

const silencesOf = ({ books, items }: Audit): Doubt[] => {
  const silences = (books.ledger.silent ?? []).map(({ item, why }) => ({ covers: glob(item), why }));
  const whyOf = ({ name }: Item): string => silences.find(({ covers }) => covers(name))?.why ?? 'no source says';
  return items
    .filter(({ known }) => !known)
    .map((item) => {
      const { kind, name, node } = item;
      const subject = subjectOf(node, silenceInWords(kind));
      return { kind: 'silence', about: name, node, subject, saying: `${whyOf(item)}.` };
    });
};

/** All disputes and silences of an API, disputes first. */
export const doubtsOf = (audit: Audit): Doubt[] => [...disputesOf(audit), ...silencesOf(audit)];

const heads = { dispute: 'Disputed', silence: 'Not documented' } as const;

/** Doubts with the same statement. */
export interface Together {
  readonly doubts: readonly Doubt[];
  /** Their full text in Markdown. */
  readonly text: string;
}

const saidOf = (doubts: readonly Doubt[]): string => {
  const [first] = doubts;
  const subjects = subjectsInWords(doubts.map(({ subject }) => subject));
  return first === undefined ? '' : `**${heads[first.kind]}** (${subjects}): ${first.saying}`;
};

/** Groups doubts of one kind with the same statement. */
export const together = (doubts: readonly Doubt[]): Together[] =>
  [...groupBy(doubts, ({ kind, saying }) => `${kind} ${saying}`).values()].map((group) => ({
    doubts: group,
    text: saidOf(group),
  }));
