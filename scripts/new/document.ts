import { phrase } from '../phrase.ts';
import { Refusal } from '../refusal.ts';
import { at, entriesOf, isObject, itemsOf, type Json } from '../spec/json.ts';
import { pascal, typeNameOf } from '../spec/names.ts';
import { likeness, listed } from '../text.ts';
import { Components } from './components.ts';
import { agreeing, type Agreeing } from './contradictions.ts';
import { withEncodings } from './forms.ts';
import { withExamples } from './examples.ts';
import { clientNames, tagOf } from './names.ts';
import { operationOf, writtenParameters } from './operation.ts';
import { undescribed } from './path-parameters.ts';
import { withKinds } from './kinds.ts';
import { targetOf } from './references.ts';
import { schemesFor } from './security.ts';
import { ownServersOf, serversOf } from './servers.ts';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** An operation of a document and its location. */
export interface Found {
  readonly path: string;
  readonly method: string;
  readonly item: Json;
  readonly operation: Json;
}

/** A document converted to the dialect. */
export interface Imported extends Agreeing {
  /** The schemas that have no name in the document, by ours. */
  readonly named: readonly string[];
  /** The form fields without a documented notation, as the ledger names them. */
  readonly notated: readonly string[];
  /** The tags of kinds that the document does not require, as the ledger names them. */
  readonly tags: readonly string[];
  /** The variables of paths that the document does not describe, as the ledger names them. */
  readonly undescribed: readonly string[];
}

/** The operations of a document, in document order. */
export const operationsOf = (document: Json): Found[] =>
  entriesOf(document['paths']).flatMap(([path, value]) => {
    const item = typeof at(value, '$ref') === 'string' ? targetOf(document, String(at(value, '$ref'))) : Object(value);
    return METHODS.filter((method) => isObject(item[method])).map((method) => ({
      path,
      method,
      item,
      operation: item[method],
    }));
  });

/** An operation in words: `GET /v1/plan`. */
export const wordsOf = ({ method, path }: Pick<Found, 'method' | 'path'>): string => `${method.toUpperCase()} ${path}`;

/** What selects an operation: its path, its words, its id and its tags. */
const namesOf = (found: Found): readonly string[] =>
  [found.path, wordsOf(found), found.operation['operationId'] ?? [], ...itemsOf(found.operation['tags'])]
    .flat()
    .map(String);

/** Names of operations to take, all if there are none, and of those to leave out. */
export interface Selection {
  readonly only?: readonly string[] | undefined;
  readonly except?: readonly string[] | undefined;
}

/** What a name that selects nothing does. */
const LEAVES: Readonly<Record<keyof Selection, string>> = {
  only: 'leaves no operation',
  except: 'leaves no operation out',
};

/** Refuses a name that selects nothing, with the most similar ones. */
const checkNames = (all: readonly Found[], option: keyof Selection, given: readonly string[]): void => {
  const names = [...new Set(all.flatMap(namesOf))];
  const unknown = given.find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const near = names
    .map((name) => ({ name, like: likeness(unknown, name) }))
    .filter(({ like }) => like > 0.4)
    .sort((one, other) => other.like - one.like)
    .slice(0, 3)
    .map(({ name }) => name);
  const next = near.length > 0 ? `use ${listed(near, 'or')}` : 'name a tag, path or operation of it';
  throw new Refusal(`--${option} ${unknown}`, LEAVES[option], next);
};

/** The selected operations of a document, by tag, path or id. */
export const selectedIn = (document: Json, { only = [], except = [] }: Selection): Found[] => {
  const all = operationsOf(document);
  checkNames(all, 'only', only);
  checkNames(all, 'except', except);
  const isNamed = (found: Found, names: readonly string[]): boolean =>
    namesOf(found).some((name) => names.includes(name));
  const selected = all.filter((each) => (only.length === 0 || isNamed(each, only)) && !isNamed(each, except));
  if (selected.length === 0 && except.length > 0)
    throw new Refusal(`--except ${except.join(' --except ')}`, 'leaves no operation', 'leave out fewer');
  return selected;
};

