import { groupBy } from '../../group.ts';
import { audit, type Audit, type Books } from '../../ledger/books.ts';
import { keyOf, rowOf, type Claim } from '../../ledger/claims/claim.ts';
import { documentedIn } from '../../ledger/claims/sample.ts';
import type { Ledger, PageBlock, WaivedSpan } from '../../ledger/notation/ledger.ts';
import type { PageSource } from '../../ledger/notation/page-source.ts';
import { pageFromText, type Pages as PageTexts } from '../../ledger/page/page.ts';
import { escaped } from '../../ledger/notation/glob.ts';
import { hasOpen } from '../../ledger/notation/open-points.ts';
import { Refusal } from '../../refusal.ts';
import type { Json } from '../../spec/json.ts';
import { claimBlocks, operationBlocks, requestBlocks, sampleBlocks, type Cited } from './blocks.ts';
import { textOf } from './line.ts';
import { Claims, type Proof } from './claims.ts';
import { proofsIn } from './proofs.ts';
import { silencesFor } from './silences.ts';
import { unitInName } from './unit-names.ts';
import { waivers } from './waivers.ts';

/** The input of a draft ledger from pages. */
export interface Evidence {
  readonly api: string;
  readonly spec: Json;
  readonly claims: readonly Claim[];
  readonly cited: Cited;
  readonly sources: readonly PageSource[];
  /** Whether a person wrote the spec: a contradicting page is then a problem. */
  readonly given?: boolean;
}

const ONLY = 'page';

/** The texts of the pages, by their keys. */
export const textsOf = ({ read, keys }: Cited): PageTexts =>
  new Map(read.map(({ lines }, index) => [keys[index] ?? ONLY, pageFromText(textOf(lines))]));

/** What is ours in a spec that was made from pages, by reason. */
const OURS: readonly (readonly [why: string, is: (claim: Claim) => boolean])[] = [
  ['the client calls the operation after its path and method', ({ attribute }) => attribute === 'operationId'],
  [
    'the page has no name for what it describes there',
    ({ node, attribute }) => attribute === 'exists' && /^[A-Z]\w*$/.test(node),
  ],
  [
    'the page has no name for what it describes there',
    ({ attribute, value }) => ['body', 'returns', 'type'].includes(attribute) && /^[A-Z]\w*$/.test(value),
  ],
  [
    'every body that the page shows is JSON',
    ({ attribute, value }) => attribute === 'media' && value === 'application/json',
  ],
  ['the names of arguments and members say how pages follow each other', ({ attribute }) => attribute === 'pager'],
  ['the name is that of its scheme', ({ node, attribute }) => node.startsWith('credential ') && attribute === 'name'],
  [
    'what the page describes in full is an object',
    ({ node, attribute, value }) => attribute === 'type' && value === 'object' && /^[A-Z]\w*$/.test(node),
  ],
];

const inferredFor = (unsaid: readonly Claim[]): NonNullable<Ledger['inferred']> => {
  const byWhy = groupBy(unsaid, (claim) => OURS.find(([, is]) => is(claim))?.[0]);
  return [...byWhy].flatMap(([why, rows]) =>
    why === undefined ? [] : [{ claims: `${rows.map(rowOf).join('\n')}\n`, why }],
  );
};

const audited = ({ api, spec, cited }: Evidence, ledger: Ledger): Audit<Books> =>
  audit({ api, spec, ledger: { ...ledger, facts: ledger.facts ?? [] }, pages: textsOf(cited) });

/** The unproven claims. */
const unsaidIn = ({ closure, claims }: Audit<Books>): Claim[] => {
  const backed = new Set(
    closure.backed.filter(({ standing }) => standing !== 'unproven').map(({ claim }) => keyOf(claim)),
  );
  return claims.filter((claim) => !backed.has(keyOf(claim)));
};

const pageOf = ({ sources, cited }: Evidence): Json =>
  sources.length === 0
    ? {}
    : cited.keys[0] === undefined
      ? { page: sources[0] }
      : { pages: Object.fromEntries(sources.map((source, index) => [cited.keys[index], source])) };

/** A ledger under construction: its blocks and waivers. */
interface Draft {
  readonly facts: readonly PageBlock[];
  readonly waived: readonly WaivedSpan[];
  readonly inferred: NonNullable<Ledger['inferred']>;
  readonly unproven: number;
}

const written = (evidence: Evidence, { facts, waived, inferred, unproven }: Draft): Ledger => {
  const silent = silencesFor(evidence.claims, evidence.cited, facts);
  return {
    ...((unproven > 0 || hasOpen({ facts, waived, silent })) && {
      draft: { why: 'made from its pages, and not yet read by a person', unproven },
    }),
    ...pageOf(evidence),
    ...(evidence.sources.length > 0 && { facts }),
    ...(waived.length > 0 && { waived }),
    ...(inferred.length > 0 && { inferred }),
    ...(silent.length > 0 && { silent }),
  } as unknown as Ledger;
};

