import type { Node } from './nodes.ts';
import { isCompound, type Site } from './sites.ts';

/** A value that breaks one keyword of a schema. */
export interface WrongValue {
  readonly kind: string;
  readonly keyword: string;
  readonly value: unknown;
}

type Make = (limit: never, site: Site, valid: unknown) => readonly (readonly [kind: string, value: unknown])[];

// One value of each type of JSON; a fraction stands for the numbers that are no integers.
const BY_TYPE: Readonly<Record<string, unknown>> = {
  string: 'a word',
  integer: 7,
  number: 1.5,
  boolean: true,
  null: null,
  array: [],
  object: {},
};
// What a text can be taken for.
const AS_TEXT = new Set(['string', 'number']);

const NO_FORMAT: Readonly<Record<string, string>> = {
  uuid: '8f14e45f-ceea-467f-a0e6',
  'date-time': '2026-11-31 25:00',
  email: 'nobody at example.com',
  date: '2026-13-41',
  time: '25 past nine',
  uri: 'no uri at all',
  hostname: 'no host at all',
  ipv4: '300.1.2',
};

const wrongTypes: Make = (limit: string | readonly string[], site) => {
  const right = [limit].flat();
  const { text } = site;
  const fits = (type: string) => right.includes(type) || (type === 'integer' && right.includes('number'));
  const wrong = Object.keys(BY_TYPE).filter((type) => !fits(type) && (!text || AS_TEXT.has(type)));
  // Every text is a string, and is a list of one where its style says so.
  const values = text && (right.includes('string') || isCompound(site)) ? [] : wrong.map((type) => BY_TYPE[type]);
  return values.map((value) => ['wrong type', value]);
};

/** For each keyword that specs use, the values that break it and nothing else, where that is possible. */
const MAKERS: Readonly<Record<string, Make>> = {
  type: wrongTypes,
  enum: () => [['outside the enum', 'no_such_member']],
  minimum: (limit: number) => [['below the minimum', limit - 1]],
  maximum: (limit: number) => [['above the maximum', limit + 1]],
  minLength: (limit: number) => (limit > 0 ? [['too short', 'x'.repeat(limit - 1)]] : []),
  maxLength: (limit: number) => [['too long', 'x'.repeat(limit + 1)]],
  pattern: (limit: string) =>
    ['no match', 'ftp://example.com', '0']
      .filter((text) => !new RegExp(limit, 'u').test(text))
      .slice(0, 1)
      .map((text) => ['not of the pattern', text]),
  minItems: (limit: number, { text }, valid) =>
    // Text has no list without items.
    limit > (text ? 1 : 0) ? [['too few', [valid].flat().slice(0, limit - 1)]] : [],
  maxItems: (limit: number, _, valid) => [['too many', Array.from({ length: limit + 1 }, () => [valid].flat()[0])]],
  anyOf: (_, { text }) => (text ? [['of no branch', 'no_such_branch']] : []),
  format: (limit: string) => (NO_FORMAT[limit] === undefined ? [] : [['not of the format', NO_FORMAT[limit]]]),
};

/** The values that break the schema of a site, each in one point; `valid` breaks none. */
export const wrongValues = (site: Site, valid: unknown): WrongValue[] =>
  Object.entries(site.schema).flatMap(([keyword, limit]) => {
    const make = MAKERS[keyword];
    const made = make?.(limit as never, site, valid) ?? [];
    return made.map(([kind, value]) => ({ kind, keyword, value }));
  });

/** Whether an empty text breaks a schema. */
export const refusesEmpty = ({ type, minLength, ...schema }: Node): boolean =>
  ![type].flat().includes('string') ||
  Number(minLength) > 0 ||
  ['enum', 'pattern', 'format'].some((key) => key in schema);
