import { expect, test } from 'vitest';
import { importParts, literal, Part } from '../../scripts/client/print.ts';

const value = { body: new Part('formBody', { tags: 'comma' }), credentials: [new Part('basic')], id: 'acme' };

test('a part is printed as a call of its function, with its data', () => {
  expect(literal(value)).toBe("{ body: formBody({ tags: 'comma' }), credentials: [basic()], id: 'acme' }");
});

test('each part is imported once, from a file of its own', () => {
  expect(importParts(value, value)).toBe(
    "import { basic } from '../../src/parts/basic.ts';\nimport { formBody } from '../../src/parts/form-body.ts';\n",
  );
  expect(importParts({ id: 'acme' })).toBe('');
});
