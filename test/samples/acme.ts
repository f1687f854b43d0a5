import { parseSpec, type SpecFile } from '../../scripts/spec/read/read.ts';
import { samplesOf } from '../../scripts/site/samples/samples.ts';
import { acme, lay, operation, write } from '../generate/acme.ts';
import { byLabel } from './programs.ts';

/** Values of some arguments, and the prefix of the credential. */
export interface Values {
  readonly note?: string;
  readonly handle?: string;
  readonly query?: string;
  readonly text?: string;
  readonly prefix?: string;
}

const string = { type: 'string' };
const integer = { type: 'integer' };
const body = (type: string, media: object) => ({ required: true, content: { [type]: media } });

const list = ({ handle = 'acme.co', query = 'a b' }: Values) => ({
  parameters: [
    { name: 'Org-Handle', in: 'header', required: true, schema: string, example: handle },
    { name: 'page', in: 'query', schema: integer, example: 1 },
    { name: 'query', in: 'query', schema: string, example: query },
    { name: 'open', in: 'query', schema: { type: 'boolean' }, example: true },
    { name: 'ids', in: 'query', schema: { type: 'array', items: string }, example: ['x', 'y'] },
    { name: 'none', in: 'query', schema: { type: ['string', 'null'] }, example: null },
  ],
});

const New = {
  type: 'object',
  required: ['amount'],
  properties: {
    amount: integer,
    note: string,
    paid: { type: 'boolean' },
    due: { type: ['string', 'null'] },
    tags: { type: 'array', items: string },
  },
};

const create = ({ note = 'rent' }: Values) =>
  write('invoices.create', {
    parameters: [],
    requestBody: body('application/json', {
      schema: { $ref: '#/components/schemas/New' },
      examples: { invented: { value: { amount: 5000, note, paid: false, due: null, tags: ['a', 'b'] } } },
    }),
  });

const remove = write('invoices.delete', {
  parameters: [{ name: 'id', in: 'path', required: true, schema: string, example: 'in 1/2' }],
  responses: { 204: { description: 'Gone.' } },
});

const receive = ({ text = '{"id":1}' }: Values) =>
  write('events.receive', {
    parameters: [],
    security: [],
    requestBody: body('text/plain', { examples: { invented: { value: text } } }),
  });

const unshown = operation('unshown.get', {
  parameters: [{ name: 'id', in: 'query', required: true, schema: string }],
});

/** An invented spec with every shape of a request. */
export const shapes = (values: Values = {}): SpecFile => {
  const { prefix = 'jwt ' } = values;
  const spec = acme();
  lay(spec, {
    paths: {
      '/invoices': { get: list(values), post: create(values) },
      '/invoices/{id}': { delete: remove },
      '/plan': { get: operation('plan.get', { parameters: [] }) },
      '/events': { post: receive(values) },
      '/unshown': { get: unshown },
    },
    components: {
      securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'Authorization', 'x-prefix': prefix } },
      schemas: { New },
    },
  });
  // JSON allows a raw U+007F, YAML only an escaped one.
  return parseSpec('acme', JSON.stringify(spec).replaceAll('\u007f', '\\u007f'));
};

/** The samples of that spec, by operationId and label. */
export const shapeSources = (values?: Values, baseUrl?: string): ReadonlyMap<string, string> =>
  byLabel(samplesOf(shapes(values).model, baseUrl));
