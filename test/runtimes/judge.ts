import type { Measured } from './plan.ts';
import type { Promised, Promises } from './promises.ts';

/** A measured case with what the server counted. */
export interface Counted extends Measured {
  /** Requests that reached the server under the mark of the case. */
  readonly arrivals: number;
  /** The user agent of the last of them. */
  readonly userAgent?: string | undefined;
}

/** One cell of the table. */
export interface Cell {
  readonly case: string;
  readonly value: string;
  readonly detail?: string | undefined;
  /** Says what is wrong; absent if the promise holds. */
  readonly wrong?: string;
}

const isWrite = (name: string): boolean => /^(?:POST|PUT|PATCH|DELETE|a write), /.test(name);

const valueOf = (measured: Counted): string => {
  if (measured.value !== undefined) return measured.value;
  if (measured.case !== 'user agent') return String(measured.arrivals);
  return /^billing-clients\/\d/.test(measured.userAgent ?? '') ? 'names the package' : "the runtime's own";
};

const unique = (values: readonly (string | undefined)[]): string => [...new Set(values)].join(' / ');

/** The outcome not-sent for a request that arrived: wrong even if it is promised. */
const lieOf = (all: readonly Counted[]): string | undefined => {
  const lie = all.find(({ outcome, arrivals }) => outcome === 'not-sent' && arrivals > 0);
  return lie && `says not-sent of a request that arrived${lie.note ? ` (${lie.note})` : ''}`;
};

const says = ({ value, detail }: Promised): string => (detail ? `${value} (${detail})` : value);

const wrongOf = (all: readonly Counted[], found: Promised, promised: Promised | undefined): string | undefined => {
  const lie = lieOf(all);
  if (lie) return lie;
  if (!promised) return `measured ${says(found)}, and nothing is promised`;
  if (found.value === promised.value && (!promised.detail || found.detail === promised.detail)) return undefined;
  const odd = all.find((one) => valueOf(one) !== promised.value && one.note)?.note;
  return `measured ${says(found)}${odd ? ` (${odd})` : ''}, promised ${says(promised)}`;
};

/** Several writes of one case share a cell, which shows the worst of them. */
const foundOf = (name: string, all: readonly Counted[]): Promised => {
  const values = all.map(valueOf);
  const value = isWrite(name) ? values.sort((a, b) => Number(b) - Number(a))[0] : unique(values);
  const detail = unique(all.map((one) => one.detail));
  return { value: value ?? '', ...(detail && { detail }) };
};

/** Compares the measurements of a runtime with its promises, and returns a cell for each case of either. */
export function judge(measured: readonly Counted[], promises: Promises): readonly Cell[] {
  const names = new Set([...Object.keys(promises), ...measured.map((one) => one.case)]);
  return [...names].map((name): Cell => {
    const all = measured.filter((one) => one.case === name);
    if (all.length === 0) return { case: name, value: '', wrong: 'not measured' };
    const found = foundOf(name, all);
    const wrong = wrongOf(all, found, promises[name]);
    return { case: name, ...found, ...(wrong !== undefined && { wrong }) };
  });
}