/** A block without rows that its lines do not have word by word where they have to. */
const without = (block: PageBlock, rows: readonly string[]): PageBlock => {
  if (block.claims === undefined) return block;
  const kept = block.claims
    .trimEnd()
    .split('\n')
    .filter((row) => !rows.includes(row));
  return { ...block, claims: `${kept.join('\n')}\n` };
};

/** Whether blocks can be parsed and, unless a person wrote the spec, agree with it. */
const agree = (evidence: Evidence, facts: readonly PageBlock[]): boolean => {
  try {
    const { closure } = audited(evidence, written(evidence, { facts, waived: [], inferred: [], unproven: 1 }));
    return evidence.given === true || closure.problems.length === 0;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};

/**
 * Blocks without contradictions: if pages state something in two ways, the first is kept and a person decides.
 * Most do, so they are asked together, and halved only where one does not.
 */
const agreeing = (evidence: Evidence, before: readonly PageBlock[], blocks: readonly PageBlock[]): PageBlock[] => {
  if (agree(evidence, [...before, ...blocks])) return [...before, ...blocks];
  if (blocks.length < 2) return [...before];
  const half = Math.ceil(blocks.length / 2);
  return agreeing(evidence, agreeing(evidence, before, blocks.slice(0, half)), blocks.slice(half));
};

/** Blocks with whose rows nothing is wrong: the page says them, and they say what the spec does. */
const sound = (evidence: Evidence, blocks: readonly PageBlock[]): PageBlock[] => {
  let kept = agreeing(evidence, [], blocks);
  for (let round = 0; round < 4; round++) {
    const { problems } = audited(evidence, written(evidence, { facts: kept, waived: [], inferred: [], unproven: 1 }));
    const lost = new Set(problems.flatMap(({ missing, block }) => (missing === undefined ? [] : [block])));
    const tight = new Map(
      problems.flatMap(({ tight: lines, block }) =>
        lines === undefined || block === undefined ? [] : [[block, lines] as const],
      ),
    );
    const astray = problems.flatMap((problem) => problem.astray ?? []);
    if (lost.size + tight.size + astray.length === 0) break;
    kept = kept
      .map((block, index) => ({ ...without(block, astray), lines: tight.get(index) ?? block.lines }))
      .filter(({ claims }, index) => !lost.has(index) && claims !== '\n');
  }
  return kept;
};

const lastOf = (node: string): string => node.split(/ · |\.|\[\]/).at(-1) ?? '';

/** Units that the names of members say, on the first line that has the name. */
const unitsInNames = ({ read }: Cited, claims: readonly Claim[], said: readonly Proof[]): Proof[] => {
  const done = new Set(said.flatMap((proof) => proof.claims.map(keyOf)));
  const open = claims.filter(
    (claim) => claim.attribute === 'unit' && claim.value === unitInName(lastOf(claim.node)) && !done.has(keyOf(claim)),
  );
  return [...new Set(open.map(({ node }) => lastOf(node)))].flatMap((name) => {
    const has = new RegExp(`(?<![\\w-])${escaped(name)}(?![\\w-])`);
    const page = read.findIndex(({ lines }) => lines.some(({ text }) => has.test(text)));
    const line = read[page]?.lines.find(({ text }) => has.test(text))?.number;
    const own = open.filter(({ node }) => lastOf(node) === name);
    return line === undefined ? [] : [{ claims: own, at: { page, from: line, to: line } }];
  });
};

/** The ledger of a spec that was made from pages, or that pages should prove: what they state, what is ours, and what is unproven. */
export const draftLedger = (evidence: Evidence): { readonly ledger: Ledger; readonly audit: Audit<Books> } => {
  const { cited, claims } = evidence;
  const documented = documentedIn(evidence.spec);
  const said = proofsIn(cited.pages, new Claims(claims), documented);
  const proofs = [...said, ...unitsInNames(cited, claims, said)];
  const facts = sound(evidence, [
    ...operationBlocks(cited),
    ...claimBlocks(cited, proofs),
    // What the page says in words decides: of types that samples only show, and of headers that are arguments.
    ...sampleBlocks(cited, documented),
    ...requestBlocks(cited),
  ]);
  const bare = { facts, waived: [], inferred: [], unproven: claims.length };
  const inferred = inferredFor(unsaidIn(audited(evidence, written(evidence, bare))));
  const open = { ...bare, inferred };
  const { facts: all, waived } = waivers(cited, claims, open, (draft) =>
    audited(evidence, written(evidence, { ...open, ...draft })),
  );
  const unproven = unsaidIn(audited(evidence, written(evidence, { ...open, facts: all, waived }))).length;
  const ledger = written(evidence, { facts: all, waived, inferred, unproven });
  return { ledger, audit: audited(evidence, ledger) };
};
