import { fastFormats } from 'ajv-formats/dist/formats.js';

const month =
  '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8])';
const leap = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29';
const date = `(?:\\d{4}-(?:${month})|${leap})`;
const hours = '(?:[01]\\d|2[0-3])';
const time = `${hours}:[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?(?:z|[+-]${hours}(?::?[0-5]\\d)?)`;

/** Formats that ajv-formats implements as functions; patterns need no import. Accepts a leap second in any minute. */
const OURS: Readonly<Record<string, RegExp>> = {
  date: new RegExp(`^${date}$`),
  'date-time': new RegExp(`^${date}[t\\s]${time}$`, 'i'),
  time: new RegExp(`^${time}$`, 'i'),
};

const patternOf = (format: unknown): RegExp | undefined => {
  const pattern = typeof format === 'object' && format !== null && 'validate' in format ? format.validate : format;
  return pattern instanceof RegExp ? pattern : undefined;
};

/** The pattern of a format; `undefined` if it has none. */
export const formatPattern = (name: string): RegExp | undefined =>
  Object.hasOwn(OURS, name) ? OURS[name] : patternOf(new Map<string, unknown>(Object.entries(fastFormats)).get(name));
