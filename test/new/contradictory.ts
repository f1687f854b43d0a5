import { expect } from 'vitest';
import { contradictions } from '../../scripts/new/contradictions.ts';
import { draftOf } from '../../scripts/new/folder.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { documentWith } from './document-with.ts';

const short = { type: 'string', maxLength: 2 };
export const long = { type: 'string', minLength: 3 };
const codes = { type: 'object', properties: { code: short } };
export const others = {
  state: { type: 'string', enum: ['on', 'off'] },
  short,
  long,
  codes,
  others: { type: 'object', properties: { code: long } },
};

/** The draft of a schema, and the list of what it contradicts. */
export const draft = (it: Json) => {
  const document = documentWith({ type: 'object', properties: { it } }, others);
  const { contents, audited, made: whole } = draftOf({ api: 'things', document, origin: 'things.json' });
  expect(audited.problems).toEqual([]);
  const { schemas } = Object(contents.get('openapi.yaml')?.['components']);
  return { made: schemas.Thing.properties.it as Json, listed: contradictions(whole).split('\n') };
};

/** The description of a schema without some of its keywords. */
export const without = (said: string): string => `The document contradicts itself: it also says ${said}.`;
