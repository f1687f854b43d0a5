import { memberOf } from '../../ledger/claims/flatten-schema.ts';
import { at, entriesOf, isObject, itemsOf, referenced, type Json } from '../../spec/json.ts';
import { step } from '../../spec/pointer.ts';
import { cut } from '../../text.ts';
import { keywordsOf } from './keywords.ts';
import { asReceived, type Quote } from './quote.ts';
import { instance, redactedTo, type Sighting } from './sighting.ts';
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

/** The sightings of each value behind each name: branches of a union that hold the same name would look at all below it again. */
type Known = WeakMap<object, Map<string, readonly Sighting[]>>;

/** A spec, and what was seen of one body. */
interface Look {
  readonly spec: Json;
  readonly known: Known;
  readonly quote: Quote;
}

// Secrets go before the cut, which could leave half of one.
const short = (value: unknown, quote: Quote): string => cut(quote.value(value), 60);

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
const ofValue = ({ quote }: Look, value: unknown, schema: unknown, { node, pointer, at: where }: Place): Sighting[] => {
  const values = listedValues(schema);
  const fits = hasValue(values ?? [], value, schema);
  const listed: Sighting[] = values
    ? [
        {
          node,
          attribute: 'enum',
          value: JSON.stringify(value),
          fits,
          at: where,
          pointer: `${pointer}/${isObject(schema) && 'const' in schema ? 'const' : 'enum'}`,
          ...(!fits && redactedTo({ value: JSON.stringify(value) }, quote.value(value))),
        },
      ]
    : [];
  const bounds = keywordsOf(schema, value).map(({ keyword, keeps }): Sighting => ({
    node,
    attribute: keyword,
    value: '(absent)',
    fits: keeps,
    at: where,
    pointer: `${pointer}${step(keyword)}`,
    ...(!keeps && { says: `${short(value, quote)}, which violates \`${keyword}\`` }),
  }));
  return [...listed, ...bounds];
};

/** A member that the spec does not have, of the object at a place. */
const undescribed = ({ spec, quote }: Look, value: unknown, name: string, place: Omit<Place, 'typed'>): Sighting => {
  const shown = typeShown(spec, undefined, value);
  const says = `a member that the spec does not have, of type ${shown}`;
  const node = memberOf(place.node, name);
  return {
    ...place,
    node,
    attribute: 'exists',
    value: 'yes',
    fits: false,
    shown,
    says,
    ...redactedTo({ node }, memberOf(place.node, quote.name(name))),
  };
};

/** The path of a member. */
const pathTo = (where: string, name: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(name) ? `${where}.${name}` : `${where}[${JSON.stringify(name)}]`;

const ofMembers = (look: Look, value: Json, schema: unknown, place: Place): Sighting[] => {
  const { node, pointer, at: where } = place;
  const properties = entriesOf(at(schema, 'properties'));
  const described = new Map(properties);
  const there = (name: string): string => pathTo(where, described.has(name) ? name : look.quote.name(name));
  const known = properties.flatMap(([name, member]): Sighting[] => {
    const below = { node: memberOf(node, name), pointer: `${pointer}/properties${step(name)}`, at: there(name) };
    const needed = itemsOf(at(schema, 'required')).includes(name);
    if (Object.hasOwn(value, name))
      return [
        { ...below, attribute: 'exists', value: 'yes', fits: true },
        ...seenOf(look, value[name], member, { ...below, typed: 'type' }),
      ];
    const says = 'the member is missing';
    const missing = { ...below, attribute: 'presence', value: 'optional', pointer: `${pointer}/required`, says };
    return needed ? [{ ...missing, fits: false }] : [];
  });
  const rest = Object.keys(value).filter((name) => !described.has(name));
  const others = at(schema, 'additionalProperties');
  const closed = others === false || (others === undefined && properties.length > 0);
  const extra = rest.flatMap((name) => {
    const below = {
      node: `${node}{}`,
      typed: 'type',
      pointer: `${pointer}/additionalProperties`,
      at: there(name),
    } as const;
    if (isObject(others)) return seenOf(look, value[name], others, below);
    return closed ? [undescribed(look, value[name], name, { node, pointer, at: there(name) })] : [];
  });
  return [{ node, attribute: instance, value: 'yes', fits: true, at: where, pointer }, ...known, ...extra];
};

const ofItems = (look: Look, value: readonly unknown[], schema: unknown, place: Place): Sighting[] => {
  const items = at(schema, 'items');
  if (items === undefined) return [];
  const { node, pointer, at: where } = place;
  return value
    .map((item, index) => ({ item, there: `${where}[${index}]` }))
    .filter(({ item }) => admits(look.spec, items, item))
    .flatMap(({ item, there }) =>
      // The type of items is claimed with that of their list.
      within(look, item, items, { node: `${node}[]`, typed: 'type', pointer: `${pointer}/items`, at: there }),
    );
};

/** The reading of a union that a value breaks least. */
const leastBroken = (readings: readonly (readonly Sighting[])[]): readonly Sighting[] =>
  readings
    .map((sightings) => ({ sightings, broken: sightings.filter(({ fits }) => !fits).length }))
    .sort((one, other) => one.broken - other.broken)[0]?.sightings ?? [];

/** What a value shows behind a name. */
const named = (look: Look, value: unknown, name: string, place: Place): readonly Sighting[] => {
  const key = typeof value === 'object' && value !== null ? value : undefined;
  const seen = key && look.known.get(key)?.get(name);
  if (seen) return seen;
  const schema = at(look.spec, 'components', 'schemas', name);
  const pointer = `#/components/schemas${step(name)}`;
  const found = seenOf(look, value, schema, { ...place, node: name, typed: 'type', pointer });
  if (key) look.known.set(key, new Map(look.known.get(key)).set(name, found));
  return found;
};

/** What a value of the right type shows. */
const within = (look: Look, value: unknown, schema: unknown, place: Place): readonly Sighting[] => {
  const name = referenced(schema);
  if (name !== undefined) return named(look, value, name, place);
  const branches = branchesOf(schema);
  if (branches.length > 0)
    return leastBroken(
      branches.filter((branch) => admits(look.spec, branch, value)).map((branch) => within(look, value, branch, place)),
    );
  return [
    ...ofValue(look, value, schema, place),
    ...(isObject(value) ? ofMembers(look, value, schema, place) : []),
    ...(Array.isArray(value) ? ofItems(look, value, schema, place) : []),
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

const seenOf = (look: Look, value: unknown, schema: unknown, place: Place): readonly Sighting[] => {
  const { node, typed, pointer, at: where } = place;
  const { spec } = look;
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
  return [seen, ...(admits(spec, schema, value) ? within(look, value, schema, place) : [])];
};

/** What a body shows of the claims about it and about all below it; what no schema describes is a sighting that does not fit. */
export const observe = (
  spec: Json,
  body: unknown,
  schema: unknown,
  place: Place,
  quote: Quote = asReceived,
): readonly Sighting[] => seenOf({ spec, known: new WeakMap(), quote }, body, schema, place);
