import { plural } from '../../../text.ts';
import { severities, verdictOf, worst, type Finding, type Severity } from '../finding/finding.ts';
import { inWords } from '../rules/judge.ts';

const COUNTED: readonly (readonly [holds: (finding: Finding) => boolean, words: (count: number) => string])[] = [
  [
    ({ wire }) => wire === 'breaks',
    (count) => `${plural(count, 'change')} ${count === 1 ? 'breaks' : 'break'} old builds`,
  ],
  [
    ({ silent }) => silent,
    (count) => `${count} ${count === 1 ? 'compiles' : 'compile'} but ${count === 1 ? 'acts' : 'act'} differently`,
  ],
  [
    ({ compile }) => compile === 'breaks',
    (count) => `${count} ${count === 1 ? 'stops' : 'stop'} source from compiling`,
  ],
  [({ compile }) => compile === 'strict-only', (count) => `${count} ${count === 1 ? 'stops' : 'stop'} exhaustive code`],
];

/** The verdict with its reasons, in a line. */
export function headline(findings: readonly Finding[]): string {
  const counted = findings.filter(({ allowed }) => allowed === undefined);
  const allowed = findings.length - counted.length;
  const reasons = COUNTED.flatMap(([holds, words]) => {
    const count = counted.filter(holds).length;
    return count > 0 ? [words(count)] : [];
  });
  const harmless = counted.filter(({ wire, compile, silent }) => wire === 'ok' && compile === 'ok' && !silent).length;
  const all = [
    ...reasons,
    ...(harmless > 0
      ? [
          `${plural(harmless, reasons.length > 0 ? 'other' : 'change')}${reasons.length > 0 ? '' : ' that nobody has to act on'}`,
        ]
      : []),
    ...(allowed > 0 ? [`${allowed} allowed`] : []),
  ];
  return `${verdictOf(findings)}: ${all.join(', ') || 'nothing has changed'}`;
}

/** Findings that reach the same operations. */
export interface Group {
  readonly api: string;
  readonly operations: readonly string[];
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/** Findings by what they reach, the worst first. */
export function groupsOf(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = [finding.api, ...finding.operations].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()]
    .map((all): Group => ({
      api: all[0]?.api ?? '',
      operations: all[0]?.operations ?? [],
      severity: worst(all.map(({ severity }) => severity)),
      findings: all,
    }))
    .sort((one, other) => severities.indexOf(other.severity) - severities.indexOf(one.severity));
}

const mostNames = 4;

/** The operations of a group in words. */
export const operationsInWords = (operations: readonly string[]): string => {
  if (operations.length === 0) return 'the API as a whole';
  const more = operations.length - mostNames;
  return more > 1 ? `${operations.slice(0, mostNames).join(', ')} and ${more} more` : operations.join(', ');
};

/** Both values of a finding; nothing where its title has said them. */
export const valuesOf = ({ rule, old, new: now }: Finding): string => {
  // Whole descriptions are for the files to show.
  if (rule === 'words') return '';
  if (old === undefined && now === undefined) return '';
  if (now === undefined) return `was ${inWords(old)}`;
  return old === undefined ? inWords(now) : `${inWords(old)} → ${inWords(now)}`;
};

/** What nobody has to act on is said in one line. */
export const isBrief = ({ severity, silent, rule }: Finding): boolean =>
  severity === 'patch' && !silent && rule !== 'refused';
