import { expect, test } from 'vitest';
import { apiNames, specsFolder } from '../../scripts/apis.ts';
import { audit, readBooks, readLedger } from '../../scripts/ledger/books.ts';
import { documentedIn } from '../../scripts/ledger/sample.ts';
import { isObject, type Json } from '../../scripts/ledger/flatten-schema.ts';

/** A small wrong change at one place of a spec; `undefined` where it does not apply. */
type Mutation = (value: Json, path: readonly string[]) => Json | undefined;

const without = (value: Json, key: string): Json =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
const has = (value: Json, key: string): boolean => Object.hasOwn(value, key);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const replace =
  (key: string, change: (content: unknown) => unknown): Mutation =>
  (value) =>
    has(value, key) && change(value[key]) !== undefined ? { ...value, [key]: change(value[key]) } : undefined;
const drop =
  (key: string): Mutation =>
  (value) =>
    has(value, key) ? without(value, key) : undefined;
const add =
  (key: string, content: unknown, beside: string): Mutation =>
  (value) =>
    has(value, beside) && !has(value, key) ? { ...value, [key]: content } : undefined;
const inside =
  (parent: string, mutation: Mutation): Mutation =>
  (value, path) =>
    path.at(-1) === parent ? mutation(value, path) : undefined;

const retyped: Readonly<Record<string, string>> = {
  string: 'number',
  number: 'string',
  integer: 'number',
  boolean: 'string',
  array: 'object',
  object: 'string',
};
const retype = (type: unknown): unknown =>
  typeof type === 'string' ? retyped[type] : list(type).filter((name) => name !== 'null');
const lastKey = (value: Json): string => Object.keys(value).at(-1) ?? '';

const mutations: Readonly<Record<string, Mutation>> = {
  'type changed': replace('type', retype),
  'null admitted': replace('type', (type) =>
    typeof type === 'string' && ['string', 'number'].includes(type) ? [type, 'null'] : undefined,
  ),
  'null branch taken away': replace('oneOf', (branches) => [list(branches)[0]]),
  'reference changed': replace('$ref', (name) =>
    String(name).includes('/schemas/') ? '#/components/schemas/Other' : undefined,
  ),
  'property deleted': inside('properties', (value) => without(value, lastKey(value))),
  'property added': inside('properties', (value) => ({ ...value, bogus: { type: 'string' } })),
  'required flag deleted': replace('required', (names) => (Array.isArray(names) ? names.slice(1) : undefined)),
  'required flag added': replace('required', (names) => (Array.isArray(names) ? [...names, 'bogus'] : undefined)),
  'argument no longer required': replace('required', (flag) => (flag === true ? false : undefined)),
  'argument required': (value) =>
    has(value, 'in') && value['required'] !== true && has(value, 'schema') ? { ...value, required: true } : undefined,
  'argument moved': (value) =>
    has(value, 'schema') && has(value, 'in')
      ? { ...value, in: value['in'] === 'query' ? 'header' : 'query' }
      : undefined,
  'argument renamed': (value) => (has(value, 'schema') && has(value, 'in') ? { ...value, name: 'bogus' } : undefined),
  'argument deleted': replace('parameters', (parameters) =>
    Array.isArray(parameters) ? parameters.slice(1) : undefined,
  ),
  'argument added': replace('parameters', (parameters) =>
    Array.isArray(parameters)
      ? [...(parameters as unknown[]), { name: 'bogus', in: 'query', schema: { type: 'string' } }]
      : undefined,
  ),
  'enum member deleted': replace('enum', (values) => list(values).slice(1)),
  'enum member added': replace('enum', (values) => [...list(values), 'bogus']),
  'enum deleted': drop('enum'),
  'enum invented': (value) =>
    value['type'] === 'string' && !has(value, 'enum') && !has(value, 'in') ? { ...value, enum: ['bogus'] } : undefined,
  'default deleted': drop('default'),
  'default changed': replace('default', () => 'bogus'),
  'default invented': add('default', 7, 'type'),
  'bound deleted': drop('minimum'),
  'bound changed': replace('minimum', (bound) => Number(bound) + 1),
  'bound invented': add('maximum', 9, 'type'),
  'unit deleted': drop('x-unit'),
  'unit changed': replace('x-unit', () => 'decimillicents'),
  'body opened': drop('additionalProperties'),
  'status deleted': inside('responses', (value, path) =>
    path.includes('components') ? undefined : without(value, lastKey(value)),
  ),
  'status added': inside('responses', (value, path) =>
    path.includes('components') ? undefined : { ...value, 418: { description: 'Teapot.' } },
  ),
  'answer body deleted': (value, path) =>
    has(value, 'content') && path.includes('responses') ? without(value, 'content') : undefined,
  'media type changed': inside('content', (value) => ({ 'text/plain': Object.values(value)[0] })),
  'operationId changed': replace('operationId', (id) => `${String(id)}.bogus`),
  'deprecation deleted': drop('deprecated'),
  'safety deleted': drop('x-safety'),
  'pager deleted': drop('x-pager'),
  'pager changed': replace('x-pager', (pager) => ({ ...(pager as Json), items: 'bogus' })),
  'part of a pager deleted': replace('x-pager', (pager) => without(pager as Json, lastKey(pager as Json))),
  'part of a pager added': replace('x-pager', (pager) => ({ ...(pager as Json), bogus: 'page' })),
  'pager invented': add('x-pager', { argument: 'page', items: 'data', pages: 'pages' }, 'operationId'),
  'reconciling deleted': drop('x-reconcile'),
  'reconciling invented': add('x-reconcile', { none: 'bogus' }, 'operationId'),
  'another operation read': replace('x-reconcile', (found) => ({ ...(found as Json), read: 'bogus.get' })),
  'compared argument changed': inside(
    'x-reconcile',
    replace('arguments', (same) => ({ ...(same as Json), bogus: 'amount' })),
  ),
  'compared constant changed': inside(
    'x-reconcile',
    replace('constants', (same) => ({ ...(same as Json), enabled: 'false' })),
  ),
  'time of creation changed': inside(
    'x-reconcile',
    replace('created', () => 'bogus'),
  ),
  'security scheme deleted': inside('securitySchemes', (value) => without(value, lastKey(value))),
  'security scheme added': inside('securitySchemes', (value) => ({
    ...value,
    Bogus: { type: 'apiKey', in: 'header', name: 'X-Bogus' },
  })),
  'security scheme renamed on the wire': inside('securitySchemes', (value) => ({
    ...value,
    [lastKey(value)]: { type: 'apiKey', in: 'header', name: 'X-Bogus' },
  })),
  'security alternative deleted': replace('security', (alternatives) => list(alternatives).slice(1)),
  'scope deleted': replace('security', (alternatives) =>
    list(alternatives).map((alternative) => withScopes(alternative, [])),
  ),
  'scope added': replace('security', (alternatives) =>
    list(alternatives).map((alternative) => withScopes(alternative, ['bogus'])),
  ),
  'server changed': replace('servers', () => [{ url: 'https://bogus.example' }]),
  'server put before the others': replace('servers', (servers) => [{ url: 'https://bogus.example' }, ...list(servers)]),
  'type put beside a union': (value) => (has(value, 'oneOf') ? { ...value, type: 'object' } : undefined),
  'items put beside a type': (value) =>
    value['type'] === 'string' ? { ...value, items: { type: 'number' } } : undefined,
  'bound put in quotes': replace('minimum', String),
  'reference to another section': replace('$ref', (name) => String(name).replace('/schemas/', '/responses/')),
  'envelope changed': replace('x-envelope', (envelope) => ({ ...(envelope as Json), payload: 'bogus' })),
  'shared arguments changed': replace('x-shared-arguments', () => ['bogus']),
  'schema deleted': inside('schemas', (value) => without(value, lastKey(value))),
  'path deleted': inside('paths', (value) => without(value, lastKey(value))),
};

