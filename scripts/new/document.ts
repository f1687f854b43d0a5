import { Refusal } from '../refusal.ts';
import { at, entriesOf, isObject, itemsOf, type Json } from '../spec/json.ts';
import { pascal } from '../spec/names.ts';
import { exampleOf } from './example.ts';
import { clientName, tagOf } from './names.ts';
import { operationOf } from './operation.ts';
import { isComponent, targetOf } from './references.ts';
import { repaired, withoutNotes, type Naming } from './schema.ts';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** An operation of a document, and where it stands. */
interface Found {
  readonly path: string;
  readonly method: string;
  readonly item: Json;
  readonly operation: Json;
}

/** A document brought into the dialect. */
export interface Imported {
  readonly spec: Json;
  /** The schemas that have no name in the document, by ours. */
  readonly named: readonly string[];
  /** Ids that the client has another name for. */
  readonly renamed: readonly { readonly node: string; readonly from: string; readonly to: string }[];
}

const operationsOf = (document: Json): Found[] =>
  entriesOf(document['paths']).flatMap(([path, value]) => {
    const item = typeof at(value, '$ref') === 'string' ? targetOf(document, String(at(value, '$ref'))) : Object(value);
    return METHODS.filter((method) => isObject(item[method])).map((method) => ({
      path,
      method,
      item,
      operation: item[method],
    }));
  });

/** Whether an operation is among those asked for, by tag, path or id. */
const isWanted = ({ path, method, operation }: Found, only: readonly string[]): boolean =>
  only.length === 0 ||
  [path, `${method.toUpperCase()} ${path}`, operation['operationId'], ...itemsOf(operation['tags'])].some((name) =>
    only.includes(String(name)),
  );

/** The names of components, and the schemas that get one here. */
const namingOf = (document: Json) => {
  const taken = new Set(Object.keys(Object(at(document, 'components', 'schemas'))).map(pascal));
  const named = new Map<string, Json>();
  const free = (name: string, number = 1): string => {
    const wanted = number === 1 ? name : `${name}${number}`;
    return taken.has(wanted) ? free(name, number + 1) : wanted;
  };
  const naming: Naming = {
    inlined: (reference) => (isComponent(reference) ? undefined : targetOf(document, reference)),
    named: (name, schema) => {
      const wanted = free(pascal(name));
      taken.add(wanted);
      named.set(wanted, schema);
      return { $ref: `#/components/schemas/${wanted}` };
    },
  };
  return { naming, named };
};

const referencesIn = (value: unknown): string[] =>
  [...JSON.stringify(value ?? null).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) =>
    String(name),
  );

/** The components that operations reach, in the order of their names in the document. */
const reachedFrom = (start: unknown, all: ReadonlyMap<string, Json>): Json => {
  const reached = new Set(referencesIn(start));
  for (const name of reached) for (const next of referencesIn(all.get(name))) reached.add(next);
  const missing = [...reached].find((name) => !all.has(name));
  if (missing !== undefined)
    throw new Refusal(`\`#/components/schemas/${missing}\``, 'leads to nothing in the document', 'add what it names');
  return Object.fromEntries([...all].filter(([name]) => reached.has(name)));
};

const schemasOf = (document: Json, naming: Naming): Map<string, Json> =>
  new Map(
    entriesOf(at(document, 'components', 'schemas')).map(([name, schema]) => [
      pascal(name),
      repaired(schema, pascal(name), naming),
    ]),
  );

/** The schemes that are named by what an operation needs. */
const schemesOf = (document: Json, security: readonly unknown[]): Json => {
  const names = new Set(security.flatMap((each) => itemsOf(each).flatMap((needs) => Object.keys(Object(needs)))));
  const kept = entriesOf(at(document, 'components', 'securitySchemes')).filter(([name]) => names.has(name));
  return Object.fromEntries(
    kept.map(([name, scheme]) => {
      const { bearerFormat: _, scheme: word, ...rest } = withoutNotes(Object(scheme), 'securityScheme');
      return [name, { ...rest, ...(typeof word === 'string' && { scheme: word.toLowerCase() }) }];
    }),
  );
};

