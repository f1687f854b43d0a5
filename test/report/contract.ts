import type { VendorPage } from '../../scripts/site/frame/vendor.ts';
import type { Audit, LedgerRead } from '../../scripts/ledger/books.ts';
import type { Coverage, Figures, MutantScore, Negative, WorkflowRun } from './figures.ts';
import { concerns, type LintException } from './exceptions.ts';
import { matrixOf, type MatrixRow } from './matrix.ts';
import {
  disputesIn,
  samplesIn,
  silencesIn,
  standingsOf,
  trustedIn,
  waiversIn,
  type DisputeReport,
  type SampleReport,
  type SilenceReport,
  type Standings,
  type Trusted,
  type WaiverReport,
} from './trust.ts';

/** A measurement; `null` if the run did not make it, which is different from an empty one. */
export type Maybe<Value> = Value | null;

type OfApi<Item> = Maybe<readonly Item[]>;

const titleOf = (spec: Audit['books']['spec']): string => String(Object(spec['info']).title);

/** Everything that the report says about one API. */
export interface ApiReport {
  readonly api: string;
  readonly title: string;
  /** The vendor's page. */
  readonly page: VendorPage;
  readonly operations: number;
  readonly facts: { readonly hold: number; readonly overruled: number };
  /** The number of problems in the books; the report is not reliable unless it is zero. */
  readonly problems: number;
  readonly standings: Standings;
  readonly trusted: readonly Trusted[];
  readonly disputes: readonly DisputeReport[];
  readonly silences: readonly SilenceReport[];
  readonly waivers: readonly WaiverReport[];
  readonly samples: readonly SampleReport[];
  readonly matrix: readonly MatrixRow[];
  /** Which ways to receive a status this run has used. */
  readonly tried: { readonly natural: boolean; readonly forced: boolean };
  readonly negatives: OfApi<Negative>;
  readonly coverage: OfApi<Coverage>;
  readonly mutants: OfApi<MutantScore>;
  readonly workflows: OfApi<WorkflowRun>;
  readonly exceptions: readonly LintException[];
}

/** How the run went as a whole. */
export interface Run {
  /** The number of test files that ran, and of all test files. */
  readonly files: { readonly ran: number; readonly all: number };
  readonly passed: number;
  readonly failed: number;
}

/** The contract report: what is known, and what a run of the tests has seen of it. */
export interface Contract {
  readonly run: Run;
  readonly apis: readonly ApiReport[];
  /** Why other APIs have no report. */
  readonly refused: readonly string[];
  /** Mutants of code that no single API owns, such as the runtime; `api` names it. */
  readonly elsewhere: readonly MutantScore[];
  /** Lint exceptions that are about none of the APIs. */
  readonly exceptions: readonly LintException[];
}

const ofApi = <Item extends { readonly api: string }>(items: readonly Item[], name: string): OfApi<Item> => {
  const own = items.filter(({ api }) => api === name);
  return own.length > 0 ? own : null;
};

/** The report of one API, from its books and from what the tests have measured. */
export const apiReport = (
  audit: Audit,
  read: LedgerRead,
  figures: Figures,
  exceptions: readonly LintException[],
): ApiReport => {
  const { books, claims, closure, problems } = audit;
  const tried = (how: 'natural' | 'forced'): boolean =>
    figures.provocations.some((provocation) => provocation.api === books.api && provocation.how === how);
  return {
    api: books.api,
    title: titleOf(books.spec),
    page: books.ledger.page,
    operations: claims.filter(({ attribute }) => attribute === 'operationId').length,
    facts: { hold: closure.holding, overruled: closure.overruled },
    problems: problems.length,
    standings: standingsOf(closure.backed),
    trusted: trustedIn(audit),
    disputes: disputesIn(books, read),
    silences: silencesIn(audit),
    waivers: waiversIn(books),
    samples: samplesIn(books.spec),
    matrix: matrixOf(audit, figures),
    tried: { natural: tried('natural'), forced: tried('forced') },
    negatives: ofApi(figures.negatives, books.api),
    coverage: ofApi(figures.coverage, books.api),
    mutants: ofApi(figures.mutants, books.api),
    workflows: ofApi(figures.workflows, books.api),
    exceptions: exceptions.filter((exception) => concerns(exception, books.spec)),
  };
};
