import { expect, test } from 'vitest';
import { imported } from '../../scripts/new/document.ts';

const info = { title: 'Things', version: '1' };
const next = 'give one with operations under `paths`, which a client can call.';

test.each<[kind: string, parts: object, what: string]>([
  ['no paths', {}, 'no operation'],
  ['a path without a method', { paths: { '/things': {} } }, 'no operation'],
  ['nothing but webhooks', { webhooks: { made: { post: { responses: {} } } } }, 'only webhooks'],
])('new refuses a document with %s', (_, parts, what) => {
  expect(() => imported({ openapi: '3.1.0', info, ...parts }, 'things')).toThrow(
    `The document describes ${what}: ${next}`,
  );
});
