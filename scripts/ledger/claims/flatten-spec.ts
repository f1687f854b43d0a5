import { nameAmong, type Named, type Place } from '../../spec/model/argument-names.ts';
import { METHODS } from '../../spec/dialect.ts';
import { at, entriesOf, isObject, itemsOf, type Json } from '../../spec/json.ts';
import { chosenType } from '../../spec/model/media.ts';
import { step, stepsOf } from '../../spec/pointer.ts';
import { below, setOf, type Claim } from './claim.ts';
import { envelope, pager, reconcile } from './flatten-extensions.ts';
import { facets, flattenSchema, one, typeOf } from './flatten-schema.ts';
import { security, securitySchemes, server } from './flatten-security.ts';

/** Resolves a reference to its target and the target's pointer; any other value keeps its own pointer. */
const resolve = (spec: Json, value: unknown, pointer: string): [found: Json, pointer: string] => {
  const reference = at(value, '$ref');
  return typeof reference === 'string'
    ? [Object(at(spec, ...stepsOf(reference))), reference]
    : [Object(value), pointer];
};

const presence = (node: string, { required }: Json, pointer: string): Claim =>
  one(node, 'presence', required === true ? 'required' : 'optional', pointer);

const parameter = (
  spec: Json,
  operation: string,
  value: unknown,
  pointer: string,
  others: readonly Named[],
): Claim[] => {
  const [found, where] = resolve(spec, value, pointer);
  const [name, place] = [String(found['name']), String(found['in'])];
  const node = below(operation, nameAmong({ name, in: place as Place }, others));
  const [[type, media] = []] = entriesOf(found['content']);
  const at = type === undefined ? `${where}/schema` : `${where}/content${step(type)}/schema`;
  return [
    one(node, 'exists', 'yes', where),
    presence(node, found, where),
    one(node, 'in', place, `${where}/in`),
    ...styleClaims(node, found, where),
    ...flattenSchema(type === undefined ? found['schema'] : Object(media)['schema'], { node, pointer: at }),
  ];
};

/** The serialization of a parameter, if the spec declares one. */
const styleClaims = (node: string, found: Json, pointer: string): Claim[] =>
  ['style', 'explode', 'content'].flatMap((key) =>
    found[key] === undefined
      ? []
      : [
          one(
            node,
            key,
            key === 'content' ? setOf(Object.keys(Object(found[key]))) : String(found[key]),
            `${pointer}/${key}`,
          ),
        ],
  );

/** The names and places of an operation's parameters. Parameters that share a name get their place in the node name, too. */
const parametersOf = (spec: Json, value: Json): Named[] =>
  itemsOf(value['parameters']).map((each) => {
    const { name, in: place } = resolve(spec, each, '')[0];
    return { name: String(name), in: String(place) as Place };
  });

/** The encoding of a form field as one value. */
const notation = ({ style, explode, contentType }: Json): string =>
  [style, ...(explode === undefined ? [] : [explode === true ? 'exploded' : 'joined']), contentType]
    .filter((part) => part !== undefined)
    .join(', ');

/** The encodings of the fields of a body. */
const encoding = (operation: string, { content: media }: Json, pointer: string, others: readonly Named[]): Claim[] => {
  const name = chosenType(Object.keys(Object(media)));
  if (name === undefined) return [];
  return entriesOf(at(media, name, 'encoding')).map(([field, how]) =>
    one(
      below(operation, nameAmong({ name: field, in: 'body' }, others)),
      'encoding',
      notation(Object(how)),
      `${pointer}/content${step(name)}/encoding${step(field)}`,
    ),
  );
};

/** The media types of a body, and the schema of the chosen one; `undefined` if there is none. */
const content = ({ content: media }: Json, pointer: string) => {
  const name = chosenType(Object.keys(Object(media)));
  if (name === undefined) return undefined;
  const where = `${pointer}/content`;
  const schema = at(media, name, 'schema');
  return { media: setOf(Object.keys(Object(media))), schema, where, pointer: `${where}${step(name)}/schema` };
};

