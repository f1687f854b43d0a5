import { expect, test } from 'vitest';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { acme, operation, renderAcme, write } from './acme.ts';

const list = '#/paths/~1invoices/get';
const onList = (members: object) => ({ paths: { '/invoices': { get: members } } });
const page = { name: 'page', in: 'query', schema: { type: 'integer' } };
const body = (schema: object) => ({ content: { 'application/json': { schema } } });

const refusals: [what: string, spec: object, message: string][] = [
  [
    'an operationId that is both a method and a group',
    { paths: { '/x': { get: operation('invoices.list.all') } } },
    '#/paths/~1x/get is named `invoices.list.all`, which would be both a method and a group of methods, because of `invoices.list` at #/paths/~1invoices/get: rename one of them.',
  ],
  [
    'a repeated operationId',
    { paths: { '/x': { get: operation('invoices.list') } } },
    '#/paths/~1x/get is named `invoices.list`, like #/paths/~1invoices/get: rename one of them.',
  ],
  [
    'two operations whose types would have the same name',
    { paths: { '/x': { get: operation('old.invoices.list') } } },
    '#/paths/~1x/get would be exported as `InvoicesListArgs`, which #/paths/~1invoices/get already uses: rename one of them.',
  ],
  [
    'an operation whose types collide with a schema',
    { components: { schemas: { InvoicesListResult: { type: 'object' } } } },
    '#/paths/~1invoices/get would be exported as `InvoicesListResult`, which #/components/schemas/InvoicesListResult already uses: rename one of them.',
  ],
  [
    'a schema that collides with the client',
    { components: { schemas: { AcmeClient: { type: 'object' } } } },
    '#/components/schemas/AcmeClient would be exported as `AcmeClient`, which #/info already uses: rename one of them.',
  ],
  [
    'a schema that collides with the lists of the client',
    { components: { schemas: { AcmeLists: { type: 'object' } } } },
    '#/components/schemas/AcmeLists would be exported as `AcmeLists`, which #/info already uses: rename one of them.',
  ],
  [
    'a schema that collides with the type of a unit',
    { components: { schemas: { Cents: { type: 'object' } } } },
    '#/components/schemas/Cents would be exported as `Cents`, which the generated code already uses: rename one of them.',
  ],
  [
    'a schema that collides with an import',
    { components: { schemas: { Api: { type: 'object' } } } },
    '#/components/schemas/Api would be exported as `Api`, which the generated code already uses: rename one of them.',
  ],
  [
    'a schema whose name cannot be that of a type',
    { components: { schemas: { 'a-b': { type: 'object' } } } },
    '#/components/schemas/a-b would be exported as `a-b`: use letters and digits, with a capital first.',
  ],
  [
    'an operation that would make its client a promise',
    onList({ operationId: 'a.then' }),
    `${list} is named \`a.then\`, but \`await\` would mistake it for a promise: rename it.`,
  ],
  [
    'an operation named like the prototype of an object',
    onList({ operationId: '__proto__.x' }),
    `${list} is named \`__proto__.x\`, but that is the prototype of an object: rename it.`,
  ],
  [
    'a group of operations with the name of an inherited member',
    onList({ operationId: 'constructor.create' }),
    `${list} is named \`constructor.create\`, but every object inherits a member with the name of its group: rename it.`,
  ],
  [
    'an operationId with a sign of references',
    onList({ operationId: '#/x' }),
    `${list} is named \`#/x\`, but in its types the \`#\` would be read as part of a reference: rename it.`,
  ],
  [
    'an operationId with an empty part',
    onList({ operationId: 'a..b' }),
    `${list} is named \`a..b\`, but a part of its name is empty: rename it.`,
  ],
  [
    'a repeated argument',
    onList({ parameters: [page, page] }),
    `${list} has two arguments named \`page\`: a client cannot distinguish them; leave one of them out of the spec and mention it in the description.`,
  ],
  [
    'a field of the body whose prefixed name is that of another field',
    {
      paths: {
        '/x': {
          post: write('x.post', {
            requestBody: body({
              type: 'object',
              properties: { page: { type: 'integer' }, bodyPage: { type: 'integer' } },
            }),
          }),
        },
      },
    },
    `#/paths/~1x/post has two arguments named \`bodyPage\`: a client cannot distinguish them; leave one of them out of the spec and mention it in the description.`,
  ],
  ...['__proto__', 'constructor', 'toString'].map((name): [what: string, spec: object, message: string] => [
    `an argument named ${name}`,
    onList({ parameters: [{ ...page, name }] }),
    `${list} has an argument named \`${name}\`: every object inherits a member of that name, so leave it out of the spec.`,
  ]),
  [
    'a field of the body named toString',
    {
      paths: {
        '/x': {
          post: write('x.post', {
            requestBody: body({ type: 'object', properties: { toString: { type: 'string' } } }),
          }),
        },
      },
    },
    '#/paths/~1x/post has an argument named `toString`: every object inherits a member of that name, so leave it out of the spec.',
  ],
];

test.each(refusals)('%s is refused', async (_, spec, message) => {
  await expect(renderAcme(spec)).rejects.toHaveProperty('message', `specs/acme/openapi.yaml:1 ${message}`);
});

test.each(['reinsure', 'sure-pay', 'remock', 'mock-bank', 'retry', 'try-it'])(
  'a folder may be named %s, because only a part of that name is reserved',
  async (id) => {
    expect(parseSpec(id, JSON.stringify(acme())).model.id).toBe(id);
  },
);
