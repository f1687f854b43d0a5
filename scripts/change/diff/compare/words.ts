import { isObject, type Json } from '../../../spec/json.ts';
import { step } from '../../../spec/pointer.ts';
import type { Difference } from '../finding.ts';
import { sorted } from './behaviour.ts';

const TEXTS = ['description', 'summary', 'title'];
const SAMPLES = ['example', 'examples'];

/** Words for units and times: where a text has others of them, what a number means may have changed. */
const UNIT_WORDS =
  /\b(?:(?:deci)?milli(?:cent|second)s?|cents?|dollars?|euros?|pounds?|rupees?|paise|pence|usd|eur|gbp|inr|micros?|minor units?|major units?|percent(?:age)?|basis points?|ms|secs?|seconds?|mins?|minutes?|hours?|days?|weeks?|months?|years?|(?:kilo|mega|giga)?bytes?|[kmg]i?b|tokens?|utc|local time|time ?zones?|inclusive|exclusive|including|excluding|gross|net|tax(?:es)?)\b|[$€£₹%]/gi;

const unitsIn = (text: string): string =>
  [...new Set((text.match(UNIT_WORDS) ?? []).map((word) => word.toLowerCase().replace(/s$/, '')))].sort().join();

interface Text {
  readonly pointer: string;
  readonly text: string;
}

/** What items of a list are known by, so that their order means nothing. */
const keyOf = (item: unknown, index: number): string => {
  if (!isObject(item)) return String(index);
  const { name, in: place = '', $ref, url } = item;
  return String($ref ?? url ?? (typeof name === 'string' ? `${name} ${String(place)}` : index));
};

/** The texts and the examples of a document, by keys that no order changes. */
function collect(node: unknown, key: string, pointer: string, texts: Map<string, Text>, samples: Map<string, Text>): void {
  if (Array.isArray(node))
    for (const [index, item] of node.entries()) collect(item, `${key}/${keyOf(item, index)}`, `${pointer}/${index}`, texts, samples);
  if (!isObject(node)) return;
  const isGroup = /\/(?:properties|paths|schemas|parameters|responses|headers|securitySchemes)$/.test(pointer);
  for (const [name, value] of Object.entries(node)) {
    const [inner, at] = [`${key}${step(name)}`, `${pointer}${step(name)}`];
    if (!isGroup && TEXTS.includes(name) && typeof value === 'string') texts.set(inner, { pointer: at, text: value });
    else if (!isGroup && SAMPLES.includes(name)) samples.set(inner, { pointer: at, text: JSON.stringify(sorted(value)) });
    else collect(value, inner, at, texts, samples);
  }
}

const read = (root: Json) => {
  const found = { texts: new Map<string, Text>(), samples: new Map<string, Text>() };
  collect(root, '#', '#', found.texts, found.samples);
  return found;
};

const changesIn = (old: ReadonlyMap<string, Text>, now: ReadonlyMap<string, Text>) =>
  [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [one, other] = [old.get(key), now.get(key)];
    return one?.text === other?.text ? [] : [{ key, one, other }];
  });

const parentOf = (key: string): string => key.slice(0, key.lastIndexOf('/'));

const nodeKeys = (root: Json): ReadonlySet<string> => {
  const keys = new Set<string>();
  const visit = (node: unknown, key: string): void => {
    if (typeof node !== 'object' || node === null) return;
    keys.add(key);
    for (const [name, value] of Object.entries(node))
      visit(value, Array.isArray(node) ? `${key}/${keyOf(value, Number(name))}` : `${key}${step(name)}`);
  };
  visit(root, '#');
  return keys;
};

const subjectOf = (pointer: string): string => {
  const steps = pointer.split('/').filter((name) => !['properties', 'schema', 'items', 'components', 'schemas', '#'].includes(name));
  return steps.slice(-3, -1).join('.').replaceAll('~1', '/') || 'the API';
};

/** Changed texts and examples, of what both documents have. */
export function compareWords(old: Json, now: Json): Difference[] {
  const [before, after] = [read(old), read(now)];
  const [had, has] = [nodeKeys(old), nodeKeys(now)];
  const stays = (key: string): boolean => had.has(parentOf(key)) && has.has(parentOf(key));
  const texts = changesIn(before.texts, after.texts).filter(({ key }) => stays(key));
  const samples = changesIn(before.samples, after.samples).filter(({ key }) => stays(key));
  const place = ({ one, other }: (typeof texts)[number]) => {
    const pointer = (other ?? one)?.pointer ?? '#';
    return { subject: subjectOf(pointer), from: one?.pointer, to: other?.pointer };
  };
  return [
    ...texts.map((change) => {
      const units = unitsIn(change.one?.text ?? '') !== unitsIn(change.other?.text ?? '');
      return { rule: units ? 'words-of-units' : 'words', ...place(change), old: change.one?.text, new: change.other?.text };
    }),
    ...samples.map((change) => ({ rule: 'example', ...place(change) })),
  ];
}
