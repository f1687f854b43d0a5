const body = {
  'application/json': {
    schema: { $ref: '#/components/schemas/Plan' },
    examples: { documented: { value: { price: 5 } } },
  },
};

/** A spec that obeys every rule. */
export const valid = {
  openapi: '3.1.0',
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  info: { title: 'Plans', version: '1.0.0' },
  servers: [{ url: 'https://plans.test' }],
  security: [{ Key: [] }],
  tags: [{ name: 'Plans', description: 'What can be bought.' }],
  'x-envelope': { failure: { ok: false }, error: 'Plan' },
  'x-shared-arguments': ['account'],
  paths: {
    '/plan': {
      get: {
        operationId: 'plan.get',
        summary: 'Get the plan',
        tags: ['Plans'],
        parameters: [
          { name: 'account', in: 'query', schema: { type: 'string' } },
          { name: 'page', in: 'query', schema: { type: 'integer' } },
          { name: 'size', in: 'query', schema: { type: 'integer', default: 10 } },
        ],
        'x-pager': { argument: 'page', items: 'offers', count: 'total', size: 'size' },
        responses: { '200': { description: 'The plan.', content: body }, '404': { description: 'None.' } },
      },
      put: {
        operationId: 'plan.set',
        summary: 'Set the plan',
        tags: ['Plans'],
        parameters: [{ name: 'account', in: 'query', schema: { type: 'string' } }],
        requestBody: {
          content: {
            'application/json': {
              schema: { type: 'object', properties: { price: { type: 'number' } } },
              examples: { invented: { value: { price: 5 } } },
            },
          },
        },
        'x-reconcile': { read: 'plan.get', arguments: { price: 'price' }, constants: { total: 1 } },
        responses: { '204': { description: 'It is set.' }, '404': { description: 'None.' } },
      },
      delete: {
        operationId: 'plan.end',
        summary: 'End the plan',
        tags: ['Plans'],
        'x-reconcile': { read: 'plan.get', items: 'offers', created: 'at', more: 'total' },
        responses: { '204': { description: 'It has ended.' }, '404': { description: 'None.' } },
      },
      post: {
        operationId: 'plan.check',
        summary: 'Check the plan',
        tags: ['Plans'],
        'x-safety': 'safe',
        responses: { '204': { description: 'It is valid.' }, '404': { description: 'None.' } },
      },
    },
  },
  components: {
    securitySchemes: { Key: { type: 'apiKey', in: 'header', name: 'Authorization', 'x-prefix': 'Token ' } },
    schemas: {
      Plan: {
        type: 'object',
        properties: {
          price: { type: ['number', 'null'], 'x-unit': 'cents' },
          total: { type: 'integer' },
          offers: { type: 'array', items: { $ref: '#/components/schemas/Offer' } },
        },
      },
      Offer: { type: 'object', properties: { at: { type: 'string' } } },
    },
  },
};

