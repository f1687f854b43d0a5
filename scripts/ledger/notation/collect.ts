import { Refusal } from '../../refusal.ts';
import { whereInWords } from '../claims/where-in-words.ts';
import { rowOf, type Claim, type Standing } from '../claims/claim.ts';
import type { Evidence, Fact, Said, Where } from '../claims/fact.ts';
import { glob } from './glob.ts';
import { interpreters } from './interpret.ts';
import { kinds, type Block, type InferredBlock, type Kind, type Ledger, type PublishedBlock } from './ledger.ts';
import { phrase } from '../../phrase.ts';
import { worded, type Problem } from '../../problem.ts';
import { isOperation, parseRows, refusedRow, type Row } from './row.ts';
import { operationsThere, type Context } from './say.ts';

/** A block with its source. */
export interface Sourced {
  readonly block: Block & Pick<InferredBlock, 'nodes' | 'claim'> & Pick<PublishedBlock, 'document'>;
  readonly standing: Standing;
  readonly source: string;
  /** Returns the location of a row of the block. */
  readonly where: (row: Pick<Row, 'text' | 'index'>) => Where;
}

const rowsIn = (text = ''): string[] => text.split('\n').map((row) => row.trim());

/** The operations listed in `operations` rows. */
const listedIn = (ledger: Ledger): string[] =>
  [...ledger.facts, ...(ledger.published ?? [])].flatMap(({ operations }) => rowsIn(operations).filter(isOperation));

/** The operations from `claims` rows, which a page describes in other words. */
const claimedIn = ({ facts, published = [] }: Ledger): string[] =>
  [...facts, ...published].flatMap(({ claims }) =>
    rowsIn(claims).flatMap((row) => /^([A-Z]+ \/\S*) · exists = yes$/.exec(row)?.[1] ?? []),
  );

/** The operations of OpenAPI documents. */
const documentedIn = ({ published = [] }: Ledger): string[] =>
  published
    .flatMap(({ document = [] }) => document)
    .filter(({ node, attribute }) => attribute === 'exists' && /^[A-Z]+ \/\S*$/.test(node))
    .map(({ node }) => node);

/** All operations in a ledger. */
const operationsOf = (ledger: Ledger): string[] => {
  const listed = new Set(listedIn(ledger));
  const others = [...claimedIn(ledger), ...documentedIn(ledger)].filter((operation) => !listed.has(operation));
  return [...listedIn(ledger), ...others];
};

/** The operations that match an `of`; all of them if it is omitted. */
export const operationsFor = (of: Block['of'], all: readonly string[]): string[] => {
  if (of === undefined || of === 'all') return [...all];
  const patterns = [of].flat();
  return all.filter((operation) => patterns.some((pattern) => glob(pattern)(operation)));
};

const select = (of: Block['of'], all: readonly string[]): string[] => {
  const idle = of === 'all' ? undefined : [of ?? []].flat().find((pattern) => !all.some(glob(pattern)));
  if (idle !== undefined)
    throw new Refusal(`"of: ${idle}"`, 'names no operation of the page', operationsThere(all), {
      quoted: `of: ${idle}`,
    });
  return operationsFor(of, all);
};

const returnsIn = (facts: readonly Fact[]): Map<string, string> =>
  new Map(facts.filter(({ attribute }) => attribute === 'returns').map(({ node, value }) => [node, value]));

const repeat = (text: string, { each }: Block, returns: ReadonlyMap<string, string>): string[] =>
  each === undefined ? [text] : [...new Set(returns.values())].map((name) => text.replaceAll('{returns}', name));

// Kinds with nested rows. In any other kind a nested row would have no effect.
const nesting: ReadonlySet<Kind> = new Set<Kind>(['types', 'arguments']);

const checkTwice = (rows: readonly Pick<Row, 'text'>[]): void => {
  const seen = new Set<string>();
  const twice = rows.map(({ text }) => text).find((text) => seen.has(text) || !seen.add(text));
  if (twice !== undefined) throw refusedRow({ text: twice }, 'appears twice in one place', 'keep one');
};

/** Refuses duplicate rows, and nested rows that would have no effect. */
const checkRows = (kind: Kind, rows: readonly Row[]): void => {
  checkTwice(rows);
  const [below] = rows.flatMap(({ children }) => children);
  if (below && !nesting.has(kind))
    throw refusedRow(below, 'is nested below a row that cannot have members', 'remove its indent');
  for (const { children } of rows) if (children.length > 0) checkRows(kind, children);
};

const rowsOfKind = (kind: Kind, text: string): Row[] => {
  const rows = parseRows(text);
  checkRows(kind, rows);
  return rows;
};

/** The facts of a document. Each is its own row. */
const factsOfDocument = (claims: readonly Claim[], { standing, source, where }: Sourced): Fact[] => {
  const rows = claims.map((claim, index) => ({ claim, text: rowOf(claim), index }));
  checkTwice(rows);
  return rows.map(({ claim: { node, attribute, value }, ...row }) => ({
    node,
    attribute,
    value,
    evidence: { standing, source, where: where(row) },
  }));
};

