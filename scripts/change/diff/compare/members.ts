import type { Json } from '../../../spec/json.ts';
import type { Difference } from '../finding/finding.ts';
import type { At } from '../read/merged.ts';
import { shapeOf, textOfShape, type Shape } from '../read/shape.ts';
import { matchNames } from './renames.ts';
import { differenceAt, type Compared, type Context, type Pair } from './pair.ts';
import { typeInWords } from './types.ts';

/** The members visible in this direction. */
const visible = (root: Json, { direction }: Context, { properties }: Shape): Map<string, At> => {
  const hidden = direction === 'request' ? 'readOnly' : 'writeOnly';
  return new Map([...properties].filter(([, member]) => shapeOf(root, member).node[hidden] !== true));
};

const presence = (required: boolean): string => (required ? 'required' : 'optional');

interface Sides {
  readonly context: Context;
  readonly subject: string;
  readonly old: Shape;
  readonly now: Shape;
  readonly before: ReadonlyMap<string, At>;
  readonly after: ReadonlyMap<string, At>;
}

const pathTo = ({ subject }: Sides, name: string): string => (subject === '' ? name : `${subject}.${name}`);

function alone(sides: Sides, name: string, side: 'old' | 'now'): Difference[] {
  const { context } = sides;
  const [of, group] = side === 'old' ? [sides.old, sides.before] : [sides.now, sides.after];
  const member = group.get(name);
  if (!member) return [];
  const shape = shapeOf(context[side], member);
  const rule = `${context.direction}-property-${side === 'old' ? 'removed' : 'added'}-${presence(of.required.has(name))}`;
  const said = `${typeInWords(shape)}, ${presence(of.required.has(name))}`;
  const place = {
    subject: pathTo(sides, name),
    ...(side === 'old' ? { from: member.pointer, to: undefined } : { from: undefined, to: member.pointer }),
  };
  return [{ rule, ...place, ...(side === 'old' ? { old: said } : { new: said }) }];
}

/** What both have, by the names that it has on each side. */
function both(sides: Sides, from: string, to: string): Compared {
  const [old, now] = [sides.before.get(from), sides.after.get(to)];
  if (!old || !now) return { differences: [], below: [] };
  const { direction } = sides.context;
  const subject = pathTo(sides, to);
  const at = { subject, from: old.pointer, to: now.pointer };
  const renamed = from === to ? [] : [{ rule: `${direction}-property-renamed`, ...at, old: from, new: to }];
  const [was, is] = [sides.old.required.has(from), sides.now.required.has(to)];
  const rule = `${direction}-property-became-${presence(is)}`;
  const differences = [...renamed, ...(was === is ? [] : [{ rule, ...at, old: presence(was), new: presence(is) }])];
  return { differences, below: [{ old, now, subject }] };
}

const othersInWords = (others: Shape['others']): string =>
  typeof others === 'boolean' ? (others ? 'open' : 'closed') : 'of one type';

/** What further members there may be. */
function compareOthers({ context, subject, old, now }: Sides): Compared {
  const [was, is] = [old.others, now.others];
  if (typeof was === 'object' && typeof is === 'object')
    return { differences: [], below: [{ old: was, now: is, subject: `${subject}[*]` }] };
  if (was === is || !old.types.includes('object') || !now.types.includes('object'))
    return { differences: [], below: [] };
  const openness = (others: Shape['others']): number => (typeof others === 'object' ? 1 : others ? 2 : 0);
  const way = openness(is) > openness(was) ? 'opened' : 'closed';
  const rule = `${context.direction}-${typeof was === 'object' || typeof is === 'object' ? 'map' : 'object'}-${way}`;
  return {
    differences: [{ ...differenceAt(rule, subject, old, now), old: othersInWords(was), new: othersInWords(is) }],
    below: [],
  };
}

/** Compares the members of two objects. */
export function compareMembers(context: Context, subject: string, old: Shape, now: Shape): Compared {
  const [before, after] = [visible(context.old, context, old), visible(context.now, context, now)];
  const sides: Sides = { context, subject, old, now, before, after };
  const meaning = (name: string, side: 'old' | 'new'): string => {
    const [root, group, of] = side === 'old' ? [context.old, before, old] : [context.now, after, now];
    const member = group.get(name);
    return `${of.required.has(name)} ${member ? textOfShape(root, member) : ''}`;
  };
  const { gone, come, renamed } = matchNames([...before.keys()], [...after.keys()], meaning);
  const kept = [...before.keys()].filter((name) => after.has(name)).map((name) => [name, name] as const);
  const pairs = [...kept, ...renamed].map(([from, to]) => both(sides, from, to));
  const others = compareOthers(sides);
  return {
    differences: [
      ...gone.flatMap((name) => alone(sides, name, 'old')),
      ...come.flatMap((name) => alone(sides, name, 'now')),
      ...pairs.flatMap(({ differences }) => differences),
      ...others.differences,
    ],
    below: [...pairs.flatMap(({ below }): readonly Pair[] => below), ...others.below],
  };
}
