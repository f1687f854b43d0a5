import type { Results } from '../../scripts/site/measured/results.ts';

/** A limit for a ratio of ours: the maximum, or with `least` the minimum. */
export interface Goal {
  readonly measure: string;
  readonly figure: string;
  readonly subject: string;
  /** The subject to divide by, if it is not the base of the figure. */
  readonly beside?: string;
  readonly limit: number;
  readonly least?: true;
}

const ours = 'billing-clients';

export const goals: readonly Goal[] = [
  { measure: 'call', figure: 'latency', subject: ours, limit: 1.35 },
  { measure: 'call', figure: 'latency', subject: ours, beside: 'fetch with a timeout', limit: 1.1 },
  { measure: 'call', figure: 'latency', subject: ours, beside: 'ky', limit: 1 },
  { measure: 'call', figure: 'latency', subject: ours, beside: 'cloudflare', limit: 1 },
  { measure: 'concurrent', figure: 'cpu', subject: ours, limit: 1.4 },
  { measure: 'import', figure: 'time', subject: ours, limit: 1.6 },
  { measure: 'types', figure: 'cpu', subject: ours, limit: 0.6 },
  { measure: 'generation', figure: 'of1000', subject: ours, limit: 1.4 },
  { measure: 'ledger', figure: 'cpu', subject: `${ours}, 3000 operations`, limit: 1.3 },
  { measure: 'mock', figure: 'requests', subject: `${ours}, all APIs`, limit: 1.2, least: true },
  { measure: 'mock', figure: 'memory', subject: `${ours}, all APIs`, limit: 1.3 },
];

/** A goal, and the ratio that was measured. */
export interface Judged extends Goal {
  readonly ratio: number;
  readonly met: boolean;
}

/** The goals of what was measured. */
export const judge = ({ measures }: Results): Judged[] =>
  goals.flatMap((goal) => {
    const figure = measures.find(({ name }) => name === goal.measure)?.figures.find(({ name }) => name === goal.figure);
    const medianOf = (subject: string) => figure?.ratios.find((ratio) => ratio.subject === subject)?.median;
    const [own, other] = [medianOf(goal.subject), goal.beside === undefined ? 1 : medianOf(goal.beside)];
    if (own === undefined || other === undefined) return [];
    const ratio = own / other;
    return [{ ...goal, ratio, met: goal.least ? ratio >= goal.limit : ratio <= goal.limit }];
  });
