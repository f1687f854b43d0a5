import { isObject, type Json } from '../../../spec/json.ts';
import { step, stepsOf } from '../../../spec/pointer.ts';
import type { Difference } from '../finding/finding.ts';
import { same } from './same.ts';

const TEXTS = ['description', 'summary', 'title'];
const SAMPLES = ['example', 'examples'];

/** Words for units and times: where a text has others of them, what a number means may have changed. */
const UNIT_WORDS =
  /\b(?:(?:deci)?milli(?:cent|second)s?|cents?|dollars?|euros?|pounds?|rupees?|paise|pence|usd|eur|gbp|inr|micros?|minor units?|major units?|percent(?:age)?|basis points?|ms|secs?|seconds?|mins?|minutes?|hours?|days?|weeks?|months?|years?|(?:kilo|mega|giga)?bytes?|[kmg]i?b|tokens?|utc|local time|time ?zones?|inclusive|exclusive|including|excluding|gross|net|tax(?:es)?)\b|[$€£₹%]/gi;

const unitsIn = (text: string): string =>
  [...new Set((text.match(UNIT_WORDS) ?? []).map((word) => word.toLowerCase().replace(/s$/, '')))].sort().join();

/** What items of a list are known by, so that their order means nothing. */
export const keyOf = (item: unknown, index: number): string => {
  if (!isObject(item)) return String(index);
  const { name, in: place = '', $ref, url } = item;
  return String($ref ?? url ?? (typeof name === 'string' ? `${name} ${String(place)}` : index));
};

type Found = (rule: string, pointers: readonly [string, string], old: unknown, now: unknown) => void;

/** The groups in which a name is somebody's, and no keyword. */
const GROUPS: ReadonlySet<string> = new Set(
  'properties paths schemas parameters responses headers securitySchemes examples'.split(' '),
);

const childrenOf = (node: object): Map<string, readonly [name: string, value: unknown]> =>
  new Map(
    Object.entries(node).map(([name, value]) => [
      Array.isArray(node) ? keyOf(value, Number(name)) : name,
      [name, value],
    ]),
  );

const ruleOf = (name: string, old: unknown, now: unknown): string | undefined => {
  if (SAMPLES.includes(name)) return same(old, now) ? undefined : 'example';
  if (old === now) return undefined;
  return unitsIn(String(old ?? '')) === unitsIn(String(now ?? '')) ? 'words' : 'words-of-units';
};

/** Walks through what both documents have. */
function walk(old: unknown, now: unknown, [from, to]: readonly [string, string], found: Found, group = false): void {
  if (typeof old !== 'object' || typeof now !== 'object' || old === null || now === null) return;
  if (JSON.stringify(old) === JSON.stringify(now)) return;
  const [before, after] = [childrenOf(old), childrenOf(now)];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [[name = key, value] = [], [nextName = key, next] = []] = [before.get(key), after.get(key)];
    const pointers = [`${from}${step(name)}`, `${to}${step(nextName)}`] as const;
    const words = !group && (SAMPLES.includes(key) || TEXTS.includes(key));
    if (!words) walk(value, next, pointers, found, !group && GROUPS.has(key));
    else {
      const rule = ruleOf(key, value, next);
      if (rule !== undefined) found(rule, pointers, value, next);
    }
  }
}

const subjectOf = (pointer: string): string => {
  const steps = stepsOf(pointer).filter(
    (name) => !['properties', 'schema', 'items', 'components', 'schemas', 'paths'].includes(name),
  );
  return steps.slice(-3, -1).join('.') || 'the API';
};

/** Changed texts and examples, of what both documents have. */
export function compareWords(old: Json, now: Json): Difference[] {
  const differences: Difference[] = [];
  walk(old, now, ['#', '#'], (rule, [from, to], before, after) => {
    const place = { rule, subject: subjectOf(to), from, to };
    differences.push(rule === 'example' ? place : { ...place, old: before, new: after });
  });
  return differences;
}
