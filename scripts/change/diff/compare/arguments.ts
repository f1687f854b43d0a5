import type { Json } from '../../../spec/json.ts';
import type { Difference } from '../finding/finding.ts';
import { normalizedMedia } from '../../../spec/model/media.ts';
import type { Operation } from '../read/api.ts';
import { FILE, type Argument } from '../read/arguments.ts';
import { shapeOf, digestOf } from '../read/shape.ts';
import { addedRule, changed, found, lost, presence, type Roots } from './difference.ts';
import { match } from './match.ts';
import { renamedInPath, type Both } from './operations.ts';
import { differencesOf, type Comparer } from './schema.ts';
import { kindOf, typeInWords } from './types.ts';

/** Arguments by name; a second one of a name with its place. */
const byName = (all: readonly Argument[]): ReadonlyMap<string, Argument> => {
  const named = new Map<string, Argument>();
  for (const argument of all)
    named.set(named.has(argument.name) ? `${argument.name} (${argument.in})` : argument.name, argument);
  return named;
};

const inWords = (root: Json, argument: Argument): string =>
  `${argument.in}, ${typeInWords(shapeOf(root, argument.schema))}, ${presence(argument)}`;

const isText = ({ in: place }: Argument): boolean => place !== 'body';

/** Of a path argument only the value is sent; header names are case-insensitive. */
function renameRule(old: Argument, now: Argument): string {
  const travels = now.in !== 'path' && !(now.in === 'header' && old.name.toLowerCase() === now.name.toLowerCase());
  return travels ? 'argument-renamed' : 'argument-respelled';
}

const styleRule = (old: Argument, now: Argument): string =>
  [old.style, now.style].includes(FILE) ? 'request-type-narrowed' : 'argument-style-changed';

/** Whether clients make one for each call. */
const isKey = ({ node }: Operation, { name }: Argument): boolean => node['x-idempotency'] === name;

/** The rule for whether an argument has to be given; a key that clients make is always sent. */
function needRule({ old, now }: Both, one: Argument, other: Argument): string | undefined {
  const [made, makes] = [isKey(old, one), isKey(now, other)];
  if (made && !makes && other.required) return 'key-left';
  if (one.required === other.required) return undefined;
  if (makes) return other.required ? `key-${made ? 'became-required' : 'introduced'}` : undefined;
  return `argument-became-${presence(other)}`;
}

const compareNeed = (both: Both, old: Argument, now: Argument): Difference[] => {
  const rule = needRule(both, old, now);
  const was = isKey(both.old, old) ? 'made by clients' : presence(old);
  const is = presence(now);
  return rule === undefined ? [] : [{ rule, subject: now.name, from: old.pointer, to: now.pointer, old: was, new: is }];
};

/** How one argument that both have differs, by the name it has now. */
function compareOne(compare: Comparer, old: Argument, now: Argument): Difference[] {
  const subject = now.name;
  const at = { subject, from: old.pointer, to: now.pointer };
  const only = (when: 'given' | 'absent') => ({ noticed: { argument: old.name, when } });
  const schema = compare('request', { old: old.schema, now: now.schema, subject, asText: isText(now) && isText(old) });
  return [
    ...changed(renameRule(old, now), at, old.name, now.name),
    ...changed('argument-moved', at, old.in, now.in),
    ...(old.written === now.written
      ? []
      : [{ rule: styleRule(old, now), ...at, old: old.style || 'text', new: now.style || 'text', ...only('given') }]),
    ...schema.map((one) => ({
      ...one,
      ...only(one.rule.startsWith('request-default') && one.subject === subject ? 'absent' : 'given'),
    })),
  ];
}

/** What holds for the fields of a body together, such as how many there have to be. */
function compareWhole({ old, now }: Both, roots: Roots): Difference[] {
  const [before, after] = [old.body, now.body];
  if (before?.form !== 'fields' || after?.form !== 'fields') return [];
  return differencesOf('request', 'body', shapeOf(roots.old, before.schema), shapeOf(roots.now, after.schema));
}

function compareBodies({ old, now }: Both): Difference[] {
  const [before, after] = [old.body, now.body];
  if (!before && after?.required && !now.arguments.some((one) => one.in === 'body' && one.required))
    return [found('body-added-required', 'body', after.pointer, after.sent)];
  if (!before || !after) return [];
  const at = { subject: 'body', from: before.pointer, to: after.pointer };
  const [one, other] = [before.media, after.media].map((media) => [...media].sort());
  const isLost = before.sent !== '' && !after.media.map(normalizedMedia).includes(normalizedMedia(before.sent));
  return [
    ...changed('arguments-reshaped', at, before.form, after.form),
    ...changed(isLost ? 'request-media-changed' : 'request-media-offered', at, one, other),
    ...changed(`body-became-${presence(after)}`, at, before.required, after.required),
  ];
}

/** Compares the arguments of an operation. */
export function compareArguments(both: Both, compare: Comparer, roots: Roots): Difference[] {
  const { old, now } = both;
  const bodies = compareBodies(both);
  const reshaped = bodies.some(({ rule }) => rule === 'arguments-reshaped');
  const kept = ({ in: place }: Argument): boolean => !reshaped || place !== 'body';
  // What cannot be compared by name is compared as a whole.
  const whole =
    reshaped && old.body && now.body
      ? compare('request', { old: old.body.schema, now: now.body.schema, subject: 'body' })
      : [];
  const [before, after] = [byName(old.arguments.filter(kept)), byName(now.arguments.filter(kept))];
  const matched = match(roots, before, after, {
    meaning: (root, argument) => `${argument.in} ${argument.required} ${digestOf(root, argument.schema)}`,
    kind: (root, argument) => `${argument.in} ${kindOf(root, argument.schema)}`,
    known: renamedInPath(both).filter(
      ([from, to]) => before.has(from) && !after.has(from) && after.has(to) && !before.has(to),
    ),
  });
  // Where the body as a whole became required or optional, that is said of the body.
  const sameNeed = (one: Argument): boolean =>
    one.in === 'body' && bodies.some(({ rule }) => rule.startsWith('body-became'));
  return [
    ...bodies,
    ...whole,
    ...compareWhole(both, roots),
    ...matched.gone.map(([name, one]) => lost('argument-removed', name, one.pointer, inWords(roots.old, one))),
    ...matched.come.map(([name, one]) =>
      found(
        isKey(now, one) && one.required ? 'key-introduced' : addedRule('argument', one, matched.gone),
        name,
        one.pointer,
        inWords(roots.now, one),
      ),
    ),
    ...matched.both.flatMap((pair) => [
      ...(sameNeed(pair.now) ? [] : compareNeed(both, pair.old, pair.now)),
      ...compareOne(compare, pair.old, pair.now),
    ]),
  ];
}
