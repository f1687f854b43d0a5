import type { Wrap } from '../api/wrap.ts';
import { defined } from '../values.ts';

/** The type of a header; `[type]` is a comma-separated list. */
type HeaderType = 'string' | 'integer' | 'number' | 'boolean' | readonly [HeaderType];

const NUMBERS: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i,
};

/** Parses a header value; `undefined` if it does not match the type. */
function valueOf(text: string, type: HeaderType): unknown {
  if (typeof type !== 'string') {
    const values = text.split(',').map((part) => valueOf(part.trim(), type[0]));
    return values.includes(undefined) ? undefined : values;
  }
  if (type === 'string') return text;
  if (type === 'boolean') return { true: true, false: false }[text];
  return NUMBERS[type]?.test(text) ? Number(text) : undefined;
}

/** Adds the documented headers of a status to the result, parsed. */
export const typedHeaders =
  <Operation>(table: Readonly<Record<string, Readonly<Record<string, HeaderType>> | undefined>>): Wrap<Operation> =>
  (call) =>
  async (...given) => {
    const result = await call(...given);
    const { response } = result.meta;
    const types = response && 'status' in result ? table[response.status] : undefined;
    if (!response || !types) return result;
    const read = Object.entries(types).map(([name, type]) => {
      const text = response.headers.get(name);
      return [name, text === null ? undefined : valueOf(text, type)];
    });
    return Object.assign(result, { headers: defined(Object.fromEntries(read)) });
  };
