import { isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { entriesOf, type Json } from '../spec/json.ts';
import { yaml } from './folder.ts';

/** A text to insert into another one. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

type Collection = YAMLMap<unknown, unknown> | YAMLSeq;

/** Where the last item of a collection in brackets ends, or the opening bracket. */
const endInBrackets = (node: Collection): number => {
  const last: unknown = node.items.at(-1);
  const { key, value } = Object(last) as Pair;
  const ranges = [value, key, last].map((each): unknown => Object(each).range?.[1]);
  return Number(ranges.find((end) => typeof end === 'number') ?? Number(node.range?.[0]) + 1);
};

const inBrackets = (node: Collection, added: Json | readonly unknown[]): Insertion => {
  const text = JSON.stringify(added).slice(1, -1);
  return { at: endInBrackets(node), text: node.items.length > 0 ? `, ${text}` : text };
};

/** Behind the line on which a collection ends, as far to the right as its items are. */
const below = (text: string, node: Collection, added: Json | readonly unknown[]): Insertion => {
  const [start = 0, end = 0] = node.range ?? [];
  const last = start + text.slice(start, end).trimEnd().length;
  const lineEnd = /\r?\n|$/g;
  lineEnd.lastIndex = last;
  const at = lineEnd.exec(text)?.index ?? text.length;
  const indent = ' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1);
  const lines = yaml(added).trimEnd().split('\n');
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { at, text: lines.map((line) => `${eol}${line === '' ? '' : `${indent}${line}`}`).join('') };
};

const into = (text: string, node: Collection, added: Json | readonly unknown[]): Insertion =>
  node.flow === true ? inBrackets(node, added) : below(text, node, added);

/** What a node lacks of additions, inner collections first; entries that are there stay as they are below a depth. */
const insertionsIn = (text: string, node: unknown, added: unknown, depth: number): Insertion[] => {
  if (isSeq(node) && Array.isArray(added)) return added.length > 0 ? [into(text, node, added)] : [];
  if (!isMap(node) || depth === 0) return [];
  const entries = entriesOf(added).map(([name, value]) => {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === name);
    return { name, value, pair };
  });
  const inner = entries.flatMap(({ value, pair }) => (pair ? insertionsIn(text, pair.value, value, depth - 1) : []));
  const fresh = entries.flatMap(({ name, value, pair }) => (pair ? [] : [[name, value] as const]));
  return fresh.length > 0 ? [...inner, into(text, node, Object.fromEntries(fresh))] : inner;
};

/** A YAML text with additions: items of lists, and entries that it does not have, down to a depth. All other lines stay. */
export const withAdditions = (text: string, added: Json, depth: number): string => {
  const insertions = insertionsIn(text, parseDocument(text).contents, added, depth);
  const ordered = [...insertions].sort((one, other) => one.at - other.at);
  const starts = [0, ...ordered.map(({ at }) => at)];
  const parts = starts.map(
    (start, index) => `${ordered[index - 1]?.text ?? ''}${text.slice(start, ordered[index]?.at)}`,
  );
  return parts.join('');
};
