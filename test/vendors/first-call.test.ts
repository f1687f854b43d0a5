import { afterAll, expect, onTestFinished, test } from 'vitest';
import { firstCall } from '../../scripts/serve/mock/first-call.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { projectFrom } from './folder.ts';

const document = {
  openapi: '3.1.0',
  info: { title: 'Larkhill', version: '1' },
  servers: [{ url: 'https://api.larkhill.example' }],
  paths: {
    '/keys/{id}': {
      delete: {
        operationId: 'keys.delete',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 204: { description: 'Gone' } },
      },
    },
  },
};

const parcels = {
  ...document,
  paths: {
    '/parcels': {
      post: {
        requestBody: {
          required: true,
          content: { 'text/json': { schema: { type: 'object', properties: { weight: { type: 'integer' } } } } },
        },
        responses: { 204: { description: 'Made' } },
      },
    },
  },
};

const project = await projectFrom({ api: 'larkhill', document, origin: 'larkhill.yaml' } as never);
afterAll(project.close);

test('a body of text/json is written from its fields, as any JSON', async () => {
  const { specs, folder, close } = await projectFrom({
    api: 'parcels',
    document: parcels,
    origin: 'parcels.yaml',
  } as never);
  onTestFinished(close);
  const { model } = await readSpec(specs, 'parcels');
  expect(model.operations[0]?.takes).toMatchObject({ body: 'fields', type: 'text/json' });
  expect(await firstCall(folder, model)).toMatch(/^client\..*\(\) at the mock: ok\n$/);
});

test('firstCall prints only `ok` for a response without a body', async () => {
  const { model } = await readSpec(project.specs, 'larkhill');
  expect(await firstCall(project.folder, model)).toMatch(/^client\.keys\.delete\(.*\) at the mock: ok\n$/);
});
