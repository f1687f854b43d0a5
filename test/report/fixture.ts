import { fileURLToPath } from 'node:url';
import type { Contract, Run } from './contract.ts';
import type { Measured } from './figures.ts';
import { gather } from './gather.ts';
import { readContract } from './read.ts';
import { dimensions } from './numbers.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** An operation of an API, and one of its statuses. */
interface At {
  readonly api: string;
  readonly operation: string;
  readonly status: number;
}

/** Measurements of every kind, as if by tests of one operation. */
export const measuredAt = ({ api, operation, status }: At): Measured[] => [
  { cell: `${api} · ${operation} · ${status}` },
  { provocations: [{ api, operation, status, how: 'natural' }] },
  {
    negatives: [
      { api, operation, kind: 'missing', place: 'page', status: 400, documented: true, noticedBy: ['server'] },
      { api, operation, kind: 'wrong type', place: 'page', status: 422, documented: false, noticedBy: ['server'] },
      { api, operation, kind: 'unknown parameter', place: 'x', status: 200, documented: false, noticedBy: ['client'] },
      { api, operation, kind: 'unknown parameter', place: 'y', status: 200, documented: false, noticedBy: [] },
    ],
  },
  { mutants: (['spec', 'ledger', 'both books'] as const).map((score) => mutantsOf(api, score)) },
  {
    coverage: dimensions.map((dimension) => ({
      api,
      dimension,
      covered: 7,
      total: 8,
      missing: [`one of the ${dimension}`],
    })),
    workflows: [{ api, workflow: 'a month end', steps: 3, checks: 9 }],
  },
];

const mutantsOf = (api: string, score: 'spec' | 'ledger' | 'both books' | 'runtime') => ({
  api,
  score,
  kind: 'bound changed',
  made: 200,
  killed: 199,
  survivors: [{ mutant: `${api} #/paths/x minimum 1 → 2`, why: 'no sample is that small' }],
});

export const wholeRun: Run = { files: { ran: 70, all: 70 }, passed: 900, failed: 0 };

/** The contract report of a run without measurements. */
export const unmeasuredContract: Contract = await readContract(root, gather([]), wholeRun);

/** The contract report of a run with measurements of every kind, for all APIs except the last. */
export const measuredContract: Contract = await readContract(
  root,
  gather([
    ...unmeasuredContract.apis
      .slice(0, -1)
      .flatMap(({ api, matrix: [row] }) =>
        measuredAt({ api, operation: row?.operation ?? '', status: row?.cells[0]?.status ?? 0 }),
      ),
    { mutants: [mutantsOf('src', 'runtime')] },
  ]),
  wholeRun,
);
