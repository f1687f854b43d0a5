import { memberOf } from '../../ledger/claims/flatten-schema.ts';
import { at, entriesOf, isObject, itemsOf, referenced, type Json } from '../../spec/json.ts';
import { step } from '../../spec/pointer.ts';
import { cut } from '../../text.ts';
import { keywordsOf } from './keywords.ts';
import { instance, type Sighting } from './sighting.ts';
import { admits, branchesOf, typeShown } from './types.ts';

/** A value of a response, with the node of the ledger that it is an instance of. */
export interface Place {
  readonly node: string;
  /** The attribute that claims the type. */
  readonly typed: 'type' | 'body';
  readonly pointer: string;
  /** Where it was seen. */
  readonly at: string;
}

const short = (value: unknown): string => cut(JSON.stringify(value), 60);

const listedValues = (schema: unknown): readonly unknown[] | undefined => {
  if (isObject(schema) && Object.hasOwn(schema, 'const')) return [schema['const']];
  const values = at(schema, 'enum');
  return values === undefined ? undefined : itemsOf(values);
};

/** Whether a list of values has one; a null that the type allows for needs no place in it. */
const hasValue = (values: readonly unknown[], value: unknown, schema: unknown): boolean =>
  values.some((each) => JSON.stringify(each) === JSON.stringify(value)) ||
  (value === null && [at(schema, 'type')].flat().includes('null'));

/** What a scalar shows next to its type: the value of an enum, and whether it keeps to bounds and format. */
const ofValue = (value: unknown, schema: unknown, { node, pointer, at: where }: Place): Sighting[] => {
  const values = listedValues(schema);
  const listed: Sighting[] = values
    ? [
        {
          node,
          attribute: 'enum',
          value: JSON.stringify(value),
          fits: hasValue(values, value, schema),
          at: where,
          pointer: `${pointer}/${isObject(schema) && 'const' in schema ? 'const' : 'enum'}`,
        },
      ]
    : [];
  const bounds = keywordsOf(schema, value).map(({ keyword, keeps }): Sighting => {
    const says = `${short(value)}, which does not keep to \`${keyword}\``;
    return {
      node,
      attribute: keyword,
      value: '(absent)',
      fits: keeps,
      at: where,
      pointer: `${pointer}${step(keyword)}`,
      says,
    };
  });
  return [...listed, ...bounds];
};

const ofMembers = (spec: Json, value: Json, schema: unknown, place: Place): Sighting[] => {
  const { node, pointer, at: where } = place;
  const properties = entriesOf(at(schema, 'properties'));
  const described = new Map(properties);
  const others = at(schema, 'additionalProperties');
  const closed = properties.length > 0 || others === false;
  const there = (name: string): string =>
    /^[A-Za-z_$][\w$]*$/.test(name) ? `${where}.${name}` : `${where}[${JSON.stringify(name)}]`;
  const known = properties.flatMap(([name, member]): Sighting[] => {
    const below = { node: memberOf(node, name), pointer: `${pointer}/properties${step(name)}`, at: there(name) };
    const needed = itemsOf(at(schema, 'required')).includes(name);
    if (Object.hasOwn(value, name))
      return [
        { ...below, attribute: 'exists', value: 'yes', fits: true },
        ...observe(spec, value[name], member, { ...below, typed: 'type' }),
      ];
    const says = 'the member is missing';
    const missing = { ...below, attribute: 'presence', value: 'optional', pointer: `${pointer}/required`, says };
    return needed ? [{ ...missing, fits: false }] : [];
  });
  const extra = Object.keys(value)
    .filter((name) => !described.has(name) && closed && (others === undefined || others === false))
    .map((name): Sighting => {
      const shown = typeShown(spec, undefined, value[name]);
      const says = `a member that the spec does not have, of type ${shown}`;
      return {
        node: memberOf(node, name),
        attribute: 'exists',
        value: 'yes',
        fits: false,
        at: there(name),
        pointer,
        shown,
        says,
      };
    });
  return [{ node, attribute: instance, value: 'yes', fits: true, at: where, pointer }, ...known, ...extra];
};

const ofItems = (spec: Json, value: readonly unknown[], schema: unknown, place: Place): Sighting[] => {
  const items = at(schema, 'items');
  if (items === undefined) return [];
  const { node, pointer, at: where } = place;
  return value
    .map((item, index) => ({ item, there: `${where}[${index}]` }))
    .filter(({ item }) => admits(spec, items, item))
    .flatMap(({ item, there }) =>
      // The type of items is claimed with that of their list.
      within(spec, item, items, { node: `${node}[]`, typed: 'type', pointer: `${pointer}/items`, at: there }),
    );
};

/** The reading of a union that a value breaks least. */
const leastBroken = (readings: readonly Sighting[][]): Sighting[] =>
  readings
    .map((sightings) => ({ sightings, broken: sightings.filter(({ fits }) => !fits).length }))
    .sort((one, other) => one.broken - other.broken)[0]?.sightings ?? [];

/** What a value of the right type shows. */
const within = (spec: Json, value: unknown, schema: unknown, place: Place): Sighting[] => {
  const name = referenced(schema);
  if (name !== undefined) {
    const pointer = `#/components/schemas${step(name)}`;
    return observe(spec, value, at(spec, 'components', 'schemas', name), {
      ...place,
      node: name,
      typed: 'type',
      pointer,
    });
  }
  const branches = branchesOf(schema);
  if (branches.length > 0)
    return leastBroken(
      branches.filter((branch) => admits(spec, branch, value)).map((branch) => within(spec, value, branch, place)),
    );
  return [
    ...ofValue(value, schema, place),
    ...(isObject(value) ? ofMembers(spec, value, schema, place) : []),
    ...(Array.isArray(value) ? ofItems(spec, value, schema, place) : []),
  ];
};

/** Where a value, or an item where it is a list, is of a type that the schema does not allow for; behind a name its own node says it. */
const misfitIn = (spec: Json, value: unknown, schema: unknown): string | undefined => {
  if (!admits(spec, schema, value)) return '';
  if (!Array.isArray(value) || referenced(schema) !== undefined) return undefined;
  const branches = branchesOf(schema).filter((branch) => admits(spec, branch, value));
  if (branches.length > 0) {
    const misfits = branches.map((branch) => misfitIn(spec, value, branch));
    return misfits.includes(undefined) ? undefined : misfits[0];
  }
  const items = at(schema, 'items');
  const misfits = items === undefined ? [] : value.map((item) => misfitIn(spec, item, items));
  const index = misfits.findIndex((misfit) => misfit !== undefined);
  return index < 0 ? undefined : `[${index}]${misfits[index]}`;
};

/** What a value shows of the claims about it and about all below it; what no schema describes is a sighting that does not fit. */
export const observe = (spec: Json, value: unknown, schema: unknown, place: Place): Sighting[] => {
  const { node, typed, pointer, at: where } = place;
  const misfit = misfitIn(spec, value, schema);
  const shown = typeShown(spec, schema, value);
  const seen = {
    node,
    attribute: typed,
    value: shown,
    fits: misfit === undefined,
    at: where + (misfit ?? ''),
    pointer,
  };
  return [seen, ...(admits(spec, schema, value) ? within(spec, value, schema, place) : [])];
};
