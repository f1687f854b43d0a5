import type { Answer } from '../../../src/api/descriptor.ts';
import { ANY_TYPE, JSON_TYPE } from '../dialect.ts';
import type { Media, Schema } from '../spec.ts';

/** How a body is returned to callers. */
type Read = 'json' | Extract<Answer, 'text' | 'bytes'>;

/** The media types of bodies, in order of preference; any other is read as bytes. */
const READS: readonly (readonly [RegExp, Read])[] = [
  [/^application\/json$/i, 'json'],
  [/^(application|text)\/([\w.-]+\+)?json$/i, 'json'],
  [/^text\/|^application\/([\w.-]+\+)?(xml|yaml|csv|x-yaml|(x-)?(ndjson|jsonl|json-?lines))$/i, 'text'],
];

/** A media type without its parameters. */
export const bare = (type: string): string => type.split(';', 1)[0]?.trim() ?? '';

/** A media type as servers compare it: bodies are written in UTF-8, whether or not it says so. */
export const normalizedMedia = (type: string): string =>
  type.toLowerCase().replaceAll(/\s|;\s*charset="?utf-8"?\s*(?=;|$)/g, '');

const rank = (type: string): number => {
  const found = READS.findIndex(([pattern]) => pattern.test(bare(type)));
  if (found >= 0) return found;
  return bare(type) === ANY_TYPE ? READS.length + 1 : READS.length;
};

/** The media type that a client accepts: JSON if available, else text, else bytes. */
export const chosenType = (types: readonly string[]): string | undefined =>
  [...types].sort((one, other) => rank(one) - rank(other))[0];

/** For any media type, the schema decides. */
const readOfAny = ({ type, format, contentMediaType }: Schema = {}): Read => {
  if (type !== 'string') return 'json';
  return format === 'binary' || contentMediaType !== undefined ? 'bytes' : 'text';
};

/** How a body of a media type is read. */
export function readOf(type: string, { schema }: Media): Read {
  if (bare(type) === ANY_TYPE) return readOfAny(schema);
  return READS.find(([pattern]) => pattern.test(bare(type)))?.[1] ?? 'bytes';
}

/** Whether HTTP forbids a body in a response of this status. */
export const isBodiless = (status: string): boolean => status === '204' || status === '205';

/** Whether a media type is an event stream, which has no end that a client could wait for. */
export const isStream = (type: string): boolean => /^text\/event-stream$/i.test(bare(type));

/** Whether a media type is plain JSON, the default of clients. */
export const isPlainJson = (type: string): boolean => bare(type).toLowerCase() === JSON_TYPE;

/** The media type to send if any is allowed. */
const ANY: Readonly<Record<Read, string>> = { json: JSON_TYPE, text: 'text/plain', bytes: 'application/octet-stream' };

/** The media type that a mock sends. */
export const sentType = (type: string, media: Media): string =>
  bare(type) === ANY_TYPE ? ANY[readOf(type, media)] : type;
