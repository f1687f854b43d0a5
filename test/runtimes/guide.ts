import { PROTOCOLS, promisesOf, type Promises } from './promises.ts';
import type { Runtime } from './runtimes.ts';
import { markdown } from './table.ts';

// The guide shows the promises, and the lane measures each of them on its runtime.

/** Path of the guide with the tables, relative to the root. */
export const guide = 'scripts/site/guides/runtimes.md';

const BEGIN = '<!-- runtimes: written by `npm run test:runtimes -- --write` -->';
const END = '<!-- /runtimes -->';

const NONE = '–';

/** Cases of a write that fails, in the order of the guide. */
const FAILURES = [
  'refused',
  'unresolved',
  'certificate not trusted',
  'certificate of another host',
  'TLS to a plain port',
  'forbidden port',
  'forbidden by permission',
  'dropped',
  'reset',
  'server gone after it',
  'cut off in the body',
  'timeout before the response',
  'aborted during the call',
];

interface Group {
  readonly titles: readonly string[];
  readonly promises: Promises;
}

const cell = (promises: Promises, name: string): string => promises[name]?.value ?? NONE;

const namesOf = (title: string): string => title.split(' ')[0] ?? '';

/** Adjacent runtimes with the same promises share a column. */
const groupsOf = (runtimes: readonly Runtime[]): readonly Group[] => {
  const groups: Group[] = [];
  for (const runtime of runtimes) {
    const promises = promisesOf(runtime);
    const last = groups.at(-1);
    const same = last && JSON.stringify(last.promises) === JSON.stringify(promises);
    if (same) groups[groups.length - 1] = { promises, titles: [...last.titles, runtime.title] };
    else groups.push({ promises, titles: [runtime.title] });
  }
  return groups;
};

/** `Node 20.19.0`, `Node 22.23.3` becomes `Node 20.19.0, 22.23.3`. */
const headOf = ({ titles: [first = '', ...others] }: Group): string =>
  [first, ...others.map((title) => title.replace(`${namesOf(first)} `, ''))].join(', ');

/** The tables between the marker comments of the guide. */
export function tablesOf(runtimes: readonly Runtime[]): string {
  const groups = groupsOf(runtimes.filter(({ name }) => name !== 'host'));
  const head = groups.map(headOf);
  const cases = [
    ...PROTOCOLS.map((protocol) => [`its pooled connection dies, ${protocol}`, `POST, ${protocol}`] as const),
    ['the response is 421', 'a write, answered 421'] as const,
  ];
  const arrivals = cases.map(([title, name]) => [title, ...groups.map(({ promises }) => cell(promises, name))]);
  const outcomes = FAILURES.map((name) => [name, ...groups.map(({ promises }) => cell(promises, name))]);
  return [
    markdown(['how often a write arrives', ...head], arrivals),
    markdown(['`outcome` of a write', ...head], outcomes),
  ].join('\n\n');
}

const span = new RegExp(`(?<=${BEGIN}\n)[\\s\\S]*(?=\n${END})`);

/** The guide with these tables between its marker comments. */
export function withTables(text: string, tables: string): string {
  if (!span.test(text)) throw new Error(`${guide} has no lines ${BEGIN} and ${END}: put them where the tables go.`);
  return text.replace(span, () => `\n${tables}\n`);
}
