import { at, isObject, object, type Json } from '../../spec/json.ts';
import { below, setOf, step, type Claim } from './claim.ts';
import { pager, reconcile } from './flatten-extensions.ts';
import { consume, flattenSchema, nothing, one, typeOf } from './flatten-schema.ts';
import { security, securitySchemes } from './flatten-security.ts';
import { InputError } from '../../problem.ts';
import { checkShape } from './schema-shape.ts';

const methods = ['get', 'put', 'post', 'patch', 'delete'] as const;

/** What stands behind a local `$ref`, and where; anything else stands where it is. */
const resolve = (spec: Json, value: unknown, pointer: string): [Json, string] => {
  const found = object(value, pointer);
  const reference = found['$ref'];
  if (typeof reference !== 'string') return [found, pointer];
  const target = reference.startsWith('#/') ? at(spec, reference.slice(2).split('/')) : undefined;
  if (!isObject(target))
    throw new InputError(`${pointer} refers to ${reference}, which is not there. Add it or mend the reference.`);
  consume(found, pointer, { $ref: nothing });
  return [target, reference];
};

const parameter =
  (spec: Json, operation: string) =>
  (value: unknown, index: number, pointer: string): Claim[] => {
    const [found, where] = resolve(spec, value, `${pointer}/${index}`);
    const node = below(operation, String(found['name']));
    return [
      one(node, 'exists', 'yes', where),
      one(node, 'presence', found['required'] === true ? 'required' : 'optional', where),
      ...consume(found, where, {
        name: nothing,
        required: nothing,
        description: nothing,
        example: nothing,
        in: (place, there) => [one(node, 'in', String(place), there)],
        schema: (schema, there) => flattenSchema(object(schema, there), { node, pointer: there }),
      }),
    ];
  };

/** The media types of a `content`, and the schema they all share. */
const content = (value: unknown, pointer: string): { media: string; schema: Json; pointer: string } => {
  const media = object(value, pointer);
  const [name] = Object.keys(media);
  const where = `${pointer}${step(String(name))}`;
  const entry = object(media[String(name)], where);
  consume(entry, where, { schema: nothing, examples: nothing });
  const schema = object(entry['schema'] ?? {}, where);
  checkShape(schema, `${where}/schema`);
  return { media: setOf(Object.keys(media)), schema, pointer: `${where}/schema` };
};

/** The fields of a JSON body are arguments of the operation; their node hangs below the operation itself. */
const asArgument = (operation: string, body: string, claim: Claim): Claim[] => {
  if (!claim.node.startsWith(`${body}.`)) return [claim];
  const node = below(operation, claim.node.slice(body.length + 1));
  const place = one(node, 'in', 'body', claim.pointer);
  return claim.attribute === 'exists' ? [{ ...claim, node }, place] : [{ ...claim, node }];
};

const requestBody = (spec: Json, operation: string, value: unknown, pointer: string): Claim[] => {
  const [found, where] = resolve(spec, value, pointer);
  const node = below(operation, 'body');
  return [
    one(node, 'exists', 'yes', where),
    one(node, 'presence', found['required'] === true ? 'required' : 'optional', where),
    ...consume(found, where, {
      required: nothing,
      description: nothing,
      content: (media, there) => {
        const body = content(media, there);
        const claims = flattenSchema(body.schema, { node, pointer: body.pointer });
        return [
          one(node, 'media', body.media, there),
          ...claims.flatMap((claim) => asArgument(operation, node, claim)),
        ];
      },
    }),
  ];
};

/** The name of the type that a caller gets: what the envelope holds, or the body itself. */
const payload = (spec: Json, body: Json, pointer: string): string => {
  const member = at(spec, ['x-envelope', 'payload']);
  if (typeof member !== 'string') return typeOf(body, pointer);
  const [schema, where] = resolve(spec, body, pointer);
  const held = at(schema, ['properties', member]);
  return isObject(held) ? typeOf(held, where) : 'absent';
};

const response = (spec: Json, operation: string, status: string, value: unknown, pointer: string): Claim[] => {
  const [found, where] = resolve(spec, value, pointer);
  const node = below(operation, status);
  return [
    one(node, 'exists', 'yes', pointer),
    ...consume(found, where, {
      description: nothing,
      content: (media, there) => {
        const body = content(media, there);
        const claims = [
          one(node, 'media', body.media, there),
          one(node, 'body', typeOf(body.schema, body.pointer), body.pointer),
        ];
        const returns = one(operation, 'returns', payload(spec, body.schema, body.pointer), body.pointer);
        return status.startsWith('2') ? [...claims, returns] : claims;
      },
    }),
  ];
};