/** Moves a field of a request body to the operation, since body fields are arguments. */
const asArgument = (operation: string, body: string, claim: Claim, others: readonly Named[]): Claim[] => {
  if (!claim.node.startsWith(`${body}.`)) return [claim];
  const path = claim.node.slice(body.length + 1);
  const field = others.find(({ name }) => `${path}.`.startsWith(`${name}.`) || path.startsWith(`${name}[`))?.name;
  const named = field === undefined ? path : nameAmong({ name: field, in: 'body' }, others) + path.slice(field.length);
  const node = below(operation, named);
  const place = one(node, 'in', 'body', claim.pointer);
  return claim.attribute === 'exists' ? [{ ...claim, node }, place] : [{ ...claim, node }];
};

const requestBody = (operation: string, value: unknown, pointer: string, others: readonly Named[]): Claim[] => {
  if (!isObject(value)) return [];
  const node = below(operation, 'body');
  const body = content(value, pointer);
  const claims = body ? flattenSchema(body.schema, { node, pointer: body.pointer }) : [];
  return [
    one(node, 'exists', 'yes', pointer),
    presence(node, value, pointer),
    ...(body ? [one(node, 'media', body.media, body.where)] : []),
    ...claims.flatMap((claim) => asArgument(operation, node, claim, others)),
    ...encoding(operation, value, pointer, others),
  ];
};

/** The type that a call returns: the payload of the envelope, or the whole body. */
const payload = (spec: Json, body: unknown, pointer: string): string => {
  const member = at(spec, 'x-envelope', 'payload');
  if (typeof member !== 'string') return typeOf(body);
  const held = at(resolve(spec, body, pointer)[0], 'properties', member);
  return held === undefined ? 'absent' : typeOf(held);
};

/** The documented headers of a response, as child nodes of its status. */
const headers = (spec: Json, status: string, response: Json, pointer: string): Claim[] =>
  entriesOf(response['headers']).flatMap(([name, value]) => {
    const [found, where] = resolve(spec, value, `${pointer}/headers${step(name)}`);
    const node = below(status, name);
    const { deprecated } = found;
    return [
      one(node, 'exists', 'yes', where),
      presence(node, found, where),
      ...(deprecated === undefined ? [] : [one(node, 'deprecated', String(deprecated), `${where}/deprecated`)]),
      ...flattenSchema(found['schema'], { node, pointer: `${where}/schema` }),
    ];
  });

/** The bodies that a response may have in media types that no client asks for, as child nodes of its status. */
const offered = (status: string, { content: media }: Json, pointer: string): Claim[] => {
  const chosen = chosenType(Object.keys(Object(media)));
  return entriesOf(media).flatMap(([name, described]) => {
    const schema = at(described, 'schema');
    const place = { node: below(status, name), pointer: `${pointer}/content${step(name)}/schema` };
    if (name === chosen || schema === undefined) return [];
    return [one(place.node, 'body', typeOf(schema), place.pointer), ...facets(Object(schema), place)];
  });
};

const response = (spec: Json, operation: string, [status, value]: [string, unknown], pointer: string): Claim[] => {
  const [found, where] = resolve(spec, value, pointer);
  const node = below(operation, status);
  const body = content(found, where);
  const known = [
    one(node, 'exists', 'yes', pointer),
    ...headers(spec, node, found, where),
    ...offered(node, found, where),
  ];
  if (!body) return known;
  return [
    ...known,
    one(node, 'media', body.media, body.where),
    one(node, 'body', typeOf(body.schema), body.pointer),
    // A named body claims the rest of itself; a text has no name.
    ...facets(Object(body.schema), { node, pointer: body.pointer }),
    ...(status.startsWith('2')
      ? [one(operation, 'returns', payload(spec, body.schema, body.pointer), body.pointer)]
      : []),
  ];
};

