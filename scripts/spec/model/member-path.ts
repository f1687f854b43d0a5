import { nameOf } from './arguments.ts';
import { phrase } from '../../phrase.ts';
import { Refusal } from '../../refusal.ts';
import { isSchema, own, target, type Schema, type Spec } from '../spec.ts';

/** Resolves a schema and unwraps a nullable choice. */
function plain(spec: Spec, schema: Schema): Schema {
  const whole = target(spec.components?.schemas, schema);
  const branches = [whole['oneOf'] ?? whole['anyOf'] ?? []].flat().filter(isSchema);
  const [only, ...others] = branches.filter(({ type }) => type !== 'null');
  return only && others.length === 0 ? plain(spec, only) : whole;
}

/** The member of a named schema at a dotted path. */
export function memberOf(spec: Spec, name: string | undefined, path: string): Schema | undefined {
  const start: Schema | undefined = name === undefined ? undefined : own(spec.components?.schemas, name);
  return path.split('.').reduce((node, step) => (node ? own(plain(spec, node).properties, step) : undefined), start);
}

/** The schema name of the items of a list, at a path or the whole schema; undefined for unnamed items. */
export function itemsOf(spec: Spec, name: string | undefined, path: string | undefined): string | undefined {
  const whole = name === undefined ? undefined : own(spec.components?.schemas, name);
  const list = path === undefined ? whole : memberOf(spec, name, path);
  const items = list && plain(spec, list)['items'];
  return isSchema(items) ? nameOf(items) : undefined;
}

/** Like `itemsOf`, but refuses unnamed items. */
export function itemOf(spec: Spec, name: string | undefined, path: string | undefined, pointer: string): string {
  const item = itemsOf(spec, name, path);
  if (item === undefined)
    throw new Refusal(
      pointer,
      path === undefined
        ? 'names no `items`, and the response is not a list of a named component'
        : phrase`finds no list of a named component under \`${path}\``,
      'fix the path, or refer from the items to a schema under components',
    );
  return item;
}
