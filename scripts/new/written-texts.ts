import { isObject } from '../spec/json.ts';

type Group = Record<string, unknown>;

/** Where a schema has values of its type. */
const VALUES = ['enum', 'const', 'default'];

const isText = (schema: Group): boolean => {
  const types = [schema['type']].flat();
  return types.includes('string') && !types.some((type) => ['number', 'integer', 'boolean'].includes(String(type)));
};

/** Whether a value lost its notation: of `1.10` as a number, a digit. */
const isRead = (value: unknown): boolean => ['number', 'boolean'].includes(typeof value);

/** The original text of a string value that YAML did not parse as a string. */
const asWritten = (value: unknown, text: unknown): unknown =>
  Array.isArray(value) && Array.isArray(text)
    ? value.map((each: unknown, index) => asWritten(each, text[index]))
    : isRead(value)
      ? text
      : value;

/**
 * Restores the values of text schemas that a reader took for numbers, such as the version `1.10`; `texts` reads the
 * document again without types, which few documents need.
 */
export const restoreTexts = (value: unknown, texts: () => unknown, seen = new Set<unknown>()): void => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  const group = value as Group;
  const written = (): Group => Object(texts());
  if (isObject(value) && isText(group))
    for (const name of VALUES.filter((each) => [group[each]].flat().some(isRead)))
      group[name] = asWritten(group[name], written()[name]);
  for (const [name, each] of Object.entries(group)) restoreTexts(each, () => written()[name], seen);
};
