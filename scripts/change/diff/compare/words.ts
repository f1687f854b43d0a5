import { stepsOf } from '../../../spec/pointer.ts';
import type { Difference } from '../finding/finding.ts';
import type { Roots } from './difference.ts';
import type { Both } from './operations.ts';
import { resolve, type At } from '../read/merged.ts';
import { childrenOf } from './children.ts';
import { same } from './same.ts';

const TEXTS = ['description', 'summary', 'title'];
const SAMPLES = ['example', 'examples'];

/** Words for units and times, with their numbers: where a text has others of them, what a number means may have changed. */
const UNIT_WORDS =
  /\b(?:\d[\d.,]*[\s-]*)?(?:(?:deci)?milli(?:cent|second)s?|cents?|dollars?|euros?|pounds?|rupees?|paise|pence|usd|eur|gbp|inr|micros?|minor units?|major units?|percent(?:age)?|basis points?|ms|secs?|seconds?|mins?|minutes?|hours?|days?|weeks?|months?|years?|(?:kilo|mega|giga)?bytes?|[kmg]i?b|tokens?|utc|local time|time ?zones?|inclusive|exclusive|including|excluding|gross|net|tenths?|hundreds?|hundredths?|thousands?|thousandths?|millions?|millionths?|decimals?|decimal places?|digits?)\b|\b(?:by|times|x|factor of)\s*\d[\d.,]*|\b1\/\d+|\d\^\d+|\b(?:before|after|with|without|plus|minus|less|includ\w+|exclud\w+|of)\s+(?:\w+\s+)?tax(?:es)?\b|\btax(?:es)?[\s-](?:in|ex)clu\w+|\b(?:smallest|lowest|base)\s+(?:currency\s+)?units?\b|[$€£₹%]/gi;

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

/** Compares descriptions and examples of what both documents have; behind a moved reference, at its new place. */
class Walk {
  readonly #roots: Roots;
  readonly #found: Found;
  readonly #moved = new Set<string>();

  constructor(roots: Roots, found: Found) {
    [this.#roots, this.#found] = [roots, found];
  }

  compare(old: At, now: At, group = false): void {
    const [refOld, refNow] = [old, now].map(({ node }) => Object(node)['$ref']);
    if (refOld !== refNow && old.node !== undefined && now.node !== undefined) return this.#behind(old, now);
    for (const [key, one, other] of childrenOf(old, now)) {
      const words = !group && (SAMPLES.includes(key) || TEXTS.includes(key));
      const rule = words ? ruleOf(key, one.node, other.node) : undefined;
      if (rule !== undefined) this.#found(rule, one, other);
      if (!words) this.compare(one, other, !group && GROUPS.has(key));
    }
  }

  #behind(old: At, now: At): void {
    const [one, other] = [resolve(this.#roots.old, old), resolve(this.#roots.now, now)];
    const key = `${one.pointer} ${other.pointer}`;
    if (this.#moved.has(key)) return;
    this.#moved.add(key);
    this.compare(one, other);
  }
}

const subjectOf = (pointer: string): string => {
  const steps = stepsOf(pointer).filter(
    (name) => !['properties', 'schema', 'items', 'components', 'schemas', 'paths'].includes(name),
  );
  return steps.slice(-3, -1).join('.') || 'the API';
};

/** Changed texts and examples, of what both documents have, and of operations that are elsewhere now. */
export function compareWords(roots: Roots, operations: readonly Both[]): Difference[] {
  const differences: Difference[] = [];
  const walk = new Walk(roots, (rule, one, other) => {
    const place = { rule, subject: subjectOf(other.pointer), from: one.pointer, to: other.pointer };
    differences.push(rule === 'example' ? place : { ...place, old: one.node, new: other.node });
  });
  walk.compare({ node: roots.old, pointer: '#' }, { node: roots.now, pointer: '#' });
  for (const { old, now } of operations) if (old.pointer !== now.pointer) walk.compare(old, now);
  return differences;
}