/** Reads the rows of a block and adds their facts to `said`. */
export const readBlock = (sourced: Sourced, all: readonly string[], said: Said): void => {
  const { block, standing, source } = sourced;
  const made = new Map<Row, Evidence>();
  // All facts of a row share one evidence object.
  const evidence = (row: Row): Evidence => {
    const own = block.request === undefined ? { standing, source } : { standing: 'sample' as const, source: 'sample' };
    const known = made.get(row) ?? { ...own, where: sourced.where(row) };
    made.set(row, known);
    return known;
  };
  const returns = returnsIn(said.facts);
  const context: Context = { operations: select(block.of, all), all, returns, as: block.as ?? '', evidence };
  for (const kind of kinds)
    for (const text of repeat(block[kind] ?? '', block, returns))
      interpreters[kind](rowsOfKind(kind, text), context, said);
  for (const fact of factsOfDocument(block.document ?? [], sourced)) said.facts.push(fact);
};

/** Attributes for nodes with a type only. A status, for example, has no type. */
const ofTyped: ReadonlySet<string> = new Set(['presence', 'unit', 'format']);

/** A rule over nodes: one pattern of its block. */
interface Rule {
  readonly pattern: string;
  readonly claim: string;
  readonly from: Sourced;
}

const rulesIn = (blocks: readonly Sourced[]): Rule[] =>
  blocks.flatMap((from) => {
    const { nodes = [], claim } = from.block;
    return claim === undefined ? [] : [nodes].flat().map((pattern) => ({ pattern, claim, from }));
  });

/** Rules in their order, but one of ours before the first that it is an exception to. */
const exceptionsFirst = (rules: readonly Rule[]): Rule[] =>
  rules.reduce<Rule[]>((before, each) => {
    const wider = before.findIndex(
      ({ pattern, from }) =>
        from.standing === each.from.standing && pattern !== each.pattern && glob(pattern)(each.pattern),
    );
    return wider < 0 ? [...before, each] : before.toSpliced(wider, 0, each);
  }, []);

/** The facts added by rules. A rule adds its claim to each node that matches its pattern, unless a row, a narrower rule or an earlier one gives that attribute; samples do not count. */
const applyRules = (blocks: readonly Sourced[], said: Said): { facts: Fact[]; idle: Problem[] } => {
  const spoken = new Set(
    said.facts
      .filter(({ evidence }) => evidence.source !== 'sample')
      .map(({ node, attribute }) => `${node} · ${attribute}`),
  );
  const nodesWith = (wanted: string): string[] => [
    ...new Set(said.facts.filter(({ attribute }) => attribute === wanted).map(({ node }) => node)),
  ];
  const [nodes, typed] = [nodesWith('exists'), new Set(nodesWith('type'))];
  const idle: Problem[] = [];
  const facts = exceptionsFirst(rulesIn(blocks)).flatMap(({ pattern, claim, from: { standing, source, where } }) => {
    const [attribute = '', value = ''] = claim.split(' = ');
    const evidence = { standing, source, where: where({ text: `${pattern} · ${claim}`, index: -1 }) };
    const matched = nodes
      .filter(glob(pattern))
      .filter((node) => !spoken.has(`${node} · ${attribute}`) && (!ofTyped.has(attribute) || typed.has(node)));
    if (matched.length === 0)
      idle.push({ at: 'rules', ...worded(phrase`the rule "${pattern} · ${claim}" adds nothing. Remove it.`) });
    for (const node of matched) spoken.add(`${node} · ${attribute}`);
    return matched.map((node) => ({ node, attribute, value, evidence }));
  });
  return { facts, idle };
};

const isOurs = ({ standing }: Evidence): boolean => standing === 'inferred';

/** Inferred rows that are redundant, because other rows state all of their facts. */
const idleRows = ({ facts, listings }: Said): Problem[] => {
  const ours = facts.filter(({ evidence }) => isOurs(evidence));
  const nodes = new Set(ours.map(({ node }) => node));
  const statement = ({ node, attribute, value }: Fact): string => [node, attribute, value].join(' · ');
  const rows = new Map<string, Set<Evidence>>();
  for (const fact of facts)
    if (nodes.has(fact.node) && fact.evidence.source !== 'sample')
      rows.set(statement(fact), (rows.get(statement(fact)) ?? new Set()).add(fact.evidence));
  const needed = new Set([
    ...listings.map(({ evidence }) => evidence),
    ...ours.filter((fact) => rows.get(statement(fact))?.size === 1).map(({ evidence }) => evidence),
  ]);
  return [...new Set(ours.map(({ evidence }) => evidence))]
    .filter((evidence) => !needed.has(evidence))
    .map((evidence) => ({
      at: 'inferred',
      ...worded(phrase`${whereInWords(evidence)}: other rows already say all of it. Remove the row.`),
    }));
};

/** Collects all facts of a ledger, samples first, and reports rules and inferred rows that add nothing. */
export const collect = (
  ledger: Ledger,
  blocks: readonly Sourced[],
  samples: readonly Fact[],
): { said: Said; problems: Problem[] } => {
  const all = operationsOf(ledger);
  const seen = new Set<string>();
  const twice = all.find((operation) => seen.has(operation) || !seen.add(operation));
  if (twice !== undefined) throw new Refusal(twice, 'appears twice among the operations of the page', 'keep one');
  const said: Said = { facts: [...samples], listings: [] };
  for (const block of blocks) readBlock(block, all, said);
  const { facts, idle } = applyRules(blocks, said);
  return {
    said: { facts: [...said.facts, ...facts], listings: said.listings },
    problems: [...idle, ...idleRows(said)],
  };
};