const operation = (spec: Json, path: string, method: string, value: Json, pointer: string): Claim[] => {
  const node = `${method.toUpperCase()} ${path}`;
  const simple = (attribute: string) => (content: unknown, there: string) => [
    one(node, attribute, String(content), there),
  ];
  const secured = value['security'] === undefined ? '#/security' : `${pointer}/security`;
  return [
    one(node, 'exists', 'yes', pointer),
    one(node, 'security', security(spec, value['security'] ?? spec['security'], secured), secured),
    ...consume(value, pointer, {
      summary: nothing,
      description: nothing,
      tags: nothing,
      security: nothing,
      operationId: simple('operationId'),
      deprecated: simple('deprecated'),
      'x-safety': simple('safety'),
      'x-pager': (content, there) => [one(node, 'pager', pager(content, there), there)],
      'x-reconcile': (content, there) => [one(node, 'reconcile', reconcile(content, there), there)],
      parameters: (list, there) =>
        (Array.isArray(list) ? list : []).flatMap((entry, index) => parameter(spec, node)(entry, index, there)),
      requestBody: (body, there) => requestBody(spec, node, body, there),
      responses: (statuses, there) =>
        Object.entries(object(statuses, there)).flatMap(([status, answer]) =>
          response(spec, node, status, answer, `${there}${step(status)}`),
        ),
    }),
  ];
};

const paths =
  (spec: Json) =>
  (value: unknown, pointer: string): Claim[] =>
    Object.entries(object(value, pointer)).flatMap(([path, item]) => {
      const where = `${pointer}${step(path)}`;
      const handlers = methods.map((method) => [
        method,
        (entry: unknown, there: string) => operation(spec, path, method, object(entry, there), there),
      ]);
      return consume(object(item, where), where, Object.fromEntries(handlers));
    });

const schemas = (value: unknown, pointer: string): Claim[] =>
  Object.entries(object(value, pointer)).flatMap(([name, schema]) => {
    const where = `${pointer}${step(name)}`;
    return [one(name, 'exists', 'yes', where), ...flattenSchema(object(schema, where), { node: name, pointer: where })];
  });

const envelope = (value: unknown, pointer: string): Claim[] =>
  consume(object(value, pointer), pointer, {
    payload: (member, there) => [one('api', 'envelope payload', String(member), there)],
    error: (name, there) => [one('api', 'envelope error', String(name), there)],
    aliases: (members, there) =>
      Object.entries(object(members, there)).map(([alias, member]) =>
        one('api', 'envelope alias', `${alias} is ${String(member)}`, there),
      ),
    failure: (flag, there) =>
      Object.entries(object(flag, there)).map(([member, equals]) =>
        one('api', 'envelope failure', `${member} is ${String(equals)}`, there),
      ),
  });

/** Keywords mean what they mean here in this version of the format. */
const version = (value: unknown, pointer: string): readonly Claim[] => {
  if (/^3\.1\.\d+$/.test(String(value))) return [];
  throw new InputError(`${pointer}: a spec is written in OpenAPI 3.1. Write it in that version.`);
};

/** Every claim that a spec makes, in the order of the spec. */
export const flattenSpec = (spec: Json): Claim[] =>
  consume(spec, '#', {
    openapi: version,
    jsonSchemaDialect: nothing,
    info: nothing,
    tags: nothing,
    security: nothing,
    servers: (value, there) =>
      (Array.isArray(value) ? value : []).flatMap((server, index) =>
        consume(object(server, `${there}/${index}`), `${there}/${index}`, {
          url: (url, at) => [one('api', 'server', String(url), at)],
          description: nothing,
        }),
      ),
    'x-envelope': envelope,
    'x-shared-arguments': (value, there) => [
      one('api', 'shared arguments', setOf((value as unknown[]).map(String)), there),
    ],
    paths: paths(spec),
    components: (value, there) => [
      ...securitySchemes(spec),
      ...consume(object(value, there), there, {
        securitySchemes: nothing,
        parameters: nothing,
        responses: nothing,
        schemas,
      }),
    ],
  });
