import type { Coverage, MutantScore } from './figures.ts';
import type { ApiReport, Maybe } from './contract.ts';

/** A number of a report, alone or as part of a total; `null` if the run did not measure it. */
export interface Figure {
  readonly value: Maybe<number>;
  /** The total. */
  readonly of?: number;
}

/** The scores of mutants, in the order of the report. */
export const scores = ['spec', 'ledger', 'both books', 'runtime'] as const satisfies readonly MutantScore['score'][];

/** The dimensions of coverage. */
export const dimensions = [
  'operations',
  'parameters',
  'response properties',
  'statuses',
  'constraints',
] as const satisfies readonly Coverage['dimension'][];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const count = <Item>(items: Maybe<readonly Item[]>, counts: (item: Item) => boolean): Figure =>
  items === null ? { value: null } : { value: items.filter(counts).length, of: items.length };

const reached = ({ matrix, tried }: ApiReport, how: readonly string[], measured: boolean): Figure => {
  const cells = matrix.flatMap((row) => row.cells);
  if (!measured || !(tried.natural || tried.forced)) return { value: null };
  return { value: cells.filter((cell) => how.includes(cell.how)).length, of: cells.length };
};

/** The name of the number of a dimension. */
export const coveredName = (dimension: Coverage['dimension']): string =>
  dimension === 'constraints' ? 'constraints seen both ways' : `${dimension} covered`;

/** How many mutants of a score were killed. */
export const killedOf = (mutants: ApiReport['mutants'], score: MutantScore['score']): Figure => {
  const own = (mutants ?? []).filter((mutant) => mutant.score === score);
  if (own.length === 0) return { value: null };
  return { value: sum(own.map(({ killed }) => killed)), of: sum(own.map(({ made }) => made)) };
};

const coveredOf = ({ coverage }: ApiReport, dimension: Coverage['dimension']): Figure => {
  const own = (coverage ?? []).find((one) => one.dimension === dimension);
  return own ? { value: own.covered, of: own.total } : { value: null };
};

/** Numbers of an API by their names. */
export type Numbers = Readonly<Record<string, (report: ApiReport) => Figure>>;

/** How much is known; more is better. */
const known: Numbers = {
  operations: ({ operations }) => ({ value: operations }),
  'facts that hold': ({ facts }) => ({ value: facts.hold }),
  'claims stated': ({ standings }) => ({ value: standings.stated }),
  'claims by sample': ({ standings }) => ({ value: standings.sample }),
  'claims published': ({ standings }) => ({ value: standings.published }),
  'claims observed': ({ standings }) => ({ value: standings.observed }),
  'samples documented': ({ samples }) => count(samples, ({ kind }) => kind === 'documented'),
};

/** How much the tests have seen; more is better. */
const seen: Numbers = {
  'negatives as documented': ({ negatives }) => count(negatives, ({ documented }) => documented),
  workflows: ({ workflows }) => ({ value: workflows?.length ?? null }),
  'workflow checks': ({ workflows }) => ({ value: workflows && sum(workflows.map(({ checks }) => checks)) }),
  'statuses natural': (report) => reached(report, ['natural'], report.tried.natural),
};

/** Numbers that are better the higher they are. */
export const counts: Numbers = { ...known, ...seen };

/** Numbers that also get worse if their total grows without them. */
export const parts: Numbers = {
  'statuses reached': (report) => reached(report, ['natural', 'forced'], true),
  ...Object.fromEntries(
    dimensions.map((name) => [coveredName(name), (report: ApiReport) => coveredOf(report, name)] as const),
  ),
  ...Object.fromEntries(
    scores.map((name) => [`${name} mutants killed`, (report: ApiReport) => killedOf(report.mutants, name)] as const),
  ),
};

/** Further numbers, which are not worse if they are lower. */
const beside: Numbers = {
  disputes: ({ disputes }) => ({ value: disputes.length }),
  'facts overruled': ({ facts }) => ({ value: facts.overruled }),
  'claims inferred': ({ standings }) => ({ value: standings.inferred }),
  silences: ({ silences }) => ({ value: sum(silences.map(({ covers }) => covers.length)) }),
  waivers: ({ waivers }) => ({ value: waivers.length }),
};

/** The text in place of a number that was not measured. */
export const unmeasured = 'not measured';

/** A figure as a reader sees it. */
export const shown = ({ value, of }: Figure): string => {
  if (value === null) return unmeasured;
  return of === undefined ? String(value) : `${value}/${of}`;
};

/** Every number of an API, in the order of the report. */
export const everyNumber: Numbers = { ...known, ...beside, ...seen, ...parts };
