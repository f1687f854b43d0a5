import { cut, plural, section } from '../text.ts';
import { isAnother, isStrange, missingRow, type OldLine, type PageChange } from './compare.ts';
import { rowsByLine, type RowOnLine } from './rows-on-line.ts';
import { reachOf, type Reached } from './affected.ts';
import type { Token } from './token.ts';

const longestText = 110;
const longestSpans = 40;
const mostProse = 8;
const mostClaims = 6;
const mostNames = 12;

const short = (text: string): string => cut(text, longestText);

const someOf = (items: readonly string[], most: number, noun: string): string[] =>
  items.length <= most ? [...items] : [...items.slice(0, most), `… and ${plural(items.length - most, noun)} more`];

const listed = (names: readonly string[]): string => someOf(names, mostNames, 'name').join(', ');

const reachedLine = ({ types, operations }: Reached): string[] => [
  ...(types.length > 0 ? [`types ${listed(types)}`] : []),
  ...(operations.length > 0 ? [`operations ${listed(operations)}`] : []),
];

/** The JSON pointers of claims, without those nested in another one. */
const pointersOf = ({ claims }: RowOnLine): string[] => {
  const pointers = [...new Set(claims.map(({ pointer }) => pointer))];
  return pointers.filter((pointer) => !pointers.some((other) => pointer.startsWith(`${other}/`)));
};

type Reach = ReturnType<typeof reachOf>;

/** Claims, one line for each node: `Charge · note: presence = optional, type = string`. */
const nodeLines = ({ claims }: RowOnLine): string[] =>
  [...new Set(claims.map(({ node }) => node))].map((node) => {
    const own = claims.filter((claim) => claim.node === node).map(({ attribute, value }) => `${attribute} = ${value}`);
    const others = own.filter((text) => text !== 'exists = yes');
    return others.length > 0 ? `${node}: ${others.join(', ')}` : node;
  });

const rowLines = (row: RowOnLine, reach: Reach): string[] => {
  if (row.waived) return [`waived "${short(row.row)}" under "${row.under}"`];
  const pointers = pointersOf(row);
  return [
    `row "${short(row.row)}" under "${row.under}"${pointers.length === 0 ? ' backs no claim of the spec by itself' : ''}`,
    ...someOf(nodeLines(row), mostClaims, 'node').map((node) => `  ${node}`),
    ...someOf(pointers, mostClaims, 'place').map((pointer) => `  ${pointer}`),
    ...reachedLine(reach(pointers)).map((line) => `  ${line}`),
  ];
};

const oldLineLines = ({ line, rows, now }: OldLine, reach: Reach): string[] => [
  now ? `line ${now.line} (was ${line})  ${short(now.text)}` : `was line ${line}`,
  ...rows.flatMap((row) => rowLines(row, reach)).map((text) => `  ${text}`),
];

const tokenLines = (tokens: readonly Token[]): string[] => {
  const width = (of: (token: Token) => string) => Math.max(0, ...tokens.map((token) => of(token).length));
  const [kinds, names] = [width(({ kind }) => kind), width(({ name }) => name)];
  return tokens.map(
    ({ kind, name, line, text }) =>
      `${kind.padEnd(kinds)}  ${name.padEnd(names)}  line ${line}${text === name ? '' : `: ${short(text)}`}`,
  );
};

/** New lines that existing rows already quote, as when a page is partly worked through. */
const claimedLines = ({ audit, key, fresh }: PageChange): string[] => {
  const rows = rowsByLine(audit, key);
  return fresh.flatMap(({ line, text }) => (rows.get(line)?.length ? [`line ${line}: ${short(text)}`] : []));
};

const unclaimedLines = ({ audit, key, gone, fresh, tokens }: PageChange): string[] => {
  const spoken = new Set([...tokens.map(({ line }) => line), ...rowsByLine(audit, key).keys()]);
  const added = fresh
    .filter(({ line }) => !spoken.has(line))
    .map(({ line, text }) => `new  line ${line}: ${short(text)}`);
  const lost = gone
    .filter(({ rows }) => rows.length === 0)
    .map(({ line }) => `gone  line ${line} (its text is not kept)`);
  return [...someOf(added, mostProse, 'new line'), ...someOf(lost, mostProse, 'gone line')];
};

