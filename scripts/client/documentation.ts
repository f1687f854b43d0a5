import { joinText, untagged } from '../spec/prose.ts';
import type { EvidenceAt } from './evidence.ts';
import { DIALECT, type Kind } from '../spec/dialect.ts';
import type { Node, Place, Places } from '../spec/nodes.ts';

const DESCRIBED: readonly Kind[] = ['info', 'schema', 'parameter', 'response', 'operation'];

/** What the keywords of a schema say, in words. */
const inWords = (node: Node): string[] =>
  Object.entries(DIALECT.schema).flatMap(([keyword, { words }]) =>
    words && Object.hasOwn(node, keyword) ? [words(node[keyword])] : [],
  );

const writtenIn = ({ node: { description } }: Place): string | undefined =>
  typeof description === 'string' ? untagged(description) : undefined;

/** Completes the descriptions of a spec in place with bounds, units and evidence, which no printer would show. */
export function describe(places: Places, evidence: EvidenceAt): void {
  const described = [...places.values()].filter(({ kind }) => DESCRIBED.includes(kind));
  // A bound or unit of a named schema holds wherever the name stands.
  const words = ({ node }: Place): string[] => [node, places.get(String(node['$ref']))?.node ?? {}].flatMap(inWords);
  // An operation speaks for the body of its requests, of which no printer shows more than its fields.
  const bodyOf = ({ kind, pointer }: Place): string | undefined => {
    const body = kind === 'operation' ? places.get(`${pointer}/requestBody`) : undefined;
    return body && evidence(body.pointer, 'Body');
  };
  const texts = described.map((place): [Place, string] => {
    // A parameter speaks for its schema, whose documentation no printer shows.
    const schema = place.kind === 'parameter' ? places.get(`${place.pointer}/schema`) : undefined;
    const below = schema ? [writtenIn(schema), ...words(schema), evidence(schema.pointer)] : [];
    return [place, joinText(writtenIn(place), ...words(place), ...below, evidence(place.pointer), bodyOf(place))];
  });
  for (const [{ node }, text] of texts) if (text) node['description'] = text;
}

/** The parts of a completed schema that its documentation shows. */
export interface Documented {
  readonly description?: string;
  readonly format?: string;
  readonly default?: unknown;
  readonly deprecated?: boolean;
}

/** What a completed schema says besides its type. */
export const documentationOf = ({ description, format, default: value, deprecated }: Documented): string =>
  joinText(
    description,
    format && `Format: ${format}.`,
    value === undefined ? undefined : `@default ${JSON.stringify(value)}`,
    deprecated ? '@deprecated' : undefined,
  );
