import { stepsOf } from '../../../spec/pointer.ts';
import type { Change } from '../change.ts';
import { pointerOf, type Answers, type Finding } from '../finding/finding.ts';
import { groupsOf, headline, isBrief, operationsInWords, titleOf, type Group } from './summary.ts';

/** Returns the facts behind a finding. */
export type FactsOf = (finding: Finding) => readonly string[];

const WORDS: { readonly [Question in keyof Answers]: Readonly<Record<Answers[Question], string>> } = {
  wire: { ok: 'an old build works', breaks: 'an old build fails' },
  compile: {
    ok: 'old source compiles',
    'strict-only': 'old source compiles, except exhaustive code',
    breaks: 'old source does not compile',
  },
  behaviour: {
    same: 'rebuilt, it does the same',
    'may-differ': 'rebuilt, it may act differently',
    differs: 'rebuilt, it acts differently',
  },
};

const answersOf = ({ wire, compile, behaviour }: Answers): string =>
  [WORDS.wire[wire], WORDS.compile[compile], WORDS.behaviour[behaviour]].join('; ');

/** The lines of both specs. */
function placesOf({ from, to }: Finding, { old, now }: Change): string {
  const at = (edition: Change['old'], pointer: string | undefined): string[] =>
    edition && pointer !== undefined ? [`${edition.file}:${edition.parsed().lineOf(stepsOf(pointer))}`] : [];
  return [...at(old, from), ...at(now, to)].join(' → ');
}

function findingLines(finding: Finding, change: Change, facts: FactsOf): string[] {
  const { severity, meets, advice, rule, allowed } = finding;
  const head = `${severity.padEnd(5)}  ${titleOf(finding)}`;
  if (isBrief(finding)) return [head];
  return [
    head,
    `       ${placesOf(finding, change)}  ${rule}:${pointerOf(finding)}`,
    ...facts(finding).map((fact) => `       ${fact}`),
    `       ${answersOf(finding)}.`,
    `       ${meets}`,
    `       ${advice}`,
    ...(allowed === undefined ? [] : [`       Allowed: ${allowed}`]),
  ];
}

const mostBrief = 6;

function groupLines({ operations, findings }: Group, change: Change, facts: FactsOf): string[] {
  const brief = findings.filter(isBrief);
  const shown = findings.filter((finding) => !isBrief(finding) || brief.indexOf(finding) < mostBrief);
  const more = findings.length - shown.length;
  return [
    '',
    `  ${operationsInWords(operations)}`,
    ...shown.flatMap((finding) => findingLines(finding, change, facts)).map((line) => `    ${line}`),
    ...(more > 0 ? [`    patch  and ${more} more in words, examples or order`] : []),
  ];
}

/** The part that is never folded away. */
function silentLines(findings: readonly Finding[]): string[] {
  const silent = findings.filter((finding) => finding.silent);
  if (silent.length === 0) return [];
  const lines = silent.map(
    (finding) => `  ${finding.api}  ${operationsInWords(finding.operations)}: ${titleOf(finding)}. ${finding.advice}`,
  );
  return ['', 'Compiles, but acts differently', ...lines];
}

/** All findings for a terminal. */
export function textReport(changes: readonly Change[], facts: FactsOf): string {
  const findings = changes.flatMap((change) => change.findings);
  const parts = changes.flatMap((change) => [
    '',
    change.api,
    ...groupsOf(change.findings).flatMap((group) => groupLines(group, change, facts)),
  ]);
  return [headline(findings), ...parts, ...silentLines(findings)].join('\n');
}

/** A short report for someone who has just saved a file: one line each, with silent changes repeated. */
export function briefReport(findings: readonly Finding[]): string {
  const lines = groupsOf(findings).flatMap((group) =>
    group.findings
      .filter((finding) => !isBrief(finding))
      .map((finding) => `${finding.severity.padEnd(5)}  ${operationsInWords(group.operations)}: ${titleOf(finding)}`),
  );
  return [headline(findings), ...lines.map((line) => `  ${line}`), ...silentLines(findings)].join('\n');
}
