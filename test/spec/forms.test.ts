import { expect, test } from 'vitest';
import type { Notation } from '../../src/api/form.ts';
import { formInWords } from '../../scripts/spec/model/form-words.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { asParts, formCases, formOf } from './form-cases.ts';
import { edit, post, valid } from './valid.ts';

const read = (spec: unknown) => parseSpec('plans', JSON.stringify(spec));
const withBody = (body: unknown) => edit(valid, [...post, 'requestBody'], body);

test.each(formCases)('parseSpec refuses %j with the value %j', (at, value, message) => {
  expect(() => read(edit(valid, at, value))).toThrow(`specs/plans/openapi.yaml:1 ${message}`);
});

const deep = { style: 'deepObject', explode: true };

test.each<[what: string, body: unknown, notations: Readonly<Record<string, Notation>> | undefined]>([
  ['single values and lists', formOf(['name', 'tags']), undefined],
  ['a list that is explicitly exploded', formOf(['tags'], { tags: { style: 'form', explode: true } }), undefined],
  ['a list that is joined by commas', formOf(['tags'], { tags: { explode: false } }), { tags: { style: 'commas' } }],
  ['an object as deepObject', formOf(['address'], { address: deep }), { address: { style: 'brackets' } }],
  [
    'a list of objects as deepObject',
    formOf(['lines'], { lines: { style: 'deepObject' } }),
    { lines: { style: 'brackets' } },
  ],
  ['an object or null', formOf(['choice'], { choice: deep }), { choice: { style: 'brackets' } }],
  ['a single value as deepObject', formOf(['name'], { name: deep }), undefined],
  [
    'an object as JSON',
    formOf(['address'], { address: { contentType: 'application/json' } }),
    { address: { type: 'application/json' } },
  ],
  ['objects in a multipart form', asParts(['address', 'lines']), undefined],
  ['files', asParts(['file', 'files']), { file: { file: true }, files: { file: true } }],
  [
    'a file of one media type',
    asParts(['file'], { file: { contentType: 'image/png' } }),
    { file: { type: 'image/png', file: true } },
  ],
  [
    'a file of several media types',
    asParts(['file'], { file: { contentType: 'image/png, image/jpeg' } }),
    { file: { file: true } },
  ],
  [
    'an object as deepObject in a multipart form',
    asParts(['address'], { address: deep }),
    { address: { style: 'brackets' } },
  ],
])('parseSpec accepts a form with %s, and the model states its notations', (_, body, notations) => {
  const { model } = read(withBody(body));
  const takes = model.operations.find(({ id }) => id === 'plan.check')?.takes;
  expect(takes?.body).toBe('fields');
  expect(takes?.notations).toEqual(notations);
});

test('a form with additional properties is the single argument `body`', () => {
  const body = {
    content: { 'multipart/form-data': { schema: { type: 'object', additionalProperties: { type: 'string' } } } },
  };
  const takes = read(withBody(body)).model.operations.find(({ id }) => id === 'plan.check')?.takes;
  expect(takes?.body).toBe('json');
  expect(takes?.all.map(({ name }) => name)).toEqual(['body']);
});

test('parseSpec refuses a parameter named `body` next to a form', () => {
  const spec = edit(
    withBody(formOf(['name'])),
    [...post, 'parameters'],
    [{ name: 'body', in: 'query', schema: { type: 'string' } }],
  );
  expect(() => read(spec)).toThrow('has a parameter named `body` together with a form');
});

test.each([
  [
    'a form',
    formOf(['tags', 'address'], { address: deep, tags: { explode: false } }),
    'A form, `application/x-www-form-urlencoded`: the items of `tags` are joined by commas; `address` has its members in brackets, as in `address[0]` or `address[member]`; a list is sent once per item; `null` is sent as an empty string.',
  ],
  [
    'a multipart form',
    asParts(['file'], { file: { contentType: 'image/png' } }),
    'A multipart form, `multipart/form-data`: `file` is a file, sent as image/png unless it has its own type; a list is sent once per item, an object as JSON; `null` is sent as an empty string.',
  ],
  ['any other body', { content: { 'application/json': { schema: { type: 'object' } } } }, undefined],
])('formInWords describes the encoding of %s', (_, body, words) => {
  const { model } = read(withBody(body));
  const takes = model.operations.find(({ id }) => id === 'plan.check')?.takes ?? { all: [] };
  expect(formInWords(takes)).toBe(words);
});
