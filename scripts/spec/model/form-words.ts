import type { Notation } from '../../../src/api/form.ts';
import type { Arguments } from './arguments.ts';

const wordsOf = (name: string, { style, type, file }: Notation): string => {
  if (style === 'brackets')
    return `\`${name}\` has its members in brackets, as in \`${name}[0]\` or \`${name}[member]\``;
  if (style === 'commas') return `the items of \`${name}\` are joined by commas`;
  if (file) return `\`${name}\` is a file${type === undefined ? '' : `, sent as ${type} unless it has its own type`}`;
  return `\`${name}\` is written as ${type ?? 'text'}`;
};

/** Describes the encoding of a form body; undefined for any other body. */
export function formInWords({ form, notations = {} }: Arguments): string | undefined {
  if (!form) return undefined;
  const fields = Object.entries(notations).map(([name, notation]) => wordsOf(name, notation));
  const what =
    form === 'urlencoded' ? 'A form, `application/x-www-form-urlencoded`' : 'A multipart form, `multipart/form-data`';
  const rest =
    form === 'urlencoded' ? 'a list is sent once per item' : 'a list is sent once per item, an object as JSON';
  return `${what}: ${[...fields, rest].join('; ')}; \`null\` is sent as an empty string.`;
}
