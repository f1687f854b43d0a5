import { expect, test } from 'vitest';
import { importParts, literal, Part } from '../../scripts/client/print.ts';
import { renderAcme } from './acme.ts';

const value = { body: new Part('formBody', { tags: 'comma' }), credentials: [new Part('basic')], id: 'acme' };

test('a part is printed as a call of its function with its data, which bundlers can drop', () => {
  expect(literal({ body: value.body, id: 'acme' })).toBe(
    "{ body: /* @__PURE__ */ formBody({ tags: 'comma' }), id: 'acme' }",
  );
  expect(literal(new Part('new File', ['a'], 'b'))).toBe("new File(['a'], 'b')");
  expect(literal(value.credentials)).toBe('[/* @__PURE__ */ basic()]');
});

test('each part is imported once, from its own file', () => {
  expect(importParts(value, value)).toBe(
    "import { basic } from '../../src/parts/basic.ts';\nimport { formBody } from '../../src/parts/form-body.ts';\n",
  );
  expect(importParts({ id: 'acme' })).toBe('');
});

test('an operation with the name of a part is exported with an underscore before its name', async () => {
  const files = await renderAcme({ paths: { '/invoices': { get: { operationId: 'form.body' } } } });
  expect(files.get('operations.ts')).toContain('export const _formBody: ');
});
