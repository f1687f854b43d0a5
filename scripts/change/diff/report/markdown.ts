import type { Change } from '../change.ts';
import type { Finding } from '../finding/finding.ts';
import { headline, namesInWords, valuesOf } from './summary.ts';

/** The headings of Keep a Changelog with the rules under each; the last takes the rest. */
const HEADINGS: readonly (readonly [heading: string, rules: RegExp])[] = [
  ['Added', /-(?:added|added-optional|added-beside|offered|described|listed|restored)$|-property-added-required$/],
  ['Deprecated', /-deprecated$/],
  [
    'Removed',
    /^(?:api|operation|argument|schema|pager|reconcile|server|credential|shared|header)-removed$|-property-removed-(?:required|optional)$|-undescribed$/,
  ],
  ['Changed', /(?:)/],
];

/** What a reader of a change log has to know first. */
const mark = ({ silent, wire, compile }: Finding): string =>
  [
    wire === 'breaks' || (compile === 'breaks' && !silent) ? ' **Breaking.**' : '',
    silent ? ' **Compiles, but acts differently.**' : '',
  ].join('');

/** What is added harms nobody. */
const isUnder = (heading: string, rules: RegExp, finding: Finding): boolean =>
  rules.test(finding.rule) && (heading !== 'Added' || mark(finding) === '');

const isWorthALine = ({ severity, silent, rule }: Finding): boolean =>
  (severity !== 'patch' || silent) && !['refused', 'unsupported'].includes(rule);

function entryOf(finding: Finding): string {
  const { api, operations, title, advice, isAdvised } = finding;
  const values = valuesOf(finding);
  const names = operations.map((name) => `\`${name}\``);
  const subject = names.length > 0 ? `, ${namesInWords(names, 3)}` : '';
  const next = isAdvised ? ` ${advice}` : '';
  return `- ${api}${subject}: ${title}${values ? ` (${values})` : ''}.${mark(finding)}${next}`.replaceAll('\n', ' ');
}

/** An entry for a change log, under the headings of Keep a Changelog. */
export function markdownReport(changes: readonly Change[]): string {
  const findings = changes.flatMap((change) => change.findings);
  const open = findings.filter(({ allowed }) => allowed === undefined);
  const worth = open.filter(isWorthALine);
  const taken = new Set<Finding>();
  const parts = HEADINGS.flatMap(([heading, rules]) => {
    const own = worth.filter((finding) => !taken.has(finding) && isUnder(heading, rules, finding));
    for (const finding of own) taken.add(finding);
    return own.length > 0 ? [`### ${heading}\n\n${own.map(entryOf).join('\n')}`] : [];
  });
  const words = [...new Set(changes.map(({ api }) => api))].map((api) => `- ${api}: documentation.`).join('\n');
  const rest = open.length > 0 && parts.length === 0 ? [`### Changed\n\n${words}`] : [];
  return [`<!-- ${headline(findings)} -->`, ...parts, ...rest].join('\n\n');
}
