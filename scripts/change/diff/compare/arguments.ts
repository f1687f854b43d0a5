import type { Json } from '../../../spec/json.ts';
import type { Difference } from '../finding/finding.ts';
import { bare } from '../../../spec/model/media.ts';
import { FILE, type Argument } from '../read/arguments.ts';
import { shapeOf, digestOf } from '../read/shape.ts';
import { changed, found, lost, presence, type Roots } from './difference.ts';
import { match } from './match.ts';
import { renamedInPath, type Both } from './operations.ts';
import { differencesOf, type Comparer } from './schema.ts';
import { typeInWords } from './types.ts';

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

/** Of a path only the value travels; names of headers are the same in any case. */
function renameRule(old: Argument, now: Argument): string {
  const travels = now.in !== 'path' && !(now.in === 'header' && old.name.toLowerCase() === now.name.toLowerCase());
  return travels ? 'argument-renamed' : 'argument-respelled';
}

const styleRule = (old: Argument, now: Argument): string =>
  [old.style, now.style].includes(FILE) ? 'request-type-narrowed' : 'argument-style-changed';

/** How one argument that both have differs, by the name it has now. */
function compareOne(compare: Comparer, old: Argument, now: Argument, sameNeed: boolean): Difference[] {
  const subject = now.name;
  const at = { subject, from: old.pointer, to: now.pointer };
  const only = (when: 'given' | 'absent') => ({ noticed: { argument: now.name, when } });
  const schema = compare('request', { old: old.schema, now: now.schema, subject, asText: isText(now) && isText(old) });
  return [
    ...changed(renameRule(old, now), at, old.name, now.name),
    ...changed('argument-moved', at, old.in, now.in),
    ...(sameNeed ? [] : changed(`argument-became-${presence(now)}`, at, presence(old), presence(now))),
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
  if (!before || !after) return [];
  const at = { subject: 'body', from: before.pointer, to: after.pointer };
  const [one, other] = [before.media, after.media].map((media) => [...media].sort());
  const essence = (type: string): string => bare(type).toLowerCase();
  const isLost = before.sent !== '' && !after.media.map(essence).includes(essence(before.sent));
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
  const matched = match(
    roots,
    before,
    after,
    (root, argument) => `${argument.in} ${argument.required} ${digestOf(root, argument.schema)}`,
    renamedInPath(both).filter(
      ([from, to]) => before.has(from) && !after.has(from) && after.has(to) && !before.has(to),
    ),
  );
  // Where the body as a whole became required or optional, that is said of the body. A key is always sent, as clients make one.
  const sameNeed = (one: Argument): boolean =>
    (one.in === 'body' && bodies.some(({ rule }) => rule.startsWith('body-became'))) ||
    [old, now].every(({ node }) => node['x-idempotency'] === one.name);
  return [
    ...bodies,
    ...whole,
    ...compareWhole(both, roots),
    ...matched.gone.map(([name, one]) => lost('argument-removed', name, one.pointer, inWords(roots.old, one))),
    ...matched.come.map(([name, one]) =>
      found(`argument-added-${presence(one)}`, name, one.pointer, inWords(roots.now, one)),
    ),
    ...matched.both.flatMap((pair) => compareOne(compare, pair.old, pair.now, sameNeed(pair.now))),
  ];
}
