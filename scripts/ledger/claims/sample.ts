import { at, isObject, referenced, typeOfJson, type Json } from '../../spec/json.ts';
import { chosenType } from '../../spec/model/media.ts';
import { below, setOf } from './claim.ts';
import { membersOf, statusesOf, type Evidence, type Fact } from './fact.ts';

/** Resolves a response, which may be a reference to a component. */
const answer = (spec: Json, response: unknown): unknown => {
  const name = referenced(response);
  return name === undefined ? response : at(spec, 'components', 'responses', name);
};

const media = (spec: Json, operation: string, status: string): unknown => {
  const [method = '', path = ''] = operation.split(' ');
  const response = at(spec, 'paths', path, method.toLowerCase(), 'responses', status);
  const content = at(answer(spec, response), 'content');
  return at(content, chosenType(Object.keys(Object(content))) ?? '');
};

const documentedOf = (media: unknown): unknown => at(media, 'examples', 'documented', 'value');

const bodyOf = (operation: unknown): unknown => Object.values(at(operation, 'requestBody', 'content') ?? {})[0];

/** The examples that the spec names `documented`, by `operation · status`, or `operation · body` for a request. */
export const documentedIn = (spec: Json): Map<string, unknown> => {
  const found = new Map<string, unknown>();
  for (const [path, item] of Object.entries(at(spec, 'paths') ?? {}))
    for (const [method, entry] of Object.entries(item as Json)) {
      const operation = `${method.toUpperCase()} ${path}`;
      const statuses = Object.keys((at(entry, 'responses') as Json | undefined) ?? {});
      const answers = statuses.map((status) => [status, documentedOf(media(spec, operation, status))] as const);
      for (const [name, value] of [...answers, ['body', documentedOf(bodyOf(entry))] as const])
        if (value !== undefined) found.set(below(operation, name), value);
    }
  return found;
};

/** The type of a sample value. Type names come from the spec, since JSON has none. */
const typeShown = (spec: Json, value: unknown, schema: unknown): string => {
  const name = referenced(schema);
  if (Array.isArray(value)) return name ?? listShown(spec, value, schema);
  if (isObject(value)) return name ?? 'object';
  // A scalar gets the name of its schema, such as that of an enum, if the types match.
  const named = name !== undefined && at(spec, 'components', 'schemas', name, 'type') === typeOfJson(value);
  return named ? name : typeOfJson(value);
};

const listShown = (spec: Json, items: readonly unknown[], schema: unknown): string =>
  `Array<${setOf(items.map((item) => typeShown(spec, item, at(schema, 'items')))) || 'unknown'}>`;

/** The members of a JSON sample and their types, recursively. */
const walk = (spec: Json, value: unknown, schema: unknown, node: string, evidence: Evidence): Fact[] => {
  const name = referenced(schema);
  const owner = name ?? node;
  const target = name === undefined ? schema : at(spec, 'components', 'schemas', name);
  if (Array.isArray(value))
    return [
      ...(name === undefined
        ? []
        : [{ node: name, attribute: 'type', value: listShown(spec, value, target), evidence }]),
      ...value.flatMap((item) => walk(spec, item, at(target, 'items'), `${owner}[]`, evidence)),
    ];
  if (!isObject(value)) return [];
  const shape: Fact[] = name === undefined ? [] : [{ node: name, attribute: 'type', value: 'object', evidence }];
  return [
    ...shape,
    ...Object.entries(value).flatMap(([key, member]) => {
      const inner = at(target, 'properties', key);
      const there = owner.includes(' · ') ? `${owner}.${key}` : below(owner, key);
      return [
        { node: there, attribute: 'exists', value: 'yes', evidence, group: membersOf(owner) },
        { node: there, attribute: 'type', value: typeShown(spec, member, inner), evidence },
        ...walk(spec, member, inner, there, evidence),
      ];
    }),
  ];
};

/** The facts of a sample request body. Its fields are arguments of the operation, unless the body has a named type. */
const factsOfBody = (spec: Json, operation: string, value: unknown, evidence: Evidence): Fact[] => {
  const [method = '', path = ''] = operation.split(' ');
  const schema = at(bodyOf(at(spec, 'paths', path, method.toLowerCase())), 'schema');
  const node = below(operation, 'body');
  const facts = walk(spec, value, schema, node, evidence).flatMap(({ group, ...fact }): Fact[] => {
    if (!fact.node.startsWith(`${node}.`)) return [{ ...fact, ...(group !== undefined && { group }) }];
    const argument = { ...fact, node: below(operation, fact.node.slice(node.length + 1)) };
    return fact.attribute === 'exists' ? [argument, { ...argument, attribute: 'in', value: 'body' }] : [argument];
  });
  return [{ node, attribute: 'exists', value: 'yes', evidence }, ...facts];
};

/** The facts of a sample response or, if `status` is `body`, of a sample request body. */
export const factsOfSample = (
  spec: Json,
  operation: string,
  status: string,
  value: unknown,
  evidence: Evidence,
): Fact[] => {
  if (status === 'body') return factsOfBody(spec, operation, value, evidence);
  const schema = at(media(spec, operation, status), 'schema');
  const node = below(operation, status);
  const body = referenced(schema) ?? 'unknown';
  const returns = status.startsWith('2') ? [{ node: operation, attribute: 'returns', value: body, evidence }] : [];
  return [
    { node, attribute: 'exists', value: 'yes', evidence, group: statusesOf(operation) },
    { node, attribute: 'body', value: body, evidence },
    ...returns,
    ...walk(spec, value, schema, node, evidence),
  ];
};