/** An operation under its name in the client. */
interface Named extends Found {
  readonly id: string;
  readonly tag: string;
}

/** The names of types printed for an API and its operations, which schemas cannot use. */
const reservedBy = (api: string, operations: readonly Named[]): readonly string[] => [
  ...['Api', 'Client', 'Credential', 'Lists', 'Shared'].map((role) => `${pascal(api)}${role}`),
  ...operations.flatMap(({ id }) => ['Args', 'Result'].map((role) => `${typeNameOf(id)}${role}`)),
];

const pathsOf = (operations: readonly (Named & { readonly made: Json })[]): Json => {
  const paths = new Map<string, Json>();
  for (const { path, method, item, made } of operations) {
    const servers = Array.isArray(item['servers']) && { servers: ownServersOf(item) };
    paths.set(path, { ...servers, ...paths.get(path), [method]: made });
  }
  return Object.fromEntries(paths);
};

const undescribedIn = (document: Json, found: Found): string[] =>
  undescribed(found.path, writtenParameters(document, found.item, found.operation)).map(
    (name) => `${wordsOf(found)} · ${name}`,
  );

const checkVersion = (document: Json): void => {
  if (/^3\.[01]\./.test(String(document['openapi']))) return;
  const version = document['openapi'] ?? document['swagger'];
  const what = version === undefined ? 'does not state its OpenAPI version' : phrase`is of version ${String(version)}`;
  throw new Refusal('The document', what, 'give one of OpenAPI 3.0, 3.1 or Swagger 2');
};

const chosenOf = (document: Json, selection: Selection, before: readonly string[]): Named[] => {
  const wanted = selectedIn(document, selection);
  const old = before.flatMap((words) => wanted.find((each) => wordsOf(each) === words) ?? []);
  const found = [...new Set([...old, ...wanted])];
  if (found.length === 0) {
    const what = Object.keys(Object(document['webhooks'])).length > 0 ? 'only webhooks' : 'no operation';
    throw new Refusal(
      'The document',
      `describes ${what}`,
      'give one with operations under `paths`, which a client can call',
    );
  }
  const ids = clientNames(found);
  return found.map((each, index) => ({ ...each, id: ids[index] ?? '', tag: tagOf(each.path, each.operation) }));
};

const infoOf = (document: Json): Json => ({
  title: String(at(document, 'info', 'title') ?? 'API'),
  version: String(at(document, 'info', 'version') ?? '1'),
});

const tagsOf = (operations: readonly Named[]): Json[] =>
  [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name, description: `Operations of ${name}.` }));

/** Converts the selected operations of a document to the dialect; those of before come first, and keep their names. */
export const imported = (
  written: Json,
  api: string,
  selection: Selection = {},
  before: readonly string[] = [],
): Imported => {
  checkVersion(written);
  const { document, implied } = withKinds(written);
  const chosen = chosenOf(document, selection, before);
  const naming = new Components(document, reservedBy(api, chosen));
  const operations = chosen.map((each) => ({
    ...each,
    made: operationOf({ ...each, document, naming }, each.item, each.operation),
  }));
  const schemas = Object.fromEntries(naming.finish());
  const needs = operations.map(({ operation }) => operation['security'] ?? document['security']);
  const securitySchemes = schemesFor(document, needs);
  const components = { ...(Object.keys(securitySchemes).length > 0 && { securitySchemes }), schemas };
  const { spec, leftOut } = agreeing({
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: infoOf(document),
    servers: serversOf(document),
    ...(document['security'] !== undefined && { security: document['security'] }),
    tags: tagsOf(chosen),
    paths: pathsOf(operations),
    components,
  });
  const notated = withEncodings(spec);
  return {
    spec: withExamples(notated.spec),
    leftOut,
    named: naming.unnamed(),
    notated: notated.chosen,
    tags: implied.flatMap(({ reference, tag }) => naming.nodesOf(reference, tag)),
    undescribed: chosen.flatMap((found) => undescribedIn(document, found)),
  };
};
