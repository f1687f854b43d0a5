import type { Json } from '../../scripts/spec/json.ts';
import { acme } from './acme.ts';

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const text = (description: string): Json => ({ type: 'string', description });

/** A type with a dozen members, one of them a list of another type. */
const thing = (index: number): Json => ({
  type: 'object',
  description: `What thing ${index} is.`,
  required: ['id', 'state', 'total'],
  properties: {
    id: text('What it is known by.'),
    state: { type: 'string', enum: ['draft', 'open', 'paid', 'void'] },
    total: { type: 'integer', minimum: 0, 'x-unit': 'cents', description: 'The total in cents.' },
    note: { type: ['string', 'null'], maxLength: 200 },
    created: { type: 'string', format: 'date-time' },
    changed: { type: 'string', format: 'date-time' },
    customer: ref('Customer'),
    lines: { type: 'array', items: ref(`Part${index}`) },
    labels: { type: 'array', items: { type: 'string' } },
    place: { type: 'object', properties: { street: text('Street.'), city: text('City.') } },
  },
});

const part = (index: number): Json => ({
  type: 'object',
  required: ['name', 'amount'],
  properties: { name: text(`The name of part ${index}.`), amount: { type: 'integer', 'x-unit': 'cents' } },
});

const envelope: Json = {
  type: 'object',
  required: ['success', 'errors', 'result'],
  properties: { success: { type: 'boolean' }, errors: { type: 'array', items: { type: 'string' } } },
};

const says = (description: string, schema: Json): Json => ({
  description,
  content: { 'application/json': { schema } },
});
const id: Json = {
  name: 'thing_id',
  in: 'path',
  required: true,
  description: 'Which one.',
  schema: { type: 'string' },
};
const size: Json = { name: 'size', in: 'query', schema: { type: 'integer', default: 20, minimum: 1, maximum: 100 } };
const failures = { '401': { $ref: '#/components/responses/Unauthorized' }, '404': { description: 'There is none.' } };

const operations = (index: number): Json => ({
  get: {
    operationId: `things${index}.get`,
    summary: `Get thing ${index}`,
    tags: ['Billing'],
    parameters: [id, size],
    responses: { '200': says('A thing.', ref(`Envelope${index}`)), ...failures },
  },
  put: {
    operationId: `things${index}.replace`,
    summary: `Replace thing ${index}`,
    tags: ['Billing'],
    parameters: [id],
    requestBody: { required: true, content: { 'application/json': { schema: ref(`Thing${index}`) } } },
    responses: { '200': says('The thing.', ref(`Envelope${index}`)), ...failures },
  },
});

/** The example with `count` more operations, two on each path; each pair has its own types. */
export function large(count: number): Json {
  const { paths, components, ...rest } = acme();
  const all = Array.from({ length: count / 2 }, (_, index) => index);
  const schemas = all.flatMap((index) => [
    [`Thing${index}`, thing(index)],
    [`Part${index}`, part(index)],
    [
      `Envelope${index}`,
      { ...envelope, properties: { ...Object(envelope['properties']), result: ref(`Thing${index}`) } },
    ],
  ]);
  return {
    ...rest,
    paths: {
      ...Object(paths),
      ...Object.fromEntries(all.map((index) => [`/things-${index}/{thing_id}`, operations(index)])),
    },
    components: {
      ...Object(components),
      schemas: { ...Object(Object(components)['schemas']), ...Object.fromEntries(schemas) },
    },
  };
}
