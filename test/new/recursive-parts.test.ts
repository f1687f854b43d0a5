import { expect, test } from 'vitest';
import { contradictions } from '../../scripts/new/contradictions.ts';
import { draftOf } from '../../scripts/new/folder.ts';
import { documentWith } from './document-with.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: object) => ({ type: 'object', properties });

test.each<[structure: string, thing: object, others: Readonly<Record<string, object>>]>([
  [
    'a schema whose members refer to itself',
    { allOf: [ref('base'), object({ parent: ref('thing'), count: { type: 'integer', maximum: 3 } })] },
    { base: object({ parent: ref('thing'), count: { type: 'integer', minimum: 5 } }) },
  ],
  [
    'a list whose items are the schema itself',
    {
      allOf: [
        ref('base'),
        object({ items: { type: 'array', items: ref('thing') }, count: { type: 'integer', maximum: 3 } }),
      ],
    },
    { base: object({ items: { type: 'array', items: ref('thing') }, count: { type: 'integer', minimum: 5 } }) },
  ],
])(
  '`npm run new` terminates for %s, and leaves out a bound that contradicts the base',
  { timeout: 5000 },
  (_, thing, others) => {
    const { made } = draftOf({ api: 'things', document: documentWith(thing, others), origin: 'things.json' });
    expect(contradictions(made)).toMatch(
      /Thing\/allOf\/1\/properties\/count: without `maximum: 3` beside `minimum: 5`/,
    );
  },
);
