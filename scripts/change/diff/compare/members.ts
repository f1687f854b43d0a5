import type { Json } from '../../../spec/json.ts';
import type { At } from '../read/merged.ts';
import { shapeOf, digestOf, type Shape } from '../read/shape.ts';
import { addedRule, changed, found, lost, placeOfBoth, presence, type Compared, type Context } from './difference.ts';
import { match } from './match.ts';
import { kindOf, typeInWords } from './types.ts';

interface Member extends At {
  readonly required: boolean;
}

/** The members visible in this direction. */
const visible = (root: Json, { direction }: Context, { properties, required }: Shape): Map<string, Member> => {
  const hidden = direction === 'request' ? 'readOnly' : 'writeOnly';
  const all = [...properties].filter(([, member]) => shapeOf(root, member).node[hidden] !== true);
  return new Map(all.map(([name, member]) => [name, { ...member, required: required.has(name) }]));
};

const inWords = (root: Json, member: Member): string => `${typeInWords(shapeOf(root, member))}, ${presence(member)}`;

const othersInWords = (others: Shape['others']): string =>
  typeof others === 'boolean' ? (others ? 'open' : 'closed') : 'of one type';

/** What further members there may be. */
function compareOthers({ direction }: Context, subject: string, old: Shape, now: Shape): Compared {
  const [was, is] = [old.others, now.others];
  if (typeof was === 'object' && typeof is === 'object')
    return { differences: [], below: [{ old: was, now: is, subject: `${subject}[*]` }] };
  if (!old.types.includes('object') || !now.types.includes('object')) return { differences: [], below: [] };
  const order = ['closed', 'of one type', 'open'];
  const [before, after] = [othersInWords(was), othersInWords(is)];
  const way = order.indexOf(after) > order.indexOf(before) ? 'opened' : 'closed';
  const rule = `${direction}-${typeof was === 'object' || typeof is === 'object' ? 'map' : 'object'}-${way}`;
  return { differences: changed(rule, placeOfBoth(subject, old, now), before, after), below: [] };
}

/** Compares the members of two objects. */
export function compareMembers(context: Context, subject: string, old: Shape, now: Shape): Compared {
  const pathTo = (name: string): string => (subject === '' ? name : `${subject}.${name}`);
  const rule = `${context.direction}-property`;
  const { gone, come, both } = match(context, visible(context.old, context, old), visible(context.now, context, now), {
    meaning: (root, member) => `${member.required} ${digestOf(root, member)}`,
    kind: kindOf,
  });
  const others = compareOthers(context, subject, old, now);
  return {
    differences: [
      ...gone.map(([name, member]) =>
        lost(`${rule}-removed-${presence(member)}`, pathTo(name), member.pointer, inWords(context.old, member)),
      ),
      ...come.map(([name, member]) =>
        found(addedRule(rule, member, gone), pathTo(name), member.pointer, inWords(context.now, member)),
      ),
      ...both.flatMap(({ from, to, old: one, now: other }) => {
        const at = { subject: pathTo(to), from: one.pointer, to: other.pointer };
        return [
          ...changed(`${rule}-renamed`, at, from, to),
          ...changed(`${rule}-became-${presence(other)}`, at, presence(one), presence(other)),
        ];
      }),
      ...others.differences,
    ],
    below: [
      ...both.map(({ to, old: one, now: other }) => ({ old: one, now: other, subject: pathTo(to) })),
      ...others.below,
    ],
  };
}
