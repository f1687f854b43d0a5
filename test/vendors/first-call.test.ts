import { afterAll, expect, test } from 'vitest';
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

const project = await projectFrom({ api: 'larkhill', document, origin: 'larkhill.yaml' } as never);
afterAll(project.close);

test('firstCall prints only `ok` for a response without a body', async () => {
  const { model } = await readSpec(project.specs, 'larkhill');
  expect(await firstCall(project.folder, model)).toMatch(/^client\.keys\.delete\(.*\) at the mock: ok\n$/);
});
