import type { Rows } from './row.ts';

const description = (of: string, makes: string): Rows => ({ description: ['A description in words.', of, makes] });
const reference = (of: string): Rows => ({
  $ref: [
    `A reference to a ${of} under \`components\`.`,
    `#/components/${of}s/Some`,
    'The same as if it were written here.',
  ],
});
const text = { schema: { type: 'string' } };

/** The documentation of operations, their input and their output. */
export const operationWords: Readonly<
  Record<
    'operation' | 'parameter' | 'requestBody' | 'response' | 'header' | 'media type' | 'encoding' | 'example',
    Rows
  >
> = {
  operation: {
    operationId: ['Its name, with dots between groups.', 'plans.get', '`client.plans.get()`.'],
    summary: ['What it does, in a line.', 'Get the plan', 'The first line of its comment, and its title.'],
    ...description('Takes a minute.', 'The rest of its comment.'),
    tags: ['Its group.', ['Plans'], 'Its place in the documentation.'],
    deprecated: ['Whether the operation is deprecated.', true, '`@deprecated` on the method.'],
    security: [
      'Its credentials, if they differ from those of the API.',
      [],
      'A call sends only these; `[]` sends none.',
    ],
    servers: [
      'Another server for this operation.',
      [{ url: 'https://files.acme.example' }],
      'Its calls go there, unless `baseUrl` is given.',
    ],
    parameters: [
      'Its arguments in path, query and headers.',
      [{ name: 'page', in: 'query', ...text }],
      'An argument for each.',
    ],
    requestBody: [
      'The body that it takes.',
      { content: { 'application/json': { schema: { type: 'object' } } } },
      'Each field is an argument; a body that is not an object is the argument `body`.',
    ],
    responses: [
      'Its responses, by status, by range such as `4XX`, and as `default` for all others.',
      { '204': { description: 'Done.' }, '4XX': { description: 'It failed.' } },
      'A member of the result type for each: the exact status first, then the range, then `default`.',
    ],
    'x-safety': [
      'Marks an operation that changes nothing, although it is not a GET.',
      'safe',
      'It is retried like a GET, and has no `outcome`.',
    ],
    'x-pager': [
      'How to get the next page of its list: by number, offset, cursor, last item or URL.',
      { argument: 'cursor', cursor: 'next_cursor', items: 'data' },
      '`.pages()` and `.items()` on the method.',
    ],
    'x-idempotency': [
      'The argument that carries an idempotency key.',
      'Idempotency-Key',
      'The client makes a key for each call that gives none, and retries the call with it.',
    ],
    'x-reconcile': [
      'The operation that shows whether a call took effect.',
      { read: 'plan.get', arguments: { price: 'price' } },
      '`reconcile` calls it after an unknown outcome.',
    ],
  },
  parameter: {
    ...reference('parameter'),
    name: ['Its name on the wire.', 'page', 'The name of the argument.'],
    in: ['`path`, `query` or `header`.', 'query', 'Where the argument is sent.'],
    required: ['Whether a call must give it.', true, 'The argument is required.'],
    ...description('Counts from 1.', 'The comment of the argument.'),
    style: [
      'How a list or an object is written.',
      'deepObject',
      '`filter[state]=open` for an object, `expand[]=a` for a list; `pipeDelimited`, `matrix` and the others as OpenAPI defines them. An item that contains the separator is refused.',
    ],
    explode: ['Whether each item or member is written separately.', false, '`ids=a,b` instead of `ids=a&ids=b`.'],
    schema: ['Its type.', { type: 'integer' }, 'The type of the argument.'],
    content: ['Its type, if the value is sent as JSON.', { 'application/json': text }, 'The argument is sent as JSON.'],
    example: ['A value.', 3, 'The value in code samples; a mock converts the text of an argument to its type.'],
  },
  requestBody: {
    required: ['Whether a call must send a body.', true, 'The fields that the schema requires are required.'],
    ...description('The new plan.', 'Shown in the documentation.'),
    content: [
      'Its media type: JSON, a form, a multipart form, or another one, which is sent unchanged.',
      { 'application/x-www-form-urlencoded': { schema: { type: 'object', properties: { name: { type: 'string' } } } } },
      '`Content-Type`, and how arguments are serialized into the body.',
    ],
  },
  response: {
    ...reference('response'),
    description: [
      'A description in words.',
      'There is no such plan.',
      'Shown with its status in the comment of the method.',
    ],
    headers: [
      'Its headers.',
      { 'X-Left': { schema: { type: 'integer' } } },
      '`headers` on the result, each with its type; absent if missing or wrong.',
    ],
    content: [
      'Its body, by media type.',
      { 'application/json': { schema: { $ref: '#/components/schemas/Plan' } } },
      '`data` or `error`: JSON has its type, other text is a string, anything else bytes; `Accept` names the type.',
    ],
  },
  header: {
    ...reference('header'),
    ...description('Calls that are left.', 'The comment of the header.'),
    required: ['Whether every response has it.', true, 'None: a header is optional, because a proxy may remove it.'],
    deprecated: ['Whether the header is deprecated.', true, '`@deprecated` on the header.'],
    schema: ['Its type.', { type: 'integer' }, 'The type of the header, and how its text is parsed.'],
    example: ['A value.', 3, 'The header that the mocks send, unless it frames a body, such as `Content-Length`.'],
  },
  'media type': {
    schema: [
      'The type of the body.',
      { $ref: '#/components/schemas/Plan' },
      'The type of `data`, `error` or the arguments.',
    ],
    encoding: [
      'Of a form: how fields are written.',
      { items: { style: 'deepObject', explode: true } },
      '`items[0][name]=a`.',
    ],
    examples: [
      'Whole bodies: `documented` comes from a source, `invented` is ours.',
      { documented: { value: { price: 5 } } },
      'What the mocks return and code samples send.',
    ],
  },
  encoding: {
    contentType: [
      'The media type of a field.',
      'application/json',
      'The field is sent as JSON, or its part has this type.',
    ],
    style: ['How a list or an object is written: `form` or `deepObject`.', 'deepObject', 'Brackets with `deepObject`.'],
    explode: ['Whether each item is written separately.', false, '`tags=a,b` instead of `tags=a&tags=b`.'],
  },
  example: { value: ['The body.', { price: 5 }, 'What the mocks return and code samples send.'] },
};
