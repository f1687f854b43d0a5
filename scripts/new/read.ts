import { extname } from 'node:path';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import { namedSource } from '../download.ts';
import { reasonOf, Refusal } from '../refusal.ts';
import { isObject, type Json } from '../spec/json.ts';
import { fromSwagger } from './swagger.ts';

/** What a published document says; of several megabytes, which the reader of specs takes too long for. */
export const readDocument = (text: string, source: string): Json => {
  const origin = namedSource(source);
  const value = parsed(text, origin);
  if (!isObject(value)) throw new Refusal(origin, 'is not a mapping', 'give an OpenAPI document');
  return String(value['swagger']).startsWith('2.') ? fromSwagger(value) : value;
};

const TYPED = CORE_SCHEMA.withTags(mergeTag);

const parsed = (text: string, origin: string): unknown => {
  try {
    return extname(origin) === '.json' || text.trimStart().startsWith('{')
      ? JSON.parse(text)
      : load(text, { schema: TYPED });
  } catch (cause) {
    throw new Refusal(origin, `can be read neither as JSON nor as YAML (${reasonOf(cause)})`, 'check the file', {
      cause,
    });
  }
};
