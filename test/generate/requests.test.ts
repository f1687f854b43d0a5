import { expect, test } from 'vitest';
import { renderAcme, write } from './acme.ts';
import { problemsOf } from './editor.ts';

const json = (schema: object) => ({ required: true, content: { 'application/json': { schema } } });

const page = { name: 'page', in: 'query', schema: { type: ['integer', 'null'] } };

test('requests with fields, a whole body, a raw body and no body compile', async () => {
  const files = await renderAcme({
    paths: {
      '/x': {
        post: write('a.fields', { parameters: [page], requestBody: json({ $ref: '#/components/schemas/Update' }) }),
      },
      '/y': {
        put: write('a.whole', { parameters: [], requestBody: json({ type: 'array', items: { type: 'string' } }) }),
      },
      '/z': {
        delete: write('a.raw', {
          parameters: [],
          requestBody: { content: { 'application/octet-stream': {} } },
          security: [],
        }),
      },
      '/w': { patch: write('a.none', { parameters: [] }) },
    },
    components: {
      schemas: {
        Update: {
          type: 'object',
          required: ['amount'],
          properties: { amount: { type: 'integer' }, note: { type: 'string' } },
        },
      },
    },
  });
  expect(problemsOf(files)).toEqual([]);
  const text = files.get('client.ts');
  expect(text).toContain(
    'export interface AFieldsArgs {\n  page?: number | null | undefined;\n  amount: number;\n  note?: string | undefined;\n}',
  );
  expect(text).toContain('export interface AWholeArgs {\n  body: string[];\n}');
  expect(text).toContain('  body?: string | Uint8Array | ArrayBuffer | undefined;\n}');
  expect(text).toContain('none(args?: ANoneArgs, options?: CallOptions): Promise<ANoneResult>;');
  expect(files.get('index.ts')).toContain("body: 'fields',\n      answers: { 200: 'object', 403: 'object' },");
  expect(files.get('index.ts')).toMatch(/'a\.raw': \{[^}]+authenticated: false,[^}]+\} \},\n {6}body: 'raw'/);
});

test.each([
  ['application/merge-patch+json', "body: 'fields',\n      type: 'application/merge-patch+json',\n      answers"],
  ['application/vnd.acme.v2+json', "body: 'fields',\n      type: 'application/vnd.acme.v2+json',\n      answers"],
  ['application/json', "body: 'fields',\n      answers"],
])('the fields of a body of type %s are arguments', async (type, row) => {
  const schema = { type: 'object', required: ['amount'], properties: { amount: { type: 'integer' } } };
  const requestBody = { required: true, content: { [type]: { schema } } };
  const files = await renderAcme({ paths: { '/z': { patch: write('a.patch', { parameters: [], requestBody }) } } });
  expect(problemsOf(files)).toEqual([]);
  expect(files.get('index.ts')).toContain(row);
  expect(files.get('client.ts')).toContain('export interface APatchArgs {\n  amount: number;\n}');
});

test.each([
  ['*/*', "body: 'raw',\n      answers"],
  ['text/plain', "body: 'raw',\n      type: 'text/plain',\n      answers"],
])('the descriptor of a raw body of type %s has its media type, unless that is a range', async (type, row) => {
  const requestBody = { content: { [type]: {} } };
  const files = await renderAcme({ paths: { '/z': { post: write('a.raw', { parameters: [], requestBody }) } } });
  expect(files.get('index.ts')).toContain(row);
});
