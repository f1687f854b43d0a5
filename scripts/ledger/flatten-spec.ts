import { below, setOf, step, type Claim } from './claim.ts';
import { consume, flattenSchema, isObject, nothing, object, typeOf, type Json } from './flatten-schema.ts';
import { InputError } from './problem.ts';

const methods = ['get', 'put', 'post', 'patch', 'delete'] as const;

const at = (value: Json, path: readonly string[]): unknown =>
  path.reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), value);

/** What stands behind a local `$ref`, and where; anything else stands where it is. */
const resolve = (spec: Json, value: unknown, pointer: string): [Json, string] => {
  const found = object(value, pointer);
  const reference = found['$ref'];
  if (typeof reference !== 'string') return [found, pointer];
  const target = reference.startsWith('#/') ? at(spec, reference.slice(2).split('/')) : undefined;
  if (!isObject(target))
    throw new InputError(`${pointer} refers to ${reference}, which is not there. Add it or mend the reference.`);
  return [target, reference];
};

const one = (node: string, attribute: string, value: string, pointer: string): Claim => ({
  node,
  attribute,
  value,
  pointer,
});

/** A security scheme as it looks on the wire: the header, and the prefix that stands before the credential. */
const wireForm = (scheme: Json, pointer: string): string => {
  if (scheme['type'] === 'http' && scheme['scheme'] === 'bearer') return 'Authorization: Bearer';
  if (scheme['type'] === 'apiKey' && scheme['in'] === 'header')
    return `${String(scheme['name'])}: ${String(scheme['x-prefix'] ?? '')}`.replace(/:? *$/, '');
  throw new InputError(
    `${pointer}: only a bearer token or a header carries a credential here. Describe the scheme as one of them.`,
  );
};

const schemes = (spec: Json): Json => {
  const found = at(spec, ['components', 'securitySchemes']);
  return isObject(found) ? found : {};
};

const part = (spec: Json, name: string, scopes: unknown, pointer: string): string => {
  const scheme = object(schemes(spec)[name], `#/components/securitySchemes${step(name)}`);
  const granted = Array.isArray(scopes) && scopes.length > 0 ? `[${setOf(scopes.map(String))}]` : '';
  return wireForm(scheme, pointer) + granted;
};

/** The alternatives of a credential, each with its scopes: `X-API-Key[billing:read]`. */
const security = (spec: Json, value: unknown, pointer: string): string => {
  const alternatives = (Array.isArray(value) ? value : []).map((alternative) =>
    Object.entries(object(alternative, pointer))
      .map(([name, scopes]) => part(spec, name, scopes, pointer))
      .join(' + '),
  );
  return setOf(alternatives) || 'none';
};

const securitySchemes = (spec: Json): Claim[] =>
  Object.entries(schemes(spec)).flatMap(([name, value]) => {
    const pointer = `#/components/securitySchemes${step(name)}`;
    const scheme = object(value, pointer);
    const node = `credential ${wireForm(scheme, pointer)}`;
    consume(scheme, pointer, {
      type: nothing,
      in: nothing,
      name: nothing,
      scheme: nothing,
      'x-prefix': nothing,
      description: nothing,
    });
    return [one(node, 'exists', 'yes', pointer), one(node, 'name', name, pointer)];
  });

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
  return { media: setOf(Object.keys(media)), schema: object(entry['schema'] ?? {}, where), pointer: `${where}/schema` };
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

/** Every claim that a spec makes, in the order of the spec. */
export const flattenSpec = (spec: Json): Claim[] =>
  consume(spec, '#', {
    openapi: nothing,
    jsonSchemaDialect: nothing,
    info: nothing,
    tags: nothing,
    security: nothing,
    servers: (value, there) =>
      (Array.isArray(value) ? value : []).map((server, index) =>
        one('api', 'server', String(object(server, there)['url']), `${there}/${index}/url`),
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
