import type { Change } from '../change.ts';
import { pointerOf, verdictOf, type Answers, type Severity } from '../finding/finding.ts';

/** A finding as JSON has it: one for each operation that it reaches. */
export interface Row extends Answers {
  readonly rule: string;
  /** The id of an operation; null for what concerns the API as a whole. */
  readonly operation: string | null;
  /** The place in the new spec, or in the old one if it was removed; after the API if several are compared. */
  readonly pointer: string;
  /** The values of both specs; null if there are none. */
  readonly old: unknown;
  readonly new: unknown;
  readonly severity: Severity;
  readonly advice: string;
}

/** All findings for a program. */
export function jsonReport(
  changes: readonly Change[],
  single: boolean,
): { readonly verdict: Severity; readonly findings: readonly Row[] } {
  const findings = changes.flatMap((change) => change.findings);
  const rows = findings
    .filter(({ allowed }) => allowed === undefined)
    .flatMap((finding): Row[] => {
      const { rule, api, old = null, new: now = null, wire, compile, behaviour, severity, advice } = finding;
      const pointer = `${single ? '' : api}${pointerOf(finding)}`;
      const judged = { pointer, old, new: now, wire, compile, behaviour, severity, advice };
      const [first = null, ...others] = finding.operations;
      return [first, ...others].map((operation) => ({ rule, operation, ...judged }));
    });
  return { verdict: verdictOf(findings), findings: rows };
}
