import type { Measured } from './report/figures.ts';

export type { Coverage, Figures, MutantScore, Negative, Provocation, WorkflowRun } from './report/figures.ts';

type Handed = { -readonly [Name in keyof Measured]: Measured[Name] };

declare module 'vitest' {
  /** What a test passes to the report of the run: only figures that it measured. */
  interface TaskMeta extends Handed {}
}
