import { expect, test } from 'vitest';
import { imported } from '../../scripts/new/document.ts';
import { documentWith } from './document-with.ts';

const PLACE = '#/components/schemas/thing/properties/part';

test.each([
  ['#/components/schemas/gone', 'points to nothing in the document: add its target.'],
  ['parts.yaml#/part', 'points outside the document: give the document bundled into one file.'],
])('refuses the reference %s, which cannot be followed, with its place', ($ref, says) => {
  const document = documentWith({ type: 'object', properties: { part: { $ref } } });
  expect(() => imported(document, 'things')).toThrow(`${PLACE} \`${$ref}\` ${says}`);
});

test('refuses a response that refers to itself, with its place', () => {
  const $ref = '#/components/responses/round';
  const document = { ...documentWith({}), components: { responses: { round: { $ref } } } };
  const paths = { '/things': { get: { responses: { 200: { $ref } } } } };
  expect(() => imported({ ...document, paths }, 'things')).toThrow(
    `#/paths/~1things/get/responses/200 \`${$ref}\` refers to itself: fix it in the document.`,
  );
});