const withScopes = (alternative: unknown, scopes: readonly string[]): unknown =>
  Object.fromEntries(Object.keys(alternative as Json).map((name) => [name, scopes]));

const prose = new Set(['examples', 'example', 'info', 'tags']);

/** Every spec that differs from this one by a mutation at one place. */
function* mutants(
  value: unknown,
  mutation: Mutation,
  path: readonly string[] = [],
): Generator<{ at: string; spec: Json }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      for (const { at, spec } of mutants(item, mutation, [...path, String(index)]))
        yield { at, spec: value.with(index, spec) as unknown as Json };
    return;
  }
  if (!isObject(value) || prose.has(path.at(-1) ?? '')) return;
  const mutated = mutation(value, path);
  if (mutated && JSON.stringify(mutated) !== JSON.stringify(value)) yield { at: path.join('/'), spec: mutated };
  for (const [key, item] of Object.entries(value))
    for (const { at, spec } of mutants(item, mutation, [...path, key])) yield { at, spec: { ...value, [key]: spec } };
}

const books = await Promise.all((await apiNames(specsFolder)).map((api) => readBooks(specsFolder, api)));

// A ledger is read once where it takes no sample from the spec, and so cannot depend on the mutation.
const ledgers = new Map(
  books.flatMap((api) => (documentedIn(api.spec).size === 0 ? [[api, readLedger(api)] as const] : [])),
);

const noticed = (api: (typeof books)[number], spec: Json): boolean => {
  try {
    return audit({ ...api, spec }, ledgers.get(api)).problems.some(({ at }) => at.startsWith('#'));
  } catch (error) {
    return error instanceof Error && error.name === 'InputError' && error.message.includes('#');
  }
};

let total = 0;
test.each(Object.entries(mutations))(
  'the ledger notices, with its place in the spec: %s',
  { timeout: 30_000 },
  (_, mutation) => {
    const survivors = books.flatMap((api) =>
      [...mutants(api.spec, mutation)].flatMap(({ at, spec }) => {
        total += 1;
        return noticed(api, spec) ? [] : [`${api.api} ${at}`];
      }),
    );
    expect(survivors).toEqual([]);
  },
);

test('every mutation has found a place', () => {
  const idle = Object.entries(mutations).filter(([, mutation]) =>
    books.every(({ spec }) => mutants(spec, mutation).next().done),
  );
  expect(idle.map(([name]) => name)).toEqual([]);
  expect(total).toBeGreaterThan(1000);
});
