import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { DIALECT } from '../../spec/dialect.ts';
import { isObject } from '../../spec/json.ts';

const ajv = formats.default(new Ajv2020({ strict: false, logger: false }));
const holds = new Map<string, (value: unknown) => boolean>();

/** Whether a value keeps to one keyword; a format that nobody knows is kept by all. */
const keeps = (keyword: string, bound: unknown, value: unknown): boolean => {
  const key = JSON.stringify({ [keyword]: bound });
  const known = holds.get(key) ?? ajv.compile(JSON.parse(key));
  holds.set(key, known);
  return known(value);
};

/** The keywords of a schema that bound a value, or give it a form, each with whether the value keeps to it. */
export const keywordsOf = (schema: unknown, value: unknown): { keyword: string; keeps: boolean }[] =>
  (isObject(schema) ? Object.entries(schema) : [])
    .filter(([keyword]) => DIALECT.schema[keyword]?.bounds === true || keyword === 'format')
    .map(([keyword, bound]) => ({ keyword, keeps: keeps(keyword, bound, value) }));
