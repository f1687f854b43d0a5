import { extname } from 'node:path';
import { CORE_SCHEMA, FAILSAFE_SCHEMA, load, mergeTag } from 'js-yaml';
import { namedSource } from '../download.ts';
import { phrase } from '../phrase.ts';
import { reasonOf, Refusal } from '../refusal.ts';
import { isObject, type Json } from '../spec/json.ts';
import { checkMembers } from './member-twice.ts';
import { fromSwagger } from './swagger.ts';
import { restoreTexts } from './written-texts.ts';

/** What a published document says; of several megabytes, which the reader of specs takes too long for. */
export const readDocument = (text: string, source: string): Json => {
  const origin = namedSource(source);
  const value = parsed(text, origin);
  if (!isObject(value)) throw new Refusal(origin, 'is not a mapping', 'give an OpenAPI document');
  return String(value['swagger']).startsWith('2.') ? fromSwagger(value) : value;
};

const TYPED = CORE_SCHEMA.withTags(mergeTag);
const UNTYPED = FAILSAFE_SCHEMA.withTags(mergeTag);

const ofJson = (text: string, origin: string): unknown => {
  const value: unknown = JSON.parse(text);
  checkMembers(text, origin);
  return value;
};

const parsed = (text: string, origin: string): unknown => {
  try {
    const isJson = extname(origin) === '.json' || text.trimStart().startsWith('{');
    const value: unknown = isJson ? ofJson(text, origin) : load(text, { schema: TYPED });
    let texts: unknown;
    restoreTexts(value, () => (texts ??= load(text, { schema: UNTYPED })));
    return value;
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(origin, phrase`can be read neither as JSON nor as YAML (${reasonOf(cause)})`, 'check the file', {
      cause,
    });
  }
};
