import type { Node } from './nodes.ts';
import { isCompound, type Site } from './sites.ts';
import { isValid } from './values.ts';

/** A value that breaks one keyword of a schema. */
export interface WrongValue {
  readonly kind: string;
  readonly keyword: string;
  readonly value: unknown;
}

type Make = (
  limit: never,
  site: Site,
  valid: unknown,
  spec: Node,
) => readonly (readonly [kind: string, value: unknown])[];

// One value of each JSON type; a fraction stands for numbers that are not integers.
const BY_TYPE: Readonly<Record<string, unknown>> = {
  string: 'a word',
  integer: 7,
  number: 1.5,
  boolean: true,
  null: null,
  array: [],
  object: {},
};
// The types whose values can be sent as text.
const AS_TEXT = new Set(['string', 'number']);

/** A value that matches no branch of a site; none if every value matches one. */
export const branchless = (spec: Node, { schema, text }: Site): readonly unknown[] =>
  [...(text ? [] : Object.values(BY_TYPE)), 'no_such_branch']
    .filter((value) => !isValid(spec, schema, value))
    .slice(-1);

const ofNoBranch: Make = (_, site, __, spec) => branchless(spec, site).map((value) => ['matching no branch', value]);

/** Whether an empty text counts as an argument that is left out. */
export const emptiesOut = ({ place, steps, text }: Site): boolean =>
  /query|header/.test(place) && steps.length === 1 && text;

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
  // Every text is a string, and in some styles also a list of one item.
  const values = text && (right.includes('string') || isCompound(site)) ? [] : wrong.map((type) => BY_TYPE[type]);
  return values.map((value) => ['wrong type', value]);
};

/** The object with copies of its first value added, until it has `count` members. */
const withMore = (valid: unknown, count: number): object => {
  const members = Object.entries(Object(valid));
  const more = Array.from({ length: count - members.length }, (_, index) => [`more_${index}`, members[0]?.[1]]);
  return Object.fromEntries([...members, ...more]);
};

/** For each keyword that specs use, the values that break it and nothing else, where that is possible. */
const MAKERS: Readonly<Record<string, Make>> = {
  type: wrongTypes,
  enum: () => [['outside the enum', 'no_such_member']],
  minimum: (limit: number) => [['below the minimum', limit - 1]],
  maximum: (limit: number) => [['above the maximum', limit + 1]],
  exclusiveMinimum: (limit: number) => [['not above the minimum', limit]],
  exclusiveMaximum: (limit: number) => [['not below the maximum', limit]],
  multipleOf: (limit: number, _, valid) => [
    ['not a multiple', Number(valid) + (limit > 1 && Number.isInteger(limit) ? 1 : limit / 2)],
  ],
  minLength: (limit: number, site) =>
    limit > (emptiesOut(site) ? 1 : 0) ? [['too short', 'x'.repeat(limit - 1)]] : [],
  maxLength: (limit: number) => [['too long', 'x'.repeat(limit + 1)]],
  pattern: (limit: string) =>
    ['no match', 'ftp://example.com', '0']
      .filter((text) => !new RegExp(limit, 'u').test(text))
      .slice(0, 1)
      .map((text) => ['not matching the pattern', text]),
  minItems: (limit: number, { text }, valid) =>
    // No text stands for an empty list.
    limit > (text ? 1 : 0) ? [['too few items', [valid].flat().slice(0, limit - 1)]] : [],
  maxItems: (limit: number, _, valid) => [
    ['too many items', Array.from({ length: limit + 1 }, () => [valid].flat()[0])],
  ],
  uniqueItems: (limit: boolean, { schema }, valid) =>
    limit
      ? [
          [
            'duplicate items',
            Array.from({ length: Math.max(2, Number(schema['minItems'] ?? 0)) }, () => [valid].flat()[0]),
          ],
        ]
      : [],
  minProperties: (limit: number, _, valid) => [
    ['too few members', Object.fromEntries(Object.entries(Object(valid)).slice(0, limit - 1))],
  ],
  maxProperties: (limit: number, _, valid) => [['too many members', withMore(valid, limit + 1)]],
  const: () => [['another constant', 'no_such_constant']],
  oneOf: ofNoBranch,
  anyOf: ofNoBranch,
  format: (limit: string) => (NO_FORMAT[limit] === undefined ? [] : [['not matching the format', NO_FORMAT[limit]]]),
};

/** The values that break the schema of a site, each in one point; `valid` breaks none. */
export const wrongValues = (spec: Node, site: Site, valid: unknown): WrongValue[] =>
  Object.entries(site.schema).flatMap(([keyword, limit]) => {
    const make = MAKERS[keyword];
    const made = make?.(limit as never, site, valid, spec) ?? [];
    return made.map(([kind, value]) => ({ kind, keyword, value }));
  });

/** Whether an empty text breaks a schema. */
export const refusesEmpty = ({ type, minLength, ...schema }: Node): boolean =>
  ![type].flat().includes('string') ||
  Number(minLength) > 0 ||
  ['enum', 'pattern', 'format'].some((key) => key in schema);