/** A copy of a spec with another value at one place; `undefined` leaves the place away. */
export const edit = (node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown => {
  if (key === undefined) return value;
  const copy: object = Array.isArray(node) ? [...node] : { ...Object(node) };
  return Object.assign(copy, { [key]: edit(Reflect.get(copy, key), rest, value) });
};

export const get = ['paths', '/plan', 'get'];
export const post = ['paths', '/plan', 'post'];
export const answer = [...get, 'responses', '200', 'content', 'application/json'];
export const plan = ['components', 'schemas', 'Plan'];
export const price = [...plan, 'properties', 'price'];
const key = ['components', 'securitySchemes', 'Key'];

/** A rule, the place and value by which a valid spec breaks it, and what the rule then says. */
export type Case = readonly [rule: string, at: readonly string[], value: unknown, message: string];

const unnamed =
  'The application/json body has a schema without a name, so a user cannot import its type: move it to `components.schemas` and point there.';
const noExample =
  'The 200 answer has no example of its application/json body: add one under `examples`, as `documented` or `invented`.';
const branches =
  "is only ever a schema and `{ type: 'null' }`, or references: name its branches under `components.schemas`.";
const units =
  'a schema of a number or string takes it, as one of cents, decimillicents, decimal, dollars, milliseconds, seconds.';
const prefix = "an `apiKey` scheme in a header takes it, as the text before the credential, such as `'Token '`.";
const dialect =
  'is not of our dialect: say it with those that are (type, enum, const, properties, required, items, additionalProperties, oneOf, anyOf, minimum, maximum, minLength, maxLength, pattern, format, default, description, deprecated, examples).';
const safety = 'an operation that is no GET and yet changes nothing takes it, as `safe`.';
const envelope =
  'the root takes it, as `payload` (a member), `failure` (a member and its boolean), `error` (a schema) and `aliases` (other names of members).';
const shared = 'the root takes it, as a list of the names of parameters.';

/** Inputs that turn the rules red. */
export const cases: readonly Case[] = [
  ['bodies-are-named', [...answer, 'schema'], { type: 'object' }, unnamed],
  [
    'bodies-are-named',
    [...get, 'responses', '404', 'content'],
    { 'application/json': { schema: { type: 'object' } } },
    unnamed,
  ],
  ['examples-have-standing', [...answer, 'examples'], undefined, noExample],
  [
    'examples-have-standing',
    [...answer, 'example'],
    {},
    'An `example` has no name to say where it comes from: move it to `examples`, as `documented` or `invented`.',
  ],
  [
    'examples-have-standing',
    [...answer, 'examples', 'good'],
    { value: {} },
    'The example `good` does not say where it comes from: name it `documented` if the page shows it, else `invented`.',
  ],
  [
    'extensions-are-known',
    [...get, 'x-order'],
    1,
    'The extension `x-order` is not one that is read: remove it, or make it known in scripts/lint/extensions-are-known.js.',
  ],
  ['extensions-are-known', [...price, 'x-unit'], 'euros', `The extension \`x-unit\` cannot be "euros": ${units}`],
  ['extensions-are-known', [...plan, 'x-unit'], 'cents', `The extension \`x-unit\` says nothing here: ${units}`],
  ['extensions-are-known', [...key, 'x-prefix'], '', `The extension \`x-prefix\` cannot be "": ${prefix}`],
  [
    'extensions-are-known',
    key,
    { type: 'http', scheme: 'bearer', 'x-prefix': 'Token ' },
    `The extension \`x-prefix\` says nothing here: ${prefix}`,
  ],
  ['extensions-are-known', [...post, 'x-safety'], 'unsafe', `The extension \`x-safety\` cannot be "unsafe": ${safety}`],
  ['extensions-are-known', [...get, 'x-safety'], 'safe', `The extension \`x-safety\` says nothing here: ${safety}`],
  [
    'extensions-are-known',
    ['x-envelope', 'failure'],
    { ok: 'no' },
    `The extension \`x-envelope\` cannot be {"failure":{"ok":"no"},"error":"Plan"}: ${envelope}`,
  ],
  [
    'extensions-are-known',
    ['info', 'x-envelope'],
    { payload: 'data' },
    `The extension \`x-envelope\` says nothing here: ${envelope}`,
  ],
  [
    'extensions-are-known',
    ['x-envelope', 'error'],
    'Fault',
    "The envelope's error `Fault` is no schema of this spec: name one of `components.schemas`.",
  ],
  [
    'extensions-are-known',
    ['x-shared-arguments'],
    'account',
    `The extension \`x-shared-arguments\` cannot be "account": ${shared}`,
  ],
  [
    'extensions-are-known',
    ['x-shared-arguments'],
    ['account', 'account'],
    `The extension \`x-shared-arguments\` cannot be ["account","account"]: ${shared}`,
  ],
  ['operation-has-one-tag', [...get, 'tags'], undefined, 'The operation has 0 tags: give it exactly one.'],
  ['operation-has-one-tag', [...get, 'tags'], ['Plans', 'Money'], 'The operation has 2 tags: give it exactly one.'],
  [
    'operation-has-one-tag',
    [...get, 'tags'],
    ['Money'],
    "The tag `Money` is not described: add it to the root's `tags` with a description.",
  ],
  ...['plan', 'Plan.get_it', 'a.Plan.get', 'plan.get it'].map((id): Case => [
    'operation-id-has-words',
    [...get, 'operationId'],
    id,
    `The operationId \`${id}\` is not words with dots between them: write two or more in lowerCamel, such as \`invoices.list\`.`,
  ]),
  [
    'refs-are-plain',
    price,
    { $ref: '../money/openapi.yaml#/components/schemas/Price' },
    'The `$ref` `../money/openapi.yaml#/components/schemas/Price` leaves the file: copy what it names under `components` and point there, `#/components/…`.',
  ],
  [
    'refs-are-plain',
    [...answer, 'schema', 'description'],
    'The plan.',
    'The `description` beside a `$ref` is read by some tools and not by others: move it to what the `$ref` names.',
  ],
  [
    'paths-end-plainly',
    ['paths', '/plan/'],
    valid.paths['/plan'],
    'The path `/plan/` ends in a slash: take it away, or list the path under `except` in redocly.yaml where the page has it so.',
  ],
  [
    'schema-dialect',
    ['jsonSchemaDialect'],
    undefined,
    'The `jsonSchemaDialect` is not set: write `https://json-schema.org/draft/2020-12/schema`, or the mock validates no body.',
  ],
  [
    'schema-dialect',
    ['jsonSchemaDialect'],
    'https://spec.openapis.org/oas/3.1/dialect/base',
    'The `jsonSchemaDialect` is `https://spec.openapis.org/oas/3.1/dialect/base`: write `https://json-schema.org/draft/2020-12/schema`, or the mock validates no body.',
  ],
  ['schema-keywords-are-known', [...price, 'nullable'], true, `The keyword \`nullable\` ${dialect}`],
  ['schema-keywords-are-known', [...price, 'max-x'], 1, `The keyword \`max-x\` ${dialect}`],
  ['schema-keywords-are-known', [...plan, 'allOf'], [], `The keyword \`allOf\` ${dialect}`],
  [
    'schema-keywords-are-known',
    [...plan, 'additionalProperties'],
    { type: 'string' },
    'The keyword `additionalProperties` is only ever `false`: leave it away, for objects are open without it.',
  ],
  [
    'schema-keywords-are-known',
    price,
    { oneOf: [{ type: 'string' }, { type: 'number' }] },
    `The keyword \`oneOf\` ${branches}`,
  ],
  [
    'schema-keywords-are-known',
    price,
    { anyOf: [{ type: 'null' }, { type: 'null' }] },
    `The keyword \`anyOf\` ${branches}`,
  ],
];
