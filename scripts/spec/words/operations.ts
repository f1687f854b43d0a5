import type { Rows } from './row.ts';

const description = (of: string, makes: string): Rows => ({ description: ['What it is, in words.', of, makes] });
const reference = (of: string): Rows => ({
  $ref: [
    `The ${of} under \`components\` that stands here.`,
    `#/components/${of}s/Some`,
    'The same as if it stood here.',
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
    tags: ['The group that it belongs to.', ['Plans'], 'Its place in the documentation.'],
    deprecated: ['Whether it should no longer be called.', true, '`@deprecated` on the method.'],
    security: [
      'Its credentials, if others than those of the API.',
      [],
      'A call of it sends these alone; `[]` sends none.',
    ],
    servers: [
      'Where it is called, if elsewhere.',
      [{ url: 'https://files.acme.example' }],
      'Its calls go there, unless `baseUrl` is given.',
    ],
    parameters: [
      'What it takes in path, query and headers.',
      [{ name: 'page', in: 'query', ...text }],
      'An argument for each.',
    ],
    requestBody: [
      'What it takes as a body.',
      { content: { 'application/json': { schema: { type: 'object' } } } },
      'Each field is an argument; a body that is not an object is the argument `body`.',
    ],
    responses: [
      'What it returns, by status, by range as `4XX`, and otherwise as `default`.',
      { '204': { description: 'Done.' }, '4XX': { description: 'It failed.' } },
      'A member of the result type for each: the exact status first, then the range, then `default`.',
    ],
    'x-safety': [
      'That it changes nothing, though it is not a GET.',
      'safe',
      'It is repeated as a GET is, and has no `outcome`.',
    ],
    'x-pager': [
      'How the pages of its list follow each other: by number, offset, cursor, last item, or the URL of the next.',
      { argument: 'cursor', cursor: 'next_cursor', items: 'data' },
      '`.pages()` and `.items()` on the method.',
    ],
    'x-idempotency': [
      'The argument that carries an idempotency key.',
      'Idempotency-Key',
      'The client makes a key for a call that gives none, and repeats the call with it.',
    ],
    'x-reconcile': [
      'Which read shows whether a call took effect.',
      { read: 'plan.get', arguments: { price: 'price' } },
      '`reconcile` looks there after an unknown outcome.',
    ],
  },
  parameter: {
    ...reference('parameter'),
    name: ['Its name on the wire.', 'page', 'The name of the argument.'],
    in: ['`path`, `query` or `header`.', 'query', 'Where the argument travels.'],
    required: ['Whether a call has to give it.', true, 'The argument is required.'],
    ...description('Counts from 1.', 'The comment of the argument.'),
    style: [
      'How a list or an object is written.',
      'deepObject',
      '`filter[state]=open` for an object, `expand[]=a` for a list; `pipeDelimited`, `matrix` and the others as OpenAPI says. An item that holds the sign between items is refused.',
    ],
    explode: ['Whether each item or member stands by itself.', false, '`ids=a,b` instead of `ids=a&ids=b`.'],
    schema: ['Its type.', { type: 'integer' }, 'The type of the argument.'],
    content: [
      'Its type, where the value travels as JSON.',
      { 'application/json': text },
      'The argument is written as JSON.',
    ],
    example: ['A value.', 3, 'The value in code samples, and what the mock reads by.'],
  },
  requestBody: {
    required: ['Whether a call has to send a body.', true, 'The fields that the schema requires are required.'],
    ...description('The new plan.', 'Shown in the documentation.'),
    content: [
      'Its media type: JSON, a form, parts of a form, or one that is sent as it is.',
      { 'application/x-www-form-urlencoded': { schema: { type: 'object', properties: { name: { type: 'string' } } } } },
      '`Content-Type`, and how arguments become the body.',
    ],
  },
  response: {
    ...reference('response'),
    description: [
      'What it means, in words.',
      'There is no such plan.',
      'The comment of the method names it with its status.',
    ],
    headers: [
      'The headers that it has.',
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
    required: ['Whether each response has it.', true, 'Nothing: what a proxy may take away is optional.'],
    deprecated: ['Whether it should no longer be read.', true, '`@deprecated` on the header.'],
    schema: ['Its type.', { type: 'integer' }, 'The type of the header, and how its text is read.'],
    example: ['A value.', 3, 'The header that the mocks send.'],
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
      'Whole bodies: `documented` is shown by a source, `invented` is ours.',
      { documented: { value: { price: 5 } } },
      'What the mocks return and code samples send.',
    ],
  },
  encoding: {
    contentType: [
      'The media type of a field.',
      'application/json',
      'The field is written as JSON, or its part has this type.',
    ],
    style: ['How a list or an object is written: `form` or `deepObject`.', 'deepObject', 'Brackets with `deepObject`.'],
    explode: ['Whether each item stands by itself.', false, '`tags=a,b` instead of `tags=a&tags=b`.'],
  },
  example: { value: ['The body.', { price: 5 }, 'What the mocks return and code samples send.'] },
};
