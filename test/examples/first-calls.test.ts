import { onTestFinished, expect, test } from 'vitest';
import { createClient, type Descriptor, type Result } from 'billing-clients';
import { createMock } from 'billing-clients/mock';
import { credentialFor } from '../../examples/first-calls/credential.ts';
import { projectFrom } from '../vendors/folder.ts';

const securitySchemes = {
  apiKey: { type: 'apiKey', in: 'header', name: 'X-Key' },
  inQuery: { type: 'apiKey', in: 'query', name: 'key' },
  oauth: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: 'https://acme.example/token', scopes: {} } } },
  basic: { type: 'http', scheme: 'basic' },
};

type Security = readonly Readonly<Record<string, readonly string[]>>[];

const documentWith = (of: { readonly api: Security; readonly own?: Security }) => ({
  openapi: '3.1.0',
  info: { title: 'Wherry', version: '1' },
  servers: [{ url: 'https://api.wherry.example' }],
  security: of.api,
  paths: {
    '/boats': {
      get: {
        operationId: 'boats.list',
        ...(of.own && { security: of.own }),
        responses: { 200: { description: 'Boats', content: { 'application/json': { schema: { type: 'object' } } } } },
      },
    },
    '/oars': { get: { operationId: 'oars.list', responses: { 204: { description: 'Oars' } } } },
  },
  components: { securitySchemes },
});

const [key, query, oauth, basic] = [{ apiKey: [] }, { inQuery: [] }, { oauth: [] }, { basic: [] }];

test.each([
  ['one key', { api: [key] }, 'any'],
  ['a key in the query', { api: [query] }, 'any'],
  ['a key or a token', { api: [key, oauth] }, { apiKey: 'any' }],
  ['a key in the query or a token', { api: [query, oauth] }, { inQuery: 'any' }],
  ['a user name and a password', { api: [basic] }, { username: 'any', password: 'any' }],
  ['a user name and a password, or a key', { api: [basic, key] }, { username: 'any', password: 'any' }],
  ['a key and a token together', { api: [{ ...key, ...oauth }] }, { apiKey: 'any', oauth: 'any' }],
  ['a token, where others take a key', { api: [key], own: [oauth] }, { oauth: 'any' }],
  ['any credential or none', { api: [key, oauth], own: [{}, oauth] }, { oauth: 'any' }],
])('a first call of an operation that takes %s has a credential for it', async (_, of, credential) => {
  const document = { api: 'wherry', document: documentWith(of), origin: 'wherry.yaml' };
  const { folder, close } = await projectFrom(document as never);
  onTestFinished(close);
  const { wherry }: { wherry: Descriptor } = await import(`${folder}/generated/wherry/index.ts`);
  const { examples } = await import(`${folder}/generated/wherry/examples.ts`);
  expect(credentialFor(wherry, 'boats.list')).toEqual(credential);
  const options = { credential: credentialFor(wherry, 'boats.list'), fetch: createMock(wherry, examples).fetch };
  const client = createClient(wherry, options as never) as { boats: { list: () => Promise<Result> } };
  expect(await client.boats.list()).toMatchObject({ kind: 'ok', status: 200 });
});