/** What has become of the page of an API, in a sentence. */
export const headline = (api: string, { fresh, gone, changed, moves, kept, size }: PageChange): string => {
  const spans = moves.length === 0 ? '' : `; the spans of ${plural(moves.length, 'block')} move`;
  if (kept === size && fresh.length === 0) return `no line has changed${spans}.`;
  const counts = `${plural(fresh.length, 'line')} new, ${gone.length} gone, ${changed.length} changed`;
  const other = isStrange({ kept, size })
    ? ` Of its ${plural(size, 'line')}, ${kept} ${kept === 1 ? 'is' : 'are'} left: is this the page of ${api}?`
    : '';
  return `${counts}${spans}.${other}`;
};

/** The contract tests are tables over operations: their rows are named by API and operation. */
const testsOf = (api: string, operations: readonly string[], all: number): string[] => {
  if (operations.length === 0) return [];
  const names = operations.length === all ? '' : `(${operations.join('|')})`;
  return [`tests npx vitest run test/contract -t "${api} ${names}"`];
};

const everythingReached = (lines: readonly OldLine[], { audit }: PageChange, reach: Reach): string[] => {
  const reached = reach(lines.flatMap(({ rows }) => rows.flatMap(pointersOf)));
  const all = audit.claims.filter(({ attribute }) => attribute === 'operationId').length;
  return [...reachedLine(reached), ...testsOf(audit.books.api, reached.operations, all)];
};

const otherLines = ({ others, following }: PageChange): string[] => [
  ...others.map(({ at, message }) => `${at}: ${message}`),
  ...(following > 0
    ? [`${plural(following, 'problem')} more caused by gone or changed lines; check again once those are fixed`]
    : []),
];

/** The report on a new copy of a page, the most urgent first, under the name of the API or, of several pages, its key. */
const reportOf = (change: PageChange, name: string): string => {
  const { audit, tokens, gone, moves } = change;
  if (isAnother(change)) return `${name}: ${headline(name, change)}`;
  const reach = reachOf(audit.books.spec);
  const missing = new Set(audit.problems.map(missingRow));
  const holds = ({ rows }: OldLine): boolean => rows.every(({ row }) => !missing.has(row));
  const [held, broken] = [change.changed.filter(holds), change.changed.filter((line) => !holds(line))];
  const lost = gone.filter(({ rows }) => rows.length > 0);
  const rewritten = new Set(broken.map(({ now }) => now?.line));
  const loose = tokens.filter(({ line, known }) => !known || !rewritten.has(line));
  return [
    `${name}: ${headline(name, change)}`,
    ...section('New, and unknown to the ledger', tokenLines(loose.filter(({ known }) => !known))),
    ...section('New here, under a name that the ledger has elsewhere', tokenLines(loose.filter(({ known }) => known))),
    ...section(
      'Gone',
      lost.flatMap((line) => oldLineLines(line, reach)),
    ),
    ...section(
      'Changed',
      broken.flatMap((line) => oldLineLines(line, reach)),
    ),
    ...section(
      'Changed, but the rows still match',
      held.flatMap((line) => oldLineLines(line, reach)),
    ),
    ...section('Other problems', otherLines(change)),
    ...section('Affected by all gone or changed lines', everythingReached([...lost, ...change.changed], change, reach)),
    ...section(
      'Moved',
      someOf(
        moves.map(({ under, from, to }) => `"${under}" ${cut(from, longestSpans)} -> ${cut(to, longestSpans)}`),
        mostProse,
        'block',
      ),
    ),
    ...section('New, and claimed by rows', someOf(claimedLines(change), mostProse, 'line')),
    ...section('Lines that no row claims', unclaimedLines(change)),
  ].join('\n');
};

/** The reports on new copies of pages. */
export const changeReport = (changes: readonly PageChange[]): string =>
  changes.map((change) => reportOf(change, changes.length > 1 ? change.key : change.audit.books.api)).join('\n\n');
