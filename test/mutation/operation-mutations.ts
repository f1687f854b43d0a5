import type { Json } from '../../scripts/spec/json.ts';
import { bogus, change, drop, either, inside, ofOperation, type Mutation, type Mutations } from './schema-mutations.ts';
import { securityMutations } from './security-mutations.ts';
import {
  constrains,
  eachDropped,
  eachItemChanged,
  eachItemDropped,
  eachLeafChanged,
  eachRenamed,
  has,
  list,
  otherScalar,
  record,
  renamed,
  without,
} from './values.ts';

const isArgument = (value: Json): boolean => has(value, 'in') && has(value, 'schema');
const ofArgument =
  (mutation: Mutation): Mutation =>
  (value, where) =>
    isArgument(value) ? mutation(value, where) : [];

const places = ['query', 'header', 'path', 'cookie'];
const flipped: Mutation = (value) => [{ ...value, required: value['required'] !== true }];

const argumentMutations: Mutations = {
  'argument moved': ofArgument(change('in', (place) => places.filter((other) => other !== place))),
  'argument renamed': ofArgument(change('name', (name) => [otherScalar(name)])),
  'argument required or not': ofArgument((value, where) => (value['in'] === 'path' ? [] : flipped(value, where))),
  'argument of a path optional': ofArgument((value, where) => (value['in'] === 'path' ? flipped(value, where) : [])),
  'style of an argument changed or deleted': ofArgument(
    either(
      change('style', (style) => [otherScalar(style)]),
      drop('style'),
    ),
  ),
  'explode of an argument changed or deleted': ofArgument(
    either(
      change('explode', (explode) => [explode !== true]),
      drop('explode'),
    ),
  ),
  'argument deleted': change('parameters', (parameters) => eachItemDropped(list(parameters))),
  'argument given twice': change('parameters', (parameters) =>
    list(parameters).map((parameter) => [...list(parameters), parameter]),
  ),
  'argument added': change('parameters', (parameters) =>
    Array.isArray(parameters)
      ? [[...list(parameters), { name: 'bogus', in: 'query', schema: { type: 'string' } }]]
      : [],
  ),
};

const answerMutations: Mutations = {
  'status deleted': ofOperation(inside('responses', eachDropped)),
  'status changed': ofOperation(
    inside('responses', (value) => eachRenamed(value, (status) => String(Number(status) + 7))),
  ),
  'status added': ofOperation(inside('responses', (value) => [{ ...value, 418: { description: 'Teapot.' } }])),
  'body deleted': drop('content'),
  'body added': (value) =>
    has(value, 'description') &&
    !has(value, 'content') &&
    !has(value, 'type') &&
    !has(value, 'url') &&
    !has(value, 'name')
      ? [{ ...value, content: { 'application/json': { schema: { type: 'object' } } } }]
      : [],
  'media type changed': inside('content', (value) => eachRenamed(value, () => 'text/plain')),
  'media type added': inside('content', (value) => [{ ...value, 'text/plain': Object.values(value)[0] }]),
  // A schema that allows anything says as little as none.
  'schema of a body deleted': (value, { path }) =>
    path.at(-2) === 'content' && constrains(value['schema']) ? [without(value, 'schema')] : [],
  'request body deleted': drop('requestBody'),
  'request body required or not': inside('requestBody', flipped),
};

const copied: Mutation = (value) => {
  const [first] = Object.values(value);
  return first === undefined ? [] : [{ ...value, '/bogus': first }];
};

const methods = (value: Json): Json[] =>
  Object.keys(value).map((method) =>
    renamed(value, method, ['put', 'post'].find((other) => !has(value, other)) ?? 'head'),
  );

const operationPath = ({ path }: { readonly path: readonly string[] }): boolean =>
  path.length === 2 && path[0] === 'paths';