const exampleIn = (spec: Json, media: Json): Json =>
  Object.fromEntries(
    Object.entries(media).map(([type, each]) => [
      type,
      /json/i.test(type) && isObject(each) && each['schema'] !== undefined
        ? { ...each, examples: { invented: { value: exampleOf(spec, each['schema']) } } }
        : each,
    ]),
  );

/** A node with examples wherever it holds a body. */
const withBodies = (spec: Json, node: unknown): unknown =>
  isObject(node) && isObject(node['content']) ? { ...node, content: exampleIn(spec, node['content']) } : node;

const withExamples = (spec: Json, operation: Json): Json => ({
  ...operation,
  parameters: itemsOf(operation['parameters']).map((each) => ({
    ...Object(each),
    example: exampleOf(spec, at(each, 'schema')),
  })),
  ...(operation['requestBody'] !== undefined && { requestBody: withBodies(spec, operation['requestBody']) }),
  responses: Object.fromEntries(
    entriesOf(operation['responses']).map(([status, each]) => [status, withBodies(spec, each)]),
  ),
});

const pathsOf = (operations: readonly (Found & { readonly made: Json })[], finish: (made: Json) => Json): Json => {
  const paths = new Map<string, Json>();
  for (const { path, method, made } of operations) paths.set(path, { ...paths.get(path), [method]: finish(made) });
  return Object.fromEntries(paths);
};

const checkVersion = (document: Json): void => {
  if (/^3\.[01]\./.test(String(document['openapi']))) return;
  const version = document['openapi'] ?? document['swagger'];
  const what = version === undefined ? 'says no version of OpenAPI' : `is of version ${String(version)}`;
  throw new Refusal('The document', what, 'give one of OpenAPI 3.0 or 3.1');
};

/** Brings the chosen operations of a published document into the dialect; what has another meaning there stays as it is. */
export const imported = (document: Json, only: readonly string[] = []): Imported => {
  checkVersion(document);
  const found = operationsOf(document).filter((each) => isWanted(each, only));
  if (found.length === 0)
    throw new Refusal(
      only.length > 0 ? '--only' : 'The document',
      'leaves no operation',
      'name a tag, path or operation',
    );
  const { naming, named } = namingOf(document);
  const operations = found.map((each) => {
    const tag = tagOf(each.path, each.operation);
    const id = clientName(each.method, each.path, each.operation);
    return {
      ...each,
      tag,
      id,
      made: operationOf({ document, naming, id, tag }, each.method, each.item, each.operation),
    };
  });
  const all = new Map([...schemasOf(document, naming), ...named]);
  const schemas = reachedFrom(
    operations.map(({ made }) => made),
    all,
  );
  const needs = operations.map(({ operation }) => operation['security'] ?? document['security']);
  const securitySchemes = schemesOf(document, needs);
  const components = {
    ...(Object.keys(securitySchemes).length > 0 && { securitySchemes }),
    schemas,
  };
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  const bare = { components };
  return {
    spec: {
      openapi: '3.1.0',
      jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
      info: {
        title: String(at(document, 'info', 'title') ?? 'API'),
        version: String(at(document, 'info', 'version') ?? '1'),
      },
      servers: itemsOf(document['servers']).map((server) => withoutNotes(Object(server), 'server')),
      ...(document['security'] !== undefined && { security: document['security'] }),
      tags: tags.map((name) => ({ name, description: `Operations of ${name}.` })),
      paths: pathsOf(operations, (made) => withExamples(bare, made)),
      components,
    },
    named: [...named.keys()].filter((name) => Object.hasOwn(schemas, name)),
    renamed: operations
      .filter(({ operation, id }) => operation['operationId'] !== id)
      .map(({ method, path, operation, id }) => ({
        node: `${method.toUpperCase()} ${path}`,
        from: String(operation['operationId'] ?? ''),
        to: id,
      })),
  };
};
