import { isObject, type Json } from '../../scripts/spec/json.ts';
import { bogus, change, drop, inside, ofOperation, type Mutation, type Mutations } from './schema-mutations.ts';
import {
  eachDropped,
  eachItemChanged,
  eachItemDropped,
  eachRenamed,
  has,
  list,
  otherScalar,
  record,
  renamed,
  without,
} from './values.ts';

/** Every change of one alternative: a part left out or added, a scope left out, changed or added. */
const otherAlternatives = (alternative: unknown): Json[] => {
  const parts = record(alternative);
  return [
    ...eachDropped(parts),
    { ...parts, Bogus: [] },
    ...Object.entries(parts).flatMap(([name, scopes]) =>
      [
        ...eachItemDropped(list(scopes)),
        ...eachItemChanged(list(scopes), (scope) => [otherScalar(scope)]),
        [...list(scopes), 'bogus'],
      ].map((changed) => ({ ...parts, [name]: changed })),
    ),
  ];
};

const bogusScheme = { type: 'apiKey', in: 'header', name: 'X-Bogus' };
const ofScheme =
  (mutation: Mutation): Mutation =>
  (value, where) =>
    where.path.at(-2) === 'securitySchemes' ? mutation(value, where) : [];

const schemesRenamed: Mutation = (root, { path }) => {
  const components = record(root['components']);
  const schemes = record(components['securitySchemes']);
  if (path.length > 0) return [];
  return Object.keys(schemes).map((name) => {
    const other = { ...components, securitySchemes: renamed(schemes, name, bogus(name)) };
    const renaming = (key: string, value: unknown): unknown =>
      key === 'security' ? list(value).map((parts) => renamed(record(parts), name, bogus(name))) : value;
    return record(JSON.parse(JSON.stringify({ ...root, components: other }, renaming)));
  });
};

/** The spec without any credential: if several schemes carry the same one, it is gone only with all of them. */
const withoutCredentials: Mutation = (root, { path }) => {
  if (path.length > 0 || !has(record(root['components']), 'securitySchemes')) return [];
  const { security: _, ...rest } = root;
  const kept = JSON.stringify(rest, (key, value: unknown) =>
    isObject(value) && has(value, 'operationId')
      ? without(value, 'security')
      : key === 'securitySchemes'
        ? undefined
        : value,
  );
  return [record(JSON.parse(kept))];
};

/** The kinds of scheme that send a bearer token. */
const bearers: readonly Json[] = [{ type: 'http', scheme: 'bearer' }, { type: 'oauth2' }, { type: 'openIdConnect' }];

/** The scheme as each other kind that looks the same on the wire. */
const otherBearers: Mutation = (value) => {
  const { type, scheme, ...rest } = value;
  const isOf = (kind: Json): boolean => kind['type'] === type && kind['scheme'] === scheme;
  return bearers.some(isOf) ? bearers.filter((kind) => !isOf(kind)).map((kind) => ({ ...kind, ...rest })) : [];
};

/** What can be wrong with credentials, and with the security of operations. */
export const securityMutations: Mutations = {
  'security alternative deleted': change('security', (all) => eachItemDropped(list(all))),
  'security alternative added': change('security', (all) => [[...list(all), { Bogus: [] }]]),
  'security part or scope changed': change('security', (all) => eachItemChanged(list(all), otherAlternatives)),
  'security of an operation deleted': ofOperation(drop('security')),
  // If the whole API takes no credential, an operation that says so too changes nothing.
  'security of an operation invented': (value, { root }) =>
    has(value, 'operationId') && !has(value, 'security') && list(root['security']).length > 0
      ? [{ ...value, security: [] }]
      : [],
  'security scheme deleted': inside('securitySchemes', eachDropped),
  'security scheme renamed': inside('securitySchemes', (value) => eachRenamed(value, bogus)),
  'security scheme renamed with its references': schemesRenamed,
  'credentials deleted': withoutCredentials,
  'security scheme added': inside('securitySchemes', (value) => [{ ...value, Bogus: bogusScheme }]),
  'security scheme of another kind': ofScheme(otherBearers),
  'security scheme changed on the wire': ofScheme((value) =>
    Object.entries(value)
      .filter(([key]) => key !== 'description' && !key.startsWith('x-'))
      .map(([key, content]) => ({ ...value, [key]: otherScalar(content) })),
  ),
};