/** All responses. Only the first 2xx response with a body claims what the operation returns. */
const responses = (spec: Json, node: string, value: Json, pointer: string): Claim[] => {
  const all = entriesOf(value['responses']).flatMap((entry) =>
    response(spec, node, entry, `${pointer}/responses${step(entry[0])}`),
  );
  const first = all.find(({ attribute }) => attribute === 'returns');
  return all.filter((claim) => claim.attribute !== 'returns' || claim === first);
};

/** The attributes claimed by the keywords of an operation. */
const attributes: Readonly<Record<string, readonly [attribute: string, value: (content: unknown) => string]>> = {
  operationId: ['operationId', String],
  deprecated: ['deprecated', String],
  'x-safety': ['safety', String],
  'x-pager': ['pager', pager],
  'x-idempotency': ['idempotency key', String],
  'x-reconcile': ['reconcile', reconcile],
};

const operation = (spec: Json, node: string, value: Json, pointer: string): Claim[] => {
  const secured = value['security'] === undefined ? '#/security' : `${pointer}/security`;
  const simple = Object.entries(value).flatMap(([keyword, said]) => {
    const [attribute, inWords] = attributes[keyword] ?? [];
    return attribute && inWords ? [one(node, attribute, inWords(said), `${pointer}${step(keyword)}`)] : [];
  });
  const named = parametersOf(spec, value);
  return [
    one(node, 'exists', 'yes', pointer),
    one(node, 'security', security(spec, value['security'] ?? spec['security']), secured),
    ...simple,
    ...itemsOf(value['parameters']).flatMap((each, index) =>
      parameter(spec, node, each, `${pointer}/parameters/${index}`, named),
    ),
    ...requestBody(node, value['requestBody'], `${pointer}/requestBody`, named),
    ...responses(spec, node, value, pointer),
  ];
};

/** The servers of one operation: its own, or else those of its path item. */
const ownServers = (node: string, value: Json, item: Json, path: string): Claim[] => {
  const [all, pointer] =
    value['servers'] === undefined
      ? [item['servers'], path]
      : [value['servers'], `${path}/${node.slice(0, node.indexOf(' ')).toLowerCase()}`];
  return itemsOf(all).flatMap((each, index) => server(node, each, `${pointer}/servers/${index}`, index));
};

const operations = (spec: Json): Claim[] =>
  entriesOf(spec['paths']).flatMap(([path, item]) =>
    entriesOf(item)
      .filter(([method]) => METHODS.some((known) => known === method))
      .flatMap(([method, value]) => [
        ...operation(spec, `${method.toUpperCase()} ${path}`, Object(value), `#/paths${step(path)}/${method}`),
        ...ownServers(`${method.toUpperCase()} ${path}`, Object(value), Object(item), `#/paths${step(path)}`),
      ]),
  );

const schemas = (spec: Json): Claim[] =>
  entriesOf(at(spec, 'components', 'schemas')).flatMap(([name, schema]) => {
    const pointer = `#/components/schemas${step(name)}`;
    return [one(name, 'exists', 'yes', pointer), ...flattenSchema(schema, { node: name, pointer })];
  });

/** All claims of a spec. Prose and tags claim nothing. */
export const flattenSpec = (spec: Json): Claim[] => [
  ...itemsOf(spec['servers']).flatMap((each, index) => server('api', each, `#/servers/${index}`, index)),
  ...envelope(spec['x-envelope']).map(([part, attribute, value]) =>
    one('api', attribute, value, `#/x-envelope/${part}`),
  ),
  ...(spec['x-shared-arguments'] === undefined
    ? []
    : [one('api', 'shared arguments', setOf(itemsOf(spec['x-shared-arguments']).map(String)), '#/x-shared-arguments')]),
  ...operations(spec),
  ...securitySchemes(spec),
  ...schemas(spec),
];
