import type { Notation } from '../../../src/api/form.ts';
import type { Arguments } from './arguments.ts';

const wordsOf = (name: string, { style, type, file }: Notation): string => {
  if (style === 'brackets')
    return `\`${name}\` has its members in brackets, as in \`${name}[0]\` or \`${name}[member]\``;
  if (style === 'commas') return `the items of \`${name}\` are joined by commas`;
  if (file) return `\`${name}\` is a file${type === undefined ? '' : `, as ${type} unless it is of another type`}`;
  return `\`${name}\` is written as ${type ?? 'text'}`;
};

/** Describes the encoding of a form body; undefined for any other body. */
export function formInWords({ form, notations = {} }: Arguments): string | undefined {
  if (!form) return undefined;
  const fields = Object.entries(notations).map(([name, notation]) => wordsOf(name, notation));
  const what =
    form === 'urlencoded' ? 'A form, `application/x-www-form-urlencoded`' : 'A form in parts, `multipart/form-data`';
  const rest =
    form === 'urlencoded' ? 'a list stands once per item' : 'a list stands once per item, and an object is JSON';
  return `${what}: ${[...fields, rest].join('; ')}; \`null\` is an empty text.`;
}
