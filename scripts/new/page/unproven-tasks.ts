import type { Audit, Books } from '../../ledger/books.ts';
import { rowOf, type Claim } from '../../ledger/claims/claim.ts';
import { unprovenIn } from '../../ledger/draft.ts';
import { groupBy } from '../../group.ts';
import { oursEntries, ruleEntry } from '../../ledger/inferred-rows.ts';
import { attributeInWords } from '../../ledger/words.ts';
import { rulesFor, usualOf, type Rule } from './presence-rules.ts';
import type { Task } from './task.ts';

const ours = (claims: readonly Claim[]): string => ['inferred:', ...oursEntries(claims)].join('\n');

/** The nodes that one rule covers: parameters, bodies or members. */
const EVERYTHING = '* · *';

/** The rules of each value as one entry. */
const written = (rules: readonly Rule[]): string =>
  [
    'inferred:',
    ...[...groupBy(rules, ({ value }) => value)].flatMap(([value, own]) =>
      ruleEntry(
        own.map(({ nodes }) => nodes),
        `presence = ${value}`,
      ),
    ),
  ].join('\n');

/** Exceptions to the rule for everything, if there is one; what it covers needs no row. */
const exceptions: Kind['write'] = (claims, usual) => {
  const rules = rulesFor(claims, usual);
  return rules.length > 0 ? written(rules) : `nothing more: the rule for '${EVERYTHING}' covers them`;
};

/** The rule for everything, and its exceptions among these claims. */
const usually: Kind['write'] = (claims, usual) =>
  written([...rulesFor(claims, usual), { nodes: EVERYTHING, value: usual ?? '' }]);

/** What the kind of a claim depends on. */
interface Known {
  /** The types of bodies that are sent, and those of their members. */
  readonly sent: ReadonlySet<string>;
  /** The nodes that a line of the pages states. */
  readonly stated: ReadonlySet<string>;
}

/** A kind of unproven claim, and how to prove it. */
interface Kind {
  readonly title: string;
  readonly has: (claim: Claim, known: Known) => boolean;
  /** The row, in addition to a rule for everything with the usual value of members. */
  readonly write: (claims: readonly Claim[], usual: string | undefined) => string;
}

const ofAttribute =
  (wanted: string): Kind['has'] =>
  ({ attribute }) =>
    attribute === wanted;

const UNMARKED = 'whether members of responses can be missing that have no mark, as `required`, on the pages';
const SAMPLED = 'whether members of responses are always there, which samples alone show';

/** The first kind that has a claim is its kind. */
const KINDS: readonly Kind[] = [
  {
    title: 'whether parameters can be left out that have no mark, as `required`, on the pages',
    has: ({ node, attribute }) => attribute === 'presence' && /^[A-Z]+ \/.* · (?!body$)/.test(node),
    write: exceptions,
  },
  {
    title: 'whether request bodies and their fields can be left out that have no mark on the pages',
    has: ({ node, attribute }, { sent }) =>
      attribute === 'presence' && (node.endsWith(' · body') || sent.has(node.replace(/ · .*$/, ''))),
    write: exceptions,
  },
  {
    title: UNMARKED,
    has: ({ node, attribute, value }, { stated }) =>
      attribute === 'presence' && value === 'optional' && stated.has(node),
    write: exceptions,
  },
  { title: SAMPLED, has: ofAttribute('presence'), write: exceptions },
  { title: 'types that the pages do not print', has: ofAttribute('type'), write: ours },
  { title: 'units that the pages do not state', has: ofAttribute('unit'), write: ours },
  {
    title: 'operations without a line about their success response: the draft has the status 200',
    has: ({ node, attribute }) => attribute === 'exists' && / \/.* · 200$/.test(node),
    write: ours,
  },
  { title: 'what the pages only mention or show in samples', has: ofAttribute('exists'), write: ours },
  {
    title: 'where arguments are sent (query, header or body), which no line says',
    has: ofAttribute('in'),
    write: ours,
  },
  { title: 'operations without a line about their credential', has: ofAttribute('security'), write: ours },
];

/** The types of bodies that are sent, and those of their members. */
const sentTypes = (claims: readonly Claim[]): ReadonlySet<string> => {
  const named = (value: string): string[] => value.match(/\b[A-Z]\w*/g) ?? [];
  const types = claims.filter(({ attribute }) => attribute === 'type');
  const sent = new Set(types.filter(({ node }) => / · body$/.test(node)).flatMap(({ value }) => named(value)));
  for (const type of sent)
    for (const { node, value } of types)
      if (node.startsWith(`${type} · `)) for (const name of named(value)) sent.add(name);
  return sent;
};

/** What is unproven, as tasks by kind. */
export const unproven = ({ closure, claims }: Audit<Books>): Task[] => {
  const lines = closure.backed.filter(({ claim, standing }) => claim.attribute === 'exists' && standing === 'stated');
  const known = { sent: sentTypes(claims), stated: new Set(lines.map(({ claim }) => claim.node)) };
  const groups = new Map<string, { readonly write: Kind['write']; readonly claims: Claim[] }>();
  for (const claim of unprovenIn(closure)) {
    const kind = KINDS.find(({ has }) => has(claim, known));
    const { title, write } = kind ?? { title: `${attributeInWords(claim.attribute)} that no line states`, write: ours };
    groups.set(title, { write, claims: [...(groups.get(title)?.claims ?? []), claim] });
  }
  const usual = usualOf([UNMARKED, SAMPLED].flatMap((title) => groups.get(title)?.claims ?? []));
  // Where the rule for everything stands, for the reason that most members have.
  const widest = usual === 'optional' && groups.has(UNMARKED) ? UNMARKED : SAMPLED;
  return [...groups].map(([title, { write, claims: own }]) => ({
    title,
    places: own.map(rowOf),
    write: (title === widest ? usually : write)(own, usual),
  }));
};
