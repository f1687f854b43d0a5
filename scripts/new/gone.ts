import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { escaped } from '../ledger/notation/glob.ts';
import type { Change } from './change.ts';
import type { Texts } from './extend.ts';

/** Numbers as ranges: `3, 5-7`. */
const ranges = (numbers: readonly number[]): string =>
  numbers
    .filter((each) => !numbers.includes(each - 1))
    .map((from) => {
      const to = numbers.find((each) => each >= from && !numbers.includes(each + 1)) ?? from;
      return to === from ? `${from}` : `${from}-${to}`;
    })
    .join(', ');

const lines = (numbers: readonly number[]): string => `${numbers.length === 1 ? 'line' : 'lines'} ${ranges(numbers)}`;

/** The lines of an entry of a mapping; none where it is not there. */
const linesAt = (text: string, path: readonly string[]): readonly number[] => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const holder = document.getIn(path.slice(0, -1));
  const pair = isMap(holder)
    ? holder.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))
    : undefined;
  const [start, end] = [isScalar(pair?.key) && pair.key.range?.[0], Object(pair?.value)['range']?.[1]];
  if (typeof start !== 'number' || typeof end !== 'number') return [];
  const from = counter.linePos(start).line;
  const to = counter.linePos(Math.max(start, start + text.slice(start, end).trimEnd().length - 1)).line;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
};

/** The place of an operation, with its path where that has no other; or that of a type. */
const placeOf = (text: string, node: string): readonly string[] => {
  const [, method, path] = /^([A-Z]+) (\/.*)$/.exec(node) ?? [];
  if (method === undefined || path === undefined) return ['components', 'schemas', node];
  const item = parseDocument(text).getIn(['paths', path]);
  return ['paths', path, ...(isMap(item) && item.items.length > 1 ? [method.toLowerCase()] : [])];
};

/** The rows about a node; a silence goes with its reason. */
const rowsOf = (facts: string, node: string): readonly number[] => {
  const about = new RegExp(`(?:^|· |[\\s'"])${escaped(node)}(?: ·|['"]|$)`);
  const written = facts.split('\n');
  return written.flatMap((line, index) => {
    if (!about.test(line.trim())) return [];
    const hasReason = /^\s*- item:/.test(line) && /^\s*why:/.test(written[index + 1] ?? '');
    return hasReason ? [index + 1, index + 2] : [index + 1];
  });
};

/** What a spec still has of operations and types that are gone from the document: the lines to delete. */
export const goneFrom = ({ spec, facts }: Texts, changes: readonly Change[]): string[] =>
  changes.flatMap(({ key, now }) => {
    const [node = '', what, more] = key.split(' · ');
    if (now !== undefined || what !== 'exists' || more !== undefined) return [];
    const written = linesAt(spec, placeOf(spec, node));
    if (written.length === 0) return [];
    const rows = rowsOf(facts, node);
    const also = rows.length > 0 ? `, and its rows out of facts.yaml (${lines(rows)})` : '';
    return [`${node} is gone from the document: take it out of openapi.yaml (${lines(written)})${also}`];
  });
