import type { Evidence } from './evidence.ts';
import type { Kind, Node, Place } from './grammar.ts';
import type { Schema } from './spec.ts';

const DESCRIBED: readonly Kind[] = ['schema', 'parameter', 'response', 'operation'];

/** What the keywords of a schema say, in words. */
const WORDS: Readonly<Record<string, (value: unknown) => string>> = {
  minimum: (value) => `At least ${value}.`,
  exclusiveMinimum: (value) => `More than ${value}.`,
  maximum: (value) => `At most ${value}.`,
  exclusiveMaximum: (value) => `Less than ${value}.`,
  multipleOf: (value) => `A multiple of ${value}.`,
  minLength: (value) => `At least ${value} long.`,
  maxLength: (value) => `At most ${value} long.`,
  pattern: (value) => `Matches \`${value}\`.`,
  minItems: (value) => `At least ${value} of them.`,
  maxItems: (value) => `At most ${value} of them.`,
  'x-unit': (value) => `Unit: ${value}.`,
};

const inWords = (node: Node): string[] =>
  Object.entries(WORDS).flatMap(([keyword, words]) => (Object.hasOwn(node, keyword) ? [words(node[keyword])] : []));

/** Texts as one, those that are there. */
export const joinText = (...texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('\n');

/** Completes the descriptions of a spec in place with bounds, units and evidence, which no printer would show. */
export function describe(places: Iterable<Place>, evidence: Evidence): void {
  for (const { kind, node, pointer } of places) {
    if (!DESCRIBED.includes(kind)) continue;
    const written = typeof node['description'] === 'string' ? node['description'].trim() : undefined;
    const description = joinText(written, ...inWords(node), evidence(pointer));
    if (description) node['description'] = description;
  }
}

/** What a completed schema says beside its type. */
export const documentationOf = ({ description, format, default: value, deprecated }: Schema): string =>
  joinText(
    description,
    format && `Format: ${format}.`,
    value === undefined ? undefined : `@default ${JSON.stringify(value)}`,
    deprecated ? '@deprecated' : undefined,
  );
