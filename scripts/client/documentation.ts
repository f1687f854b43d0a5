import { joinText, untagged } from '../spec/model/prose.ts';
import type { EvidenceAt } from './evidence.ts';
import { keywordsWith } from '../spec/keywords-with.ts';
import type { Node, Place, Places } from '../spec/nodes.ts';

/** Documentation of a schema besides its description: a line about its values, and one about its evidence. */
export interface Notes {
  readonly values: readonly string[];
  readonly evidence: string | undefined;
}

/** The keywords that are described in words. */
const DESCRIBED = keywordsWith('words').get('schema') ?? [];

/** Describes the keywords of a schema in words. */
const inWords = (node: Node): string[] =>
  DESCRIBED.flatMap(([keyword, words]) => (Object.hasOwn(node, keyword) ? [words(node[keyword])] : []));

const writtenIn = (place: Place | undefined): string | undefined =>
  typeof place?.node['description'] === 'string' ? untagged(place.node['description']) : undefined;

/** Adds notes on bounds, units and evidence to a spec's schemas in place, since printers would not show them. */
export function describe(places: Places, evidence: EvidenceAt): void {
  const all = [...places.values()];
  const schemaOf = ({ pointer }: Place): Place | undefined => places.get(`${pointer}/schema`);
  // Bounds and units of a named schema apply at each reference.
  const values = ({ node }: Place): string[] => [node, places.get(String(node['$ref']))?.node ?? {}].flatMap(inWords);
  const notes = all.flatMap((place): [Place, Notes][] => {
    if (place.kind !== 'schema') return [];
    // No printer shows the documentation of a parameter, so its schema carries it.
    const parameter = places.get(place.pointer.replace(/\/schema$/, ''));
    const own = parameter?.kind === 'parameter' ? [parameter, place] : [place];
    const known = own.flatMap(({ pointer }) => evidence(pointer) ?? []);
    return [[place, { values: values(place), evidence: known.join(' ') || undefined }]];
  });
  for (const place of all) {
    const text = joinText(writtenIn(place), place.kind === 'parameter' ? writtenIn(schemaOf(place)) : undefined);
    if (text) place.node['description'] = text;
  }
  for (const [{ node }, about] of notes) node['x-notes'] = about;
}

/** Copies a completed spec with the notes on values in its descriptions, for printers that ignore notes. */
export const inDescriptions = <Value>(value: Value): Value => {
  const copy = structuredClone(value);
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    Object.values(node).forEach(visit);
    const { 'x-notes': notes, description } = node as { 'x-notes'?: Notes; description?: string };
    const text = joinText(description, notes?.values.join(' '));
    if (notes && text) Object.assign(node, { description: text });
  };
  visit(copy);
  return copy;
};

export interface Documented {
  readonly description?: string;
  readonly format?: string;
  readonly default?: unknown;
  readonly deprecated?: boolean;
  readonly 'x-notes'?: Notes;
}

/** The tag of what is deprecated, at the end and bare: editors show a text after it as the reason. */
export const DEPRECATED = '@deprecated';

/** The width of a hover, in characters. */
const WIDTH = 100;

/** Joins texts, on one line where they are short sentences: a hover has little room. */
const joinShort = (...texts: readonly (string | undefined)[]): string =>
  texts.reduce<string>((all, text) => {
    const last = all.slice(all.lastIndexOf('\n') + 1);
    const fits = /^[^-|].*[.!?]$/.test(last) && `${last} ${text?.split('\n', 1)[0]}`.length <= WIDTH;
    return text && fits ? `${all} ${text}` : joinText(all, text);
  }, '');

/** The doc comment of a completed schema: description, values, evidence and links. */
export const documentationOf = (schema: Documented, more?: string): string => {
  const { description, format, default: value, deprecated, 'x-notes': notes } = schema;
  const values = [
    ...(notes?.values ?? []),
    format && `Format: ${format}.`,
    value === undefined ? undefined : `Default: \`${JSON.stringify(value)}\`.`,
  ];
  const known = [notes?.evidence, more].filter(Boolean).join(' ');
  const text = joinShort(description, values.filter(Boolean).join(' '), known);
  return joinText(text, deprecated ? DEPRECATED : undefined);
};
