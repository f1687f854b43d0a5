import { placesOf, type Place } from '../generate/grammar.ts';
import { parseSpec, type Spec } from '../generate/spec.ts';
import type { EvidenceAt } from '../ledger/evidence.ts';

/** What a node says beside its description, where Redoc would not. */
const WORDS: Readonly<Record<string, (value: unknown) => string>> = {
  'x-prefix': (value) => `Before the credential stands \`${value}\`.`,
  'x-unit': (value) => `Unit: ${value}.`,
};

/** A sentence as Markdown, where only code is marked up: `Array<X>` would be taken for a tag. */
const literally = (text: string): string =>
  text.replaceAll(/(`[^`]*`)|[\\<>*_[\]]/g, (sign, code: string | undefined) => code ?? `\\${sign}`);

/** What stands below the description of a node: its words, then how it is known. */
const notesOf = (
  { kind, node, pointer }: Place,
  places: ReadonlyMap<string, Place>,
  evidence: EvidenceAt,
): string[] => {
  const schema = kind === 'parameter' ? places.get(`${pointer}/schema`) : undefined;
  const words = [node, schema?.node ?? {}].flatMap((from) =>
    Object.entries(WORDS).flatMap(([key, say]) => (Object.hasOwn(from, key) ? [say(from[key])] : [])),
  );
  const known = [evidence(pointer), schema && evidence(schema.pointer)].filter((text) => text !== undefined);
  return [...words, ...known.map((text) => `> ${literally(text)}`)];
};

/** A spec whose descriptions tell how each node is known. */
export const evidenced = (text: string, evidence: EvidenceAt): Spec => {
  const spec = parseSpec(text);
  const places = placesOf(spec);
  const completed = [...places.values()].flatMap((place): [Place, string][] => {
    const notes = notesOf(place, places, evidence);
    // A description beside a reference stands in place of the one it leads to.
    const { description = places.get(String(place.node['$ref']))?.node['description'] } = place.node;
    return notes.length > 0 ? [[place, [description, ...notes].filter(Boolean).join('\n\n')]] : [];
  });
  for (const [{ node }, description] of completed) node['description'] = description;
  return spec;
};
