import type { Json } from '../../../spec/json.ts';
import type { Difference } from '../finding/finding.ts';
import { bare } from '../../../spec/model/media.ts';
import { FILE, type Argument } from '../read/arguments.ts';
import { shapeOf, textOfShape } from '../read/shape.ts';
import { renamedInPath, type Both } from './operations.ts';
import { matchNames } from './renames.ts';
import { differencesOf, type Comparer } from './schema.ts';
import { typeInWords } from './types.ts';

type Named = ReadonlyMap<string, Argument>;

/** Arguments by name; a second one of a name with its place. */
const byName = (all: readonly Argument[]): Named => {
  const found = new Map<string, Argument>();
  for (const argument of all)
    found.set(found.has(argument.name) ? `${argument.name} (${argument.in})` : argument.name, argument);
  return found;
};

const presence = ({ required }: Argument): string => (required ? 'required' : 'optional');

const inWords = (root: Json, argument: Argument): string =>
  `${argument.in}, ${typeInWords(shapeOf(root, argument.schema))}, ${presence(argument)}`;

const isText = ({ in: place }: Argument): boolean => place !== 'body';

/** How one argument that both have differs, by the name it has now. */
function compareOne(compare: Comparer, old: Argument, now: Argument, sameNeed: boolean): Difference[] {
  const subject = now.name;
  const at = { subject, from: old.pointer, to: now.pointer };
  const only = (when: 'given' | 'absent') => ({ noticed: { argument: now.name, when } });
  const renamed = old.name === now.name ? [] : [renameOf(old, now, at)];
  const moved = old.in === now.in ? [] : [{ rule: 'argument-moved', ...at, old: old.in, new: now.in }];
  const became =
    old.required === now.required || sameNeed
      ? []
      : [{ rule: `argument-became-${presence(now)}`, ...at, old: presence(old), new: presence(now) }];
  const styled =
    old.written === now.written
      ? []
      : [{ rule: styleRule(old, now), ...at, old: old.style || 'text', new: now.style || 'text', ...only('given') }];
  const schema = compare('request', { old: old.schema, now: now.schema, subject, asText: isText(now) && isText(old) });
  return [
    ...renamed,
    ...moved,
    ...became,
    ...styled,
    ...schema.map((one) => ({
      ...one,
      ...only(one.rule.startsWith('request-default') && one.subject === subject ? 'absent' : 'given'),
    })),
  ];
}

const styleRule = (old: Argument, now: Argument): string =>
  [old.style, now.style].includes(FILE) ? 'request-type-narrowed' : 'argument-style-changed';

type Place = Pick<Difference, 'subject' | 'from' | 'to'>;

/** Of a path only the value travels; names of headers are the same in any case. */
function renameOf(old: Argument, now: Argument, at: Place): Difference {
  const travels = now.in !== 'path' && !(now.in === 'header' && old.name.toLowerCase() === now.name.toLowerCase());
  return { rule: travels ? 'argument-renamed' : 'argument-respelled', ...at, old: old.name, new: now.name };
}

function matched({ old, now }: Both, before: Named, after: Named, roots: readonly [Json, Json]) {
  const swap = renamedInPath({ old, now }).filter(
    ([from, to]) => before.has(from) && !after.has(from) && after.has(to) && !before.has(to),
  );
  const [left, right] = [swap.map(([from]) => from), swap.map(([, to]) => to)];
  const meaning = (name: string, side: 'old' | 'new'): string => {
    const argument = (side === 'old' ? before : after).get(name);
    return argument
      ? `${argument.in} ${argument.required} ${textOfShape(roots[side === 'old' ? 0 : 1], argument.schema)}`
      : '';
  };
  const found = matchNames(
    [...before.keys()].filter((name) => !left.includes(name)),
    [...after.keys()].filter((name) => !right.includes(name)),
    meaning,
  );
  return { ...found, renamed: [...swap, ...found.renamed] };
}

/** What holds for the fields of a body together, such as how many there have to be. */
function compareWhole({ old, now }: Both, [root, next]: readonly [Json, Json]): Difference[] {
  const [before, after] = [old.body, now.body];
  if (before?.form !== 'fields' || after?.form !== 'fields') return [];
  return differencesOf('request', 'body', shapeOf(root, before.schema), shapeOf(next, after.schema));
}

function compareBodies({ old, now }: Both): Difference[] {
  const [before, after] = [old.body, now.body];
  if (!before || !after) return [];
  const at = { subject: 'body', from: before.pointer, to: after.pointer };
  const [one, other] = [before.media, after.media].map((media) => [...media].sort());
  const essence = (type: string): string => bare(type).toLowerCase();
  const lost = before.sent !== '' && !after.media.map(essence).includes(essence(before.sent));
  const presenceRule = `body-became-${after.required ? 'required' : 'optional'}`;
  return [
    ...(before.form === after.form ? [] : [{ rule: 'arguments-reshaped', ...at, old: before.form, new: after.form }]),
    ...(one?.join() === other?.join()
      ? []
      : [{ rule: lost ? 'request-media-changed' : 'request-media-offered', ...at, old: one, new: other }]),
    ...(before.required === after.required
      ? []
      : [{ rule: presenceRule, ...at, old: before.required, new: after.required }]),
  ];
}

/** Compares the arguments of an operation. */
export function compareArguments(both: Both, compare: Comparer, roots: readonly [Json, Json]): Difference[] {
  const { old, now } = both;
  const bodies = compareBodies(both);
  const reshaped = bodies.some(({ rule }) => rule === 'arguments-reshaped');
  const kept = ({ in: place }: Argument): boolean => !reshaped || place !== 'body';
  const [before, after] = [byName(old.arguments.filter(kept)), byName(now.arguments.filter(kept))];
  const { gone, come, renamed } = matched(both, before, after, roots);
  const pairs = [
    ...[...before.keys()].filter((name) => after.has(name)).map((name) => [name, name] as const),
    ...renamed,
  ];
  // Where the body as a whole became required or optional, that is said of the body. A key is always sent, as clients make one.
  const sameNeed = (one: Argument): boolean =>
    (one.in === 'body' && bodies.some(({ rule }) => rule.startsWith('body-became'))) ||
    [old, now].every(({ node }) => node['x-idempotency'] === one.name);
  const alone = (name: string, side: 'old' | 'new'): Difference[] => {
    const argument = (side === 'old' ? before : after).get(name);
    if (!argument) return [];
    const said = inWords(roots[side === 'old' ? 0 : 1], argument);
    const rule = side === 'old' ? 'argument-removed' : `argument-added-${presence(argument)}`;
    return [
      {
        rule,
        subject: name,
        ...(side === 'old' ? { from: argument.pointer, old: said } : { to: argument.pointer, new: said }),
      },
    ];
  };
  return [
    ...bodies,
    ...compareWhole(both, roots),
    ...gone.flatMap((name) => alone(name, 'old')),
    ...come.flatMap((name) => alone(name, 'new')),
    ...pairs.flatMap(([from, to]) => {
      const [one, other] = [before.get(from), after.get(to)];
      return one && other ? compareOne(compare, one, other, sameNeed(other)) : [];
    }),
  ];
}
