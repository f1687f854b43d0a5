import type { Audit, Books } from '../../ledger/books.ts';
import { rowOf, type Claim } from '../../ledger/claims/claim.ts';
import { settledIn } from '../../ledger/disputes.ts';
import { unprovenIn } from '../../ledger/draft.ts';
import { listing } from '../../ledger/report.ts';
import { attributeInWords } from '../../ledger/words.ts';
import type { Ledger, PageSource } from '../../ledger/notation/ledger.ts';
import { METHODS } from '../../spec/dialect.ts';
import { at, entriesOf, isObject, type Json } from '../../spec/json.ts';
import { plural } from '../../text.ts';
import { NOWHERE } from './folder.ts';
import { UNDECIDED } from './undecided.ts';
import { openTasks } from './open-tasks.ts';
import { reconcileRow } from './reconcile-row.ts';
import type { Task } from './task.ts';
import { rulesFor, usualOf, type Rule } from './presence-rules.ts';

const ours = (claims: readonly Claim[]): string =>
  ['inferred:', '  - claims: |', ...claims.map((claim) => `      ${rowOf(claim)}`), '    why: (the reason)'].join('\n');

/** The nodes of which one rule says what they usually are, whether parameters, bodies or members. */
const EVERYTHING = '* · *';

const written = (rules: readonly Rule[]): string =>
  [
    'inferred:',
    ...rules.flatMap(({ nodes, value }) => [
      `  - nodes: '${nodes}'`,
      `    claim: presence = ${value}`,
      '    why: (the reason)',
    ]),
  ].join('\n');

/** Exceptions to the rule for everything, if there is one; what it covers needs no row of its own. */
const exceptions: Kind['write'] = (claims, usual) => {
  const rules = rulesFor(claims, usual);
  return rules.length > 0 ? written(rules) : `nothing more: the rule for '${EVERYTHING}' covers them`;
};

/** The rule for everything, and its exceptions among these claims. */
const usually: Kind['write'] = (claims, usual) =>
  written([...rulesFor(claims, usual), { nodes: EVERYTHING, value: usual ?? '' }]);

/** A kind of what is unproven, and how it is proven. */
interface Kind {
  readonly title: string;
  readonly has: (claim: Claim, sent: ReadonlySet<string>) => boolean;
  /** The row, beside a rule for everything with the usual value of members, if there are any. */
  readonly write: (claims: readonly Claim[], usual: string | undefined) => string;
}

const ofAttribute =
  (wanted: string): Kind['has'] =>
  ({ attribute }) =>
    attribute === wanted;

const MEMBERS = 'whether members of responses are always there, which samples alone show';

/** The first kind that has a claim is its kind. */
const KINDS: readonly Kind[] = [
  {
    title: 'whether parameters can be left out that have no mark, as `required`, on the pages',
    has: ({ node, attribute }) => attribute === 'presence' && /^[A-Z]+ \/.* · (?!body$)/.test(node),
    write: exceptions,
  },
  {
    title: 'whether request bodies and their fields can be left out that have no mark on the pages',
    has: ({ node, attribute }, sent) =>
      attribute === 'presence' && (node.endsWith(' · body') || sent.has(node.replace(/ · .*$/, ''))),
    write: exceptions,
  },
  {
    title: MEMBERS,
    has: ofAttribute('presence'),
    write: usually,
  },
  { title: 'types that the pages do not print', has: ofAttribute('type'), write: ours },
  { title: 'units that the pages do not say', has: ofAttribute('unit'), write: ours },
  {
    title: 'operations of which no line says what they return when they succeed: the draft has the status 200',
    has: ({ node, attribute }) => attribute === 'exists' && / \/.* · 200$/.test(node),
    write: ours,
  },
  { title: 'what the pages only mention or show in samples', has: ofAttribute('exists'), write: ours },
  {
    title: 'whether arguments are sent in the query, in a header or in the body, which no line says',
    has: ofAttribute('in'),
    write: ours,
  },
  { title: 'operations of which no line says whether they need a key', has: ofAttribute('security'), write: ours },
];

const addresses = ({ page, pages }: Ledger): Task[] => {
  const unknown = Object.entries<PageSource | undefined>(pages ?? { page }).filter(
    ([, source]) => source?.url === NOWHERE,
  );
  if (unknown.length === 0) return [];
  const write = 'url: https://docs.example.com/billing\npublisher: (who publishes it)';
  return [
    { title: 'addresses of pages that came from files', places: unknown.map(([key]) => `facts.yaml · ${key}`), write },
  ];
};

/** An operation of a spec, as the pages name it. */
interface Listed {
  readonly name: string;
  readonly node: Json;
  readonly reads: boolean;
}

const operationsIn = (spec: Json): Listed[] =>
  entriesOf(spec['paths']).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const node = at(item, method);
      if (!isObject(node)) return [];
      const reads = method === 'get' || node['x-safety'] === 'safe';
      return [{ name: `${method.toUpperCase()} ${path}`, node, reads }];
    }),
  );

