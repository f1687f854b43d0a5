import { groupBy } from '../../../group.ts';
import { plural } from '../../../text.ts';
import { severities, verdictOf, worst, type Finding, type Severity } from '../finding/finding.ts';
import { inWords } from '../rules/judge.ts';

const COUNTED: readonly (readonly [holds: (finding: Finding) => boolean, one: string, several: string])[] = [
  [({ wire }) => wire === 'breaks', 'change breaks old builds', 'changes break old builds'],
  [({ silent }) => silent, 'compiles but acts differently', 'compile but act differently'],
  [({ compile }) => compile === 'breaks', 'stops source from compiling', 'stop source from compiling'],
  [({ compile }) => compile === 'strict-only', 'stops exhaustive code', 'stop exhaustive code'],
];

/** The verdict with its reasons, in a line. */
export function headline(findings: readonly Finding[]): string {
  const counted = findings.filter(({ allowed }) => allowed === undefined);
  const allowed = findings.length - counted.length;
  const reasons = COUNTED.flatMap(([holds, one, several]) => {
    const count = counted.filter(holds).length;
    return count > 0 ? [`${count} ${count === 1 ? one : several}`] : [];
  });
  const harmless = counted.filter((finding) => !COUNTED.some(([holds]) => holds(finding))).length;
  const others =
    reasons.length > 0
      ? plural(harmless, 'other')
      : `${plural(harmless, 'change')} that ${harmless === 1 ? 'breaks' : 'break'} nothing`;
  const all = [...reasons, ...(harmless > 0 ? [others] : []), ...(allowed > 0 ? [`${allowed} allowed`] : [])];
  return `${verdictOf(findings)}: ${all.join(', ') || 'nothing has changed for callers'}`;
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
  const groups = groupBy(findings, ({ api, operations }) => [api, ...operations].join('\n'));
  return [...groups.values()]
    .map((all): Group => ({
      api: all[0]?.api ?? '',
      operations: all[0]?.operations ?? [],
      severity: worst(all.map(({ severity }) => severity)),
      findings: all,
    }))
    .sort((one, other) => severities.indexOf(other.severity) - severities.indexOf(one.severity));
}

/** Names in words, the first `most` of more. */
export const namesInWords = (names: readonly string[], most: number): string => {
  const more = names.length - most;
  return more > 1 ? `${names.slice(0, most).join(', ')} and ${more} more` : names.join(', ');
};

/** The operations of a group in words. */
export const operationsInWords = (operations: readonly string[]): string =>
  namesInWords(operations, 4) || 'the API as a whole';

/** Both values of a finding; nothing where its title has said them. */
export const valuesOf = ({ rule, old, new: now }: Finding): string => {
  // Whole descriptions are for the files to show.
  if (rule === 'words') return '';
  if (old === undefined && now === undefined) return '';
  if (now === undefined) return `was ${inWords(old)}`;
  return old === undefined ? inWords(now) : `${inWords(old)} → ${inWords(now)}`;
};

/** A finding with its values, in a line. */
export const titleOf = (finding: Finding): string => [finding.title, valuesOf(finding)].filter(Boolean).join(': ');

/** What nobody has to act on is said in one line. */
export const isBrief = ({ severity, silent, rule }: Finding): boolean =>
  severity === 'patch' && !silent && rule !== 'unsupported';
