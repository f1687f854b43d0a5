import type { Json } from '../../../spec/json.ts';
import { stepsOf } from '../../../spec/pointer.ts';
import type { Difference } from '../finding/finding.ts';
import type { At } from '../read/merged.ts';
import { childrenOf } from './children.ts';
import { same } from './same.ts';

const TEXTS = ['description', 'summary', 'title'];
const SAMPLES = ['example', 'examples'];

/** Words for units and times: where a text has others of them, what a number means may have changed. */
const UNIT_WORDS =
  /\b(?:(?:deci)?milli(?:cent|second)s?|cents?|dollars?|euros?|pounds?|rupees?|paise|pence|usd|eur|gbp|inr|micros?|minor units?|major units?|percent(?:age)?|basis points?|ms|secs?|seconds?|mins?|minutes?|hours?|days?|weeks?|months?|years?|(?:kilo|mega|giga)?bytes?|[kmg]i?b|tokens?|utc|local time|time ?zones?|inclusive|exclusive|including|excluding|gross|net|tax(?:es)?)\b|[$€£₹%]/gi;

const unitsIn = (text: string): string =>
  [...new Set((text.match(UNIT_WORDS) ?? []).map((word) => word.toLowerCase().replace(/s$/, '')))].sort().join();

/** The groups in which a name is somebody's, and no keyword. */
const GROUPS: ReadonlySet<string> = new Set(
  'properties paths schemas parameters responses headers securitySchemes examples'.split(' '),
);

const ruleOf = (name: string, old: unknown, now: unknown): string | undefined => {
  if (SAMPLES.includes(name)) return same(old, now) ? undefined : 'example';
  if (old === now) return undefined;
  return unitsIn(String(old ?? '')) === unitsIn(String(now ?? '')) ? 'words' : 'words-of-units';
};

type Found = (rule: string, old: At, now: At) => void;

/** Walks through what both documents have. */
function walk(old: At, now: At, found: Found, group = false): void {
  for (const [key, one, other] of childrenOf(old, now)) {
    const words = !group && (SAMPLES.includes(key) || TEXTS.includes(key));
    const rule = words ? ruleOf(key, one.node, other.node) : undefined;
    if (rule !== undefined) found(rule, one, other);
    if (!words) walk(one, other, found, !group && GROUPS.has(key));
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
  walk({ node: old, pointer: '#' }, { node: now, pointer: '#' }, (rule, one, other) => {
    const place = { rule, subject: subjectOf(other.pointer), from: one.pointer, to: other.pointer };
    differences.push(rule === 'example' ? place : { ...place, old: one.node, new: other.node });
  });
  return differences;
}