/** Where to look after a write: for the first of which a read may show the effect, and for the others. */
const lookups = (spec: Json, writes: readonly Json[], reads: readonly Json[]): string[] => {
  const rows = writes.flatMap((write) => reads.flatMap((read) => reconcileRow(spec, write, read) ?? []));
  const shown = rows[0] === undefined ? [] : [`x-reconcile: ${rows[0]}`, '# or, where no operation shows it:'];
  return [...shown, 'x-reconcile: { none: (the reason) }'];
};

/** What no page says of an operation in a form that a draft could take over: words of ours, and where to look after a write. */
const unwritten = (spec: Json): Task[] => {
  const all = operationsIn(spec);
  const open = all.filter(({ node, reads }) => !reads && node['x-reconcile'] === undefined);
  const wanted: readonly [title: string, lacks: (operation: Listed) => boolean, write: readonly string[]][] = [
    [
      'what operations do, in words of your own: they are shown in the client and its documentation',
      ({ node }) => node['summary'] === undefined || node['summary'] === node['operationId'],
      ['summary: (a few words)', 'description: (a sentence)'],
    ],
    [
      'where a caller looks after a write of which it is not known whether it took effect',
      (operation) => open.includes(operation),
      lookups(
        spec,
        open.map(({ node }) => node),
        all.flatMap(({ node, reads }) => (reads ? [node] : [])),
      ),
    ],
  ];
  return wanted.flatMap(([title, lacks, write]) => {
    const places = all.filter(lacks).map(({ name }) => name);
    return places.length === 0
      ? []
      : [{ title, places, write: write.join('\n'), into: 'openapi.yaml, in the operation' }];
  });
};

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
const unproven = ({ closure, claims }: Audit<Books>): Task[] => {
  const sent = sentTypes(claims);
  const groups = new Map<string, { readonly write: Kind['write']; readonly claims: Claim[] }>();
  for (const claim of unprovenIn(closure)) {
    const kind = KINDS.find(({ has }) => has(claim, sent));
    const { title, write } = kind ?? { title: `${attributeInWords(claim.attribute)} that no line states`, write: ours };
    groups.set(title, { write, claims: [...(groups.get(title)?.claims ?? []), claim] });
  }
  const usual = usualOf(groups.get(MEMBERS)?.claims ?? []);
  return [...groups].map(([title, { write, claims: own }]) => ({
    title,
    places: own.map(rowOf),
    write: write(own, usual),
  }));
};

/** Where pages and a document differ. */
const undecided = (audit: Audit<Books>): Task[] => {
  const open = settledIn(audit).filter(({ dispute }) => dispute.why === UNDECIDED);
  const [first] = open;
  if (!first) return [];
  const { claim } = first.dispute;
  return [
    {
      title: 'what the pages say otherwise than the document, which is followed until you decide',
      places: open.map(({ dispute, sides }) => `${dispute.claim}: ${sides.map((side) => side.join(' ')).join(', ')}`),
      write: `disputes:\n  - claim: ${claim}\n    take: page # and change openapi.yaml; or leave it\n    why: (the reason)`,
    },
  ];
};

const tasksOf = (ledger: Ledger, audit: Audit<Books>, more: readonly Task[]): Task[] => {
  const tasks = unproven(audit);
  const { books } = audit;
  return [
    ...more,
    ...addresses(ledger),
    ...undecided(audit),
    ...openTasks(audit),
    ...tasks,
    ...unwritten(books.spec),
  ].sort((a, b) => a.places.length - b.places.length);
};

/** What the draft itself could not settle: the books close once a person has. */
const open = (audit: Audit<Books>): string =>
  audit.problems.length === 0
    ? ''
    : `${listing(audit)}\n\nFix ${audit.problems.length === 1 ? 'this' : 'these'} first: until then nothing is generated.\n\n`;

const indented = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line) => `${by}${line}`)
    .join('\n');

const taskText = ({ title, places, write, into = 'facts.yaml' }: Task, index: number, most: number): string => {
  const more = places.length > most ? `\n   and ${places.length - most} more` : '';
  return `${index + 1}. ${title} (${places.length})\n${indented(places.slice(0, most).join('\n'), '   ')}${more}\n   Write in ${into}:\n${indented(write, '     ')}`;
};

/** How many places a list that leaves some out shows of each kind. */
const FEW = 3;

/** What is left for a person, the shortest first: what it is, where, and what to write; the rows in facts.yaml close the books. */
export const todoOf = (
  api: string,
  ledger: Ledger,
  audit: Audit<Books>,
  more: readonly Task[] = [],
  most = FEW,
): string => {
  const tasks = tasksOf(ledger, audit, more);
  if (tasks.length === 0 && audit.problems.length === 0)
    return 'Nothing is left to do: the books close, and every claim has its fact.';
  if (tasks.length === 0) return `${open(audit)}Nothing else is left to do: every claim has its fact.`;
  const count = `${plural(tasks.length, 'thing')} left to do in specs/${api}, the shortest first`;
  const list = tasks.map((task, index) => taskText(task, index, most)).join('\n\n');
  const isCut = tasks.some(({ places }) => places.length > most);
  return `${open(audit)}${count}:\n\n${list}${isCut ? `\n\nnpm run ledger -- ${api} lists all places.` : ''}`;
};
