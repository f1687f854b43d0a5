import { whereInWords } from '../../ledger/claims/where-in-words.ts';
import { rowLine } from '../../ledger/row-line.ts';
import { listed, plural, section } from '../../text.ts';
import { confirmed, inWords } from './decisions.ts';
import type { Deviation } from './deviation.ts';
import { pastedParts } from './draft.ts';
import type { Findings } from './findings.ts';
import { untriedIn } from './untried.ts';

const seenOf = ({ seen, values, count }: Deviation): string => {
  const times = count > 1 ? `, ${plural(count, 'time')}` : '';
  return `${seen.says ?? values.join(', ')} (${seen.at}${times})`;
};

const saidBy = ({ books }: Findings['audit'], { facts }: Deviation): string[] => {
  const told = facts.map(({ value, evidence }) => `${value}: ${rowLine(books, evidence)}, ${whereInWords(evidence)}`);
  return [...new Set(told)].slice(0, 3).map((text) => `said by  ${text}`);
};

const deviationRows = (audit: Findings['audit'], deviation: Deviation): string[] => {
  const { key, seen, claim } = deviation;
  const { file, lineOf } = audit.books.source;
  return [
    key,
    `  live     ${seenOf(deviation)}`,
    `  spec     ${claim ? claim.value : 'does not state it'} (${file}:${lineOf(claim?.pointer ?? seen.pointer)})`,
    ...saidBy(audit, deviation).map((text) => `  ${text}`),
  ];
};

const silenceRows = ({ outcomes, fresh }: Findings): string[] => [
  ...fresh.map((deviation) => `${deviation.seen.node}: ${seenOf(deviation)}`),
  ...[...new Map(outcomes.flatMap(({ undescribed }) => undescribed))].map(
    ([node, members]) => `body · ${node}: an object with ${listed(members)}`,
  ),
];

const unverifiedRows = (findings: Findings): string[] => [
  ...findings.outcomes.flatMap(({ operation, unverified, uncompared, undecided }) => [
    ...(unverified === undefined ? [] : [`${operation.id}: no success was seen, only ${unverified}`]),
    ...(uncompared === undefined ? [] : [`${operation.id}: ${uncompared}`]),
    ...(undecided === undefined ? [] : [`${operation.id}: ${undecided}`]),
  ]),
  ...findings.skipped.map(([id, why]) => `${id}: ${why}`),
  ...untriedIn(findings),
];

const headline = ({ audit, server, on, outcomes, deviations }: Findings): string => {
  const requests = outcomes.flatMap(({ exchanges }) => exchanges).length;
  const sightings = outcomes.flatMap((outcome) => outcome.sightings);
  const responding = outcomes.filter(({ exchanges }) => exchanges.length > 0);
  const called = `${plural(responding.length, 'operation')}, ${plural(requests, 'request')}`;
  return `${audit.books.api} at ${server} on ${on}: ${plural(deviations.length, 'deviation')}; ${called}; ${confirmed(audit, sightings)} of ${audit.claims.length} claims seen as the spec states them.`;
};

const draftRows = ({ audit, draft }: Findings): string[] => {
  const parts = pastedParts(draft, audit.books);
  if (parts.length === 0) return [];
  const other = draft.overtaken.map((claim) => `take: observed in the dispute about ${claim}`);
  return [
    '',
    `Rows for specs/${audit.books.api}/facts.yaml; \`npm run ledger\` then says what to fix in the spec`,
    ...parts.flatMap(([where, text]) => section(`  ${where}`, text.split('\n'))),
    ...section('Also there, if you agree', other),
  ];
};

/** What a run has found, for a reader: what deviates first, and last the rows to paste. */
export const reportOf = (findings: Findings): string => {
  const { audit, outcomes, deviations, decisions } = findings;
  return [
    headline(findings),
    ...outcomes.flatMap(({ fault }) => (fault ? [`The run ended early: ${fault.message}`] : [])),
    ...section(
      'Otherwise than the spec',
      deviations.flatMap((deviation) => deviationRows(audit, deviation)),
    ),
    ...section(
      'Disputes',
      decisions.map((decision) => `${decision.dispute.claim} (takes ${decision.dispute.take}): ${inWords(decision)}`),
    ),
    ...section('Silences that the live API fills', silenceRows(findings)),
    ...section('Not verified', unverifiedRows(findings)),
    ...draftRows(findings),
  ].join('\n');
};
