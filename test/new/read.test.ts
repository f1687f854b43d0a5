import { expect, test } from 'vitest';
import { readDocument } from '../../scripts/new/read.ts';

/** A document as a vendor writes it, and what it says. */
const documents: readonly (readonly [name: string, file: string, text: string, value: unknown])[] = [
  [
    'a merge key stands for the members of what it names',
    'a.yaml',
    'a: &a {type: object, title: A}\nb: {<<: *a, title: B}',
    { a: { type: 'object', title: 'A' }, b: { type: 'object', title: 'B' } },
  ],
];

test.each(documents)('%s', (_, file, text, value) => {
  expect(readDocument(text, file)).toEqual(value);
});
