import { expect, test } from 'vitest';
import { operation, renderAcme } from './acme.ts';
import { problemsOf } from './editor.ts';

const json = (schema: object) => ({ required: true, content: { 'application/json': { schema } } });

test('every form of a request compiles', async () => {
  const files = await renderAcme({
    paths: {
      '/x': {
        parameters: [{ name: 'page', in: 'query', schema: { type: ['integer', 'null'] } }],
        post: operation('a.fields', { parameters: [], requestBody: json({ $ref: '#/components/schemas/Update' }) }),
      },
      '/y': {
        put: operation('a.whole', { parameters: [], requestBody: json({ type: 'array', items: { type: 'string' } }) }),
      },
      '/z': {
        delete: operation('a.raw', {
          parameters: [],
          requestBody: { content: { 'application/octet-stream': {} } },
          security: [],
        }),
      },
      '/w': { patch: operation('a.none', { parameters: [] }) },
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

test('an operation takes the arguments of its path, in place of which it may have its own', async () => {
  const query = (name: string, type: string) => ({ name, in: 'query', schema: { type } });
  const files = await renderAcme({
    paths: {
      '/x': {
        parameters: [query('page', 'integer'), query('size', 'integer')],
        get: operation('x.get', { parameters: [query('page', 'string')] }),
      },
    },
  });
  expect(files.get('client.ts')).toContain(
    'export interface XGetArgs {\n  size?: number | undefined;\n  page?: string | undefined;\n}',
  );
});
