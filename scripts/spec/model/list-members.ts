import { memberOf } from './member-path.ts';
import { own, target, type Schema, type Spec } from '../spec.ts';

/** A member of a response, by its path. */
export interface Member {
  readonly path: string;
  readonly schema: Schema;
}

/** Objects that frame the items or describe the page, rather than being an item. */
const FRAMES =
  /^_?(links?|pages?|paging|pagination|meta(data)?|(page|result)_?info|cursors?|next|data|results?|response)$/i;

/** Lists next to the list of items. */
const ASIDE = /^(errors?|warnings?|messages?|links)$/i;

/** The type of a schema that may be null. */
export const withoutNull = ({ type }: Schema): string | undefined => [type].flat().find((each) => each !== 'null');

/** The last step of a path. */
export const last = (path: string): string => path.split('.').at(-1) ?? '';

/** The members of a response, including those of its frames. */
export function membersOf(spec: Spec, data: string, under = ''): Member[] {
  const whole = own(spec.components?.schemas, data);
  const start = under === '' ? whole : memberOf(spec, data, under);
  const { properties = {} } = start ? target(spec.components?.schemas, start) : {};
  return Object.keys(properties).flatMap((name): Member[] => {
    const path = under === '' ? name : `${under}.${name}`;
    const found = memberOf(spec, data, path);
    const schema = found && target(spec.components?.schemas, found);
    if (!schema) return [];
    const inner = withoutNull(schema) === 'object' && FRAMES.test(name) && path.split('.').length < 4;
    return [{ path, schema }, ...(inner ? membersOf(spec, data, path) : [])];
  });
}

/** The members that may be the list of items. */
export const listsIn = (members: readonly Member[]): readonly Member[] =>
  members.filter(({ path, schema }) => withoutNull(schema) === 'array' && !ASIDE.test(last(path)));

/** The only member of a kind and type; undefined if there are several. */
export function only(members: readonly Member[], kind: RegExp, ...types: readonly string[]): string | undefined {
  const found = members.filter(
    ({ path, schema }) => kind.test(last(path)) && types.includes(withoutNull(schema) ?? ''),
  );
  return found.length === 1 ? found[0]?.path : undefined;
}
