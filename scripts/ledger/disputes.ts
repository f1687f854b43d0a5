import { groupBy } from '../group.ts';
import { listed } from '../text.ts';
import type { Audit } from './books.ts';
import type { Fact } from './claims/fact.ts';
import type { Dispute } from './notation/ledger.ts';
import { absent } from './merge-facts.ts';

/** What one source or several say, as verb and object. */
type Statement = readonly [verb: 'says' | 'has' | 'does', what: string];

/** A source and its statement. */
type Side = readonly [source: string, statement: Statement];

/** A dispute, with the statements of its sides. */
export interface Settled {
  readonly dispute: Dispute;
  readonly node: string;
  readonly attribute: string;
  /** Statements about a node that is left out and so is not documented anywhere else. */
  readonly details: string;
  /** In the order of the ledger. */
  readonly sides: readonly Side[];
}

type Details = (source: string) => string;

/** Lists the statements of a source about a node that is left out. */
const detailsOf =
  (node: string, dropped: readonly Fact[]): Details =>
  (source) => {
    const details = dropped
      .filter((fact) => fact.evidence.source === source && (fact.node === node || fact.node.startsWith(`${node} · `)))
      .map((fact) => `${fact.node.slice(node.length).replace(' · ', '')} ${fact.attribute} \`${fact.value}\``.trim());
    return [...new Set(details)].join(', ');
  };

const sideOf = ({ attribute, value, evidence }: Fact, details: Details): Side => {
  const { source } = evidence;
  const more = details(source);
  if (value === absent) return [source, ['does', 'not have it']];
  return [source, attribute === 'exists' ? ['has', more === '' ? 'it' : `it (${more})`] : ['says', `\`${value}\``]];
};

const settle = (dispute: Dispute, { facts, dropped }: Audit['weighed']): Settled => {
  const cut = dispute.claim.lastIndexOf(' · ');
  const node = dispute.claim.slice(0, cut);
  const about = facts.get(dispute.claim) ?? [];
  const attribute = dispute.claim.slice(cut + ' · '.length);
  const all = attribute === 'exists' ? detailsOf(node, dropped) : () => '';
  const [only = '', ...others] = about.map(({ evidence }) => all(evidence.source)).filter((details) => details !== '');
  // If only one source gives details, they are shown with the node.
  const details = others.length === 0 ? only : '';
  const said = about.map((fact) => sideOf(fact, details === '' ? all : () => ''));
  const sides = [...new Map(said.map((side) => [side.flat().join(' '), side])).values()];
  return { dispute, node, attribute, details, sides };
};

/** All disputes of a ledger, with their sides. */
export const settledIn = ({ books, weighed }: Pick<Audit, 'books' | 'weighed'>): Settled[] =>
  (books.ledger.disputes ?? []).map((dispute) => settle(dispute, weighed));

/** A decision as text. */
const decided = (take: string, name: (source: string) => string): string => {
  if (take === 'union') return 'We allow for both';
  if (take === 'absent') return 'We leave it out';
  return `We follow ${name(take)}`;
};

const PLURALS = { says: 'say', has: 'have', does: 'do' } as const;

/** The sides of a dispute as text, with the sources that say the same together, the page before others. */
const sidesInWords = ({ sides }: Settled, name: (source: string) => string): string => {
  const ordered = [...sides].sort(([a], [b]) => Number(b === 'page') - Number(a === 'page'));
  return [...groupBy(ordered, ([, statement]) => statement.join(' '))]
    .map(([alone, all]) => {
      const [, [verb, what]] = all[0]!;
      return `${listed(all.map(([source]) => name(source)))} ${all.length > 1 ? `${PLURALS[verb]} ${what}` : alone}`;
    })
    .join(', ');
};

/** A dispute as text: what each source says, which one we follow, and why. `name` returns the display name of a source. */
export const disputeInWords = (settled: Settled, name: (source: string) => string): string =>
  `${sidesInWords(settled, name)}. ${decided(settled.dispute.take, name)}: ${settled.dispute.why}.`;

/** The subject of a dispute in a few words: the names below the top-level node, and the attribute. */
export const shortSubjectOf = ({ node, attribute }: Settled, inWords: (attribute: string) => string): string => {
  const [, ...names] = node.split(' · ');
  return [names.map((part) => `\`${part}\``).join(' '), attribute === 'exists' ? '' : inWords(attribute)]
    .filter(Boolean)
    .join(', ');
};
