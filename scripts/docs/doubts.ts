import { readLedger, type Audit } from '../ledger/books.ts';
import { glob } from '../ledger/glob.ts';
import type { Fact } from '../ledger/fact.ts';
import type { Dispute } from '../ledger/ledger.ts';
import type { Item } from '../ledger/silences.ts';
import { absent } from '../ledger/weigh.ts';
import { attributeInWords } from './standing.ts';

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

/** What a source is called: those of the ledger lead to where it cites them. */
const nameOf = (api: string, source: string): string => {
  const ours: Readonly<Record<string, string>> = { page: 'the page', sample: 'its sample', inferred: 'our inference' };
  return ours[source] ?? `[${source}](${api}.ledger.html#source-${source})`;
};

const valueOf = ({ attribute, value }: Fact): string => {
  if (value === absent) return 'does not have it';
  return attribute === 'exists' ? 'has it' : `says \`${value}\``;
};

/** What each source says, in the order of the ledger. */
const sidesOf = (api: string, facts: readonly Fact[]): string =>
  [...new Set(facts.map((fact) => `${nameOf(api, fact.evidence.source)} ${valueOf(fact)}`))].join(', ');

/** What a decision comes to. */
const decided = (api: string, { take }: Dispute): string => {
  if (take === 'union') return 'We allow for both';
  if (take === 'absent') return 'We leave it out';
  return `We follow ${nameOf(api, take)}`;
};

/** What a claim is about: a member or status by its name, and which of its attributes. */
const subjectOf = (node: string, attribute: string): string => {
  const [, ...below] = node.split(' · ');
  const name = below.map((part) => `\`${part}\``).join(' ');
  return [name, attribute === 'exists' ? '' : attributeInWords(attribute)].filter(Boolean).join(', ');
};

const disputesOf = ({ books }: Audit): Doubt[] => {
  const { api, ledger } = books;
  const { facts } = readLedger(books).weighed;
  return (ledger.disputes ?? []).map((dispute) => {
    const cut = dispute.claim.lastIndexOf(' · ');
    const node = dispute.claim.slice(0, cut);
    const subject = subjectOf(node, dispute.claim.slice(cut + ' · '.length));
    const sides = sidesOf(api, facts.get(dispute.claim) ?? []);
    const text = `**Disputed** (${subject}): ${sides}. ${decided(api, dispute)}: ${dispute.why}.`;
    return { kind: 'dispute', about: dispute.claim, node, text };
  });
};

/** What nobody says, by the first word of the item. */
const unknown: Readonly<Record<string, string>> = {
  unit: 'the unit',
  body: 'what the body holds',
  '401': 'whether it answers 401',
  '429': 'whether it answers 429',
  paging: 'how to ask for the next page',
  auth: 'how to authenticate',
  server: 'where it is hosted',
};

const silencesOf = ({ books, items }: Audit): Doubt[] => {
  const silences = (books.ledger.silent ?? []).map(({ item, why }) => ({ covers: glob(item), why }));
  const whyOf = ({ name }: Item): string => silences.find(({ covers }) => covers(name))?.why ?? 'no source says';
  return items
    .filter(({ known }) => !known)
    .map((item) => {
      const what = unknown[item.name.split(' · ', 1)[0] ?? ''] ?? item.name;
      const node = item.name.startsWith('body · ') ? item.name.slice('body · '.length) : item.node;
      return { kind: 'silence', about: item.name, node, text: `**Not known**: ${what}; ${whyOf(item)}.` };
    });
};

/** Every dispute and silence of an API, the disputes first. */
export const doubtsOf = (audit: Audit): Doubt[] => [...disputesOf(audit), ...silencesOf(audit)];

/** Which nodes hang on which: a node that the spec does not have is met at what it would hang on. */
const parentOf = (node: string): string => node.replace(/(?: · |\.|\[\])[^·.[]*$/, '');

/** The place in a spec at which a reader meets a node of the ledger; the document where there is none nearer. */
export const placeOfNode = ({ claims }: Audit): ((node: string) => string) => {
  const places = new Map(
    claims.filter(({ attribute }) => attribute === 'exists').map(({ node, pointer }) => [node, pointer]),
  );
  const find = (node: string): string => places.get(node) ?? (parentOf(node) === node ? '#' : find(parentOf(node)));
  return find;
};
