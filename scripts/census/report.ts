import { basename } from 'node:path';
import { groupBy } from '../group.ts';
import { columns, percent, plural } from '../text.ts';
import type { Verdict } from './census.ts';

const isTaken = ({ reason }: Verdict): boolean => reason === undefined;

/** Refused operations by reason, most frequent first, each with its documents and one example. */
export const reasonsOf = (verdicts: readonly Verdict[]) =>
  [
    ...groupBy(
      verdicts.filter((each) => !isTaken(each)),
      ({ reason }) => `${reason?.stage}: ${reason?.kind}`,
    ),
  ]
    .map(([reason, all]) => ({
      reason,
      operations: all.length,
      documents: new Set(all.map(({ file }) => file)).size,
      example: `${basename(all[0]?.file ?? '')} ${all[0]?.name}: ${all[0]?.reason?.detail}`,
    }))
    .sort((one, other) => other.operations - one.operations);

/** The number of accepted operations, in total and by document. */
export const totalsOf = (verdicts: readonly Verdict[]) =>
  [...groupBy(verdicts, ({ file }) => file)].map(([file, all]) => ({
    file,
    operations: all.length,
    accepted: all.filter(isTaken).length,
  }));

/** Formats the census for a terminal. */
export const textReport = (verdicts: readonly Verdict[]): string => {
  const accepted = verdicts.filter(isTaken).length;
  const rows = totalsOf(verdicts).map((each) => [
    basename(each.file),
    String(each.operations),
    String(each.accepted),
    percent(each.accepted, each.operations),
  ]);
  const reasons = reasonsOf(verdicts).flatMap(({ reason, operations, documents, example }) => [
    `  ${String(operations).padStart(5)}  ${reason} (${plural(documents, 'document')})`,
    `         ${example.slice(0, 240)}`,
  ]);
  return [
    columns([['document', 'operations', 'accepted', 'share'], ...rows], 'figures'),
    '',
    `${accepted} of ${plural(verdicts.length, 'operation')} accepted (${percent(accepted, verdicts.length)})`,
    ...(reasons.length > 0 ? ['', 'Refused, by the first reason:', ...reasons] : []),
  ].join('\n');
};
