import { columns, plural } from '../../text.ts';
import type { State } from './look.ts';
import type { Sighted } from './radar.ts';

const heads = ['API', 'source', 'cited', 'newest', 'state', 'what'];

const rowOf = ({ api, source, cited, newest, state, what }: Sighted): string[] => [
  api,
  source,
  cited,
  newest,
  state,
  what,
];

/** The sort order: sources that need attention come first. */
const order: readonly State[] = ['changed', 'not known', 'as cited', 'elsewhere'];

const sorted = (all: readonly Sighted[]): Sighted[] =>
  [...all].sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));

const summary = (all: readonly Sighted[]): string => {
  const count = (state: State): number => all.filter((one) => one.state === state).length;
  return `${plural(all.length, 'source')}: ${count('changed')} changed, ${count('as cited')} as cited, ${count('not known')} not known, ${count('elsewhere')} followed elsewhere.`;
};

const asText = (all: readonly Sighted[]): string => `${columns([heads, ...sorted(all).map(rowOf)])}\n\n${summary(all)}`;

/** Escapes a text for a table cell. */
const cell = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>#|@&]/g, '\\$&').replaceAll(/\s+/g, ' ');

const asMarkdown = (all: readonly Sighted[]): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const next = [
    ...new Set(all.filter(({ state, source }) => state === 'changed' && source === 'page').map(({ api }) => api)),
  ];
  const steps = next.map((api) => `- \`npm run ledger -- --page URL ${api}\` says what the new page means.`);
  return [
    summary(all),
    '',
    line(heads),
    line(heads.map(() => '---')),
    ...sorted(all).map((one) => line(rowOf(one).map(cell))),
    ...(steps.length > 0 ? ['', ...steps] : []),
  ].join('\n');
};

/** The ways to print what was seen. */
export const formats: Readonly<Record<'text' | 'markdown', (all: readonly Sighted[]) => string>> = {
  text: asText,
  markdown: asMarkdown,
};

/** 1 where something has changed; 3 where nothing has, as far as could be seen, and not all could. */
export const statusOf = (all: readonly Sighted[]): number => {
  if (all.some(({ state }) => state === 'changed')) return 1;
  return all.some(({ state }) => state === 'not known') ? 3 : 0;
};
