import { expect, test } from 'vitest';
import { fieldsIn } from '../../src/mock/form.ts';
import { styledQuery } from '../../src/mock/styles.ts';

const NAMES = ['constructor', 'toString', '__proto__'];

test.each(NAMES)('the in-process mock reads a member %s in brackets of a form', (name) => {
  const fields = fieldsIn([[`filter[${name}][a]`, 'x']], { filter: { style: 'brackets' } }, {});
  expect(JSON.stringify(fields)).toBe(`{"filter":{"${name}":{"a":"x"}}}`);
});

test.each(NAMES)('the in-process mock reads a member %s in brackets of a query', (name) => {
  const operation = { styles: { of: { filter: 'deepObject' } }, arguments: { filter: { in: 'query' } } } as never;
  const { entries } = styledQuery(operation, new URL(`https://acme.test/?filter[${name}]=x`), {});
  expect(JSON.stringify(entries)).toBe(`[["filter",{"${name}":"x"}]]`);
});