const servers: Mutation = change('servers', (all) => [
  [{ url: 'https://bogus.example' }, ...list(all)],
  [...list(all), { url: 'https://bogus.example' }],
  ...eachItemDropped(list(all)),
  ...eachItemChanged(list(all), (server) => [{ ...record(server), url: otherScalar(record(server)['url']) }]),
]);

/** The spec with a schema renamed, and every reference to it. */
const schemasRenamed: Mutation = (root, { path }) => {
  if (path.length > 0) return [];
  const text = JSON.stringify(root);
  return Object.keys(record(record(root['components'])['schemas'])).map((name) => {
    const referring = text.replaceAll(`"#/components/schemas/${name}"`, `"#/components/schemas/${bogus(name)}"`);
    const other = record(JSON.parse(referring));
    const components = record(other['components']);
    return {
      ...other,
      components: { ...components, schemas: renamed(record(components['schemas']), name, bogus(name)) },
    };
  });
};

const wholeMutations: Mutations = {
  'path deleted': inside('paths', eachDropped),
  'path changed': inside('paths', (value) => eachRenamed(value, bogus)),
  'path added': inside('paths', copied),
  'method deleted': (value, where) => (operationPath(where) ? eachDropped(value) : []),
  'method changed': (value, where) => (operationPath(where) ? methods(value) : []),
  'operationId changed': change('operationId', (id) => [otherScalar(id)]),
  'operationId deleted': drop('operationId'),
  'server changed, added or deleted': servers,
  // A missing list of servers means the same as an empty one.
  'servers deleted': (value, where) => (list(value['servers']).length > 0 ? drop('servers')(value, where) : []),
  'server invented': (value) =>
    has(value, 'openapi') && !has(value, 'servers') ? [{ ...value, servers: [{ url: 'https://bogus.example' }] }] : [],
  'schema deleted': inside('schemas', eachDropped),
  'schema renamed': inside('schemas', (value) => eachRenamed(value, bogus)),
  'schema renamed with its references': schemasRenamed,
  'schema added': inside('schemas', (value) => [{ ...value, Bogus: { type: 'object' } }]),
  'version of the format changed': change('openapi', () => ['3.0.3', '3.2.0', '4.0.0']),
  'dialect changed or deleted': either(
    change('jsonSchemaDialect', () => ['http://json-schema.org/draft-07/schema#']),
    drop('jsonSchemaDialect'),
  ),
};

/** The texts of an extension that are prose, and so may change. */
const proseOf: readonly string[] = ['none'];

const isProse = (before: unknown, after: unknown): boolean =>
  JSON.stringify(before, (key, value) => (proseOf.includes(key) ? '' : (value as unknown))) ===
  JSON.stringify(after, (key, value) => (proseOf.includes(key) ? '' : (value as unknown)));

/** Extensions need no entry here: each that a spec carries is changed in every leaf. */
const extensionMutations: Mutations = {
  'extension deleted': (value) =>
    Object.keys(value)
      .filter(isExtension)
      .map((key) => without(value, key)),
  'extension changed': (value) =>
    Object.keys(value)
      .filter(isExtension)
      .flatMap((key) =>
        eachLeafChanged(value[key])
          .filter((changed) => !isProse(value[key], changed))
          .map((changed) => ({ ...value, [key]: changed })),
      ),
  'unknown keyword': (value, { path }) =>
    path.at(-1) === 'properties' || isNames(path) ? [] : [{ ...value, bogus: true }],
};

const isExtension = (key: string): boolean => key.startsWith('x-');

// Below these keys are names, not keywords.
const isNames = (path: readonly string[]): boolean =>
  ['schemas', 'responses', 'parameters', 'securitySchemes', 'paths', 'content', 'security'].includes(
    path.at(-1) ?? '',
  ) ||
  path.some(isExtension) ||
  path.includes('security');

/** What can be wrong with a spec outside of its schemas. */
export const operationMutations: Mutations = {
  ...argumentMutations,
  ...answerMutations,
  ...securityMutations,
  ...wholeMutations,
  ...extensionMutations,
};
