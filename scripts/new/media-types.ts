import { ANY_TYPE, isJson, JSON_TYPE } from '../spec/dialect.ts';
import { at, entriesOf, type Json } from '../spec/json.ts';
import { formKind } from '../spec/model/form.ts';
import { readOf } from '../spec/model/media.ts';
import { without } from './notes.ts';
import { followed } from './references.ts';

/** Plain JSON without parameters that say nothing: malformed and empty ones, and a charset, which JSON does not have. */
export const plainMedia = (media: string): string => {
  if (!/^application\/json\s*;/i.test(media)) return media;
  const kept = media.replace(/\s*;\s*(charset\s*=\s*("[^"]*"|[^;"\s]*)\s*)?(?=;|$)/gi, '');
  return isJson(kept) ? kept : JSON_TYPE;
};

/** Whether a client makes a body of a media type or reads it, and not only passes it on. */
type IsMade = (type: string, schema: Json) => boolean;

export const isWritten: IsMade = (type) =>
  type === ANY_TYPE || isJson(plainMedia(type)) || formKind(type) !== undefined;
export const isRead: IsMade = (type, schema) => readOf(type, { schema }) === 'json';

/** A body that clients pass on is a text or bytes: any other schema is one of the lines or elements in it. */
export const asPassed = (document: Json, value: unknown, isMade: IsMade): Json => {
  const all = entriesOf(value).map(([type, media]) => {
    const schema = followed(document, at(media, 'schema'));
    return { type, media, isKept: isMade(type, schema), isText: schema['type'] === 'string' };
  });
  if (all.some(({ isKept }) => isKept)) return Object(value);
  return Object.fromEntries(
    all.map(({ type, media, isText }) => [type, isText ? media : without(Object(media), 'schema')]),
  );
};
