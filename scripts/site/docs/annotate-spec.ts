import { isOpenEnum } from '../../spec/enums.ts';
import { DIALECT, type Kind } from '../../spec/dialect.ts';
import { placesOf, type Place, type Places } from '../../spec/nodes.ts';
import { reachedByAnswers, reachedByRequests } from '../../spec/reachable.ts';
import type { ApiModel } from '../../spec/model.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Audit } from '../../ledger/books.ts';
import { knownOf, placeOfNode } from '../../ledger/evidence-by-place.ts';
import type { Documented } from './documented.ts';
import { toOperation } from './deep-links.ts';
import { doubtsOf } from './doubts.ts';
import { operationsOf } from './operations.ts';
import { knownInMarkdown, sourceLink, sure } from './standing.ts';

type Notes = ReadonlyMap<string, readonly string[]>;

/** What a node says besides its description, where Redoc would not: it shows no extensions. */
const wordsOf = ({ kind, node }: Place): string[] =>
  Object.entries(DIALECT[kind]).flatMap(([name, { words }]) =>
    words && name.startsWith('x-') && Object.hasOwn(node, name) ? [words(node[name])] : [],
  );

/** The kinds of node whose description a reader meets where the node is used. */
const DESCRIBED: readonly Kind[] = ['info', 'operation', 'parameter', 'requestBody', 'response', 'schema'];

/** A sentence as Markdown, where only code, links and stress are marked up: `Array<X>` would be taken for a tag. */
const literally = (text: string): string =>
  text.replaceAll(
    /(`[^`]*`|\[[\w./&@ -]+\]\([\w.#-]+\)|\*\*\w[\w ]*\*\*)|[\\<>*_[\]]/g,
    (sign, kept?: string) => kept ?? `\\${sign}`,
  );

/** Whether the values that an enum lists are all there are. */
const opennessOf = (places: Places): ((place: Place) => string[]) => {
  const [sent, answered] = [reachedByRequests(places), reachedByAnswers(places)];
  return ({ node, pointer }) => {
    if (!isOpenEnum(node)) return [];
    if (sent.has(pointer)) return ['Closed: no other value is taken.'];
    return answered.has(pointer) ? ['Open: other values may come later, and do not fail a client.'] : [];
  };
};

/** The nearest place at or above a pointer whose description is shown. */
const shownAt = (places: Places, pointer: string): string => {
  if (pointer === '#' || pointer === '') return '#/info';
  const kind = places.get(pointer)?.kind;
  const hidden = /\/(?:items|schema)$/.test(pointer) || kind === undefined || !DESCRIBED.includes(kind);
  return hidden ? shownAt(places, pointer.slice(0, pointer.lastIndexOf('/'))) : pointer;
};

/** Notes for readers on the doubts about a spec, by the place they concern. */
const doubtsAt = (audit: Audit, places: Places): Notes => {
  const placeOf = placeOfNode(audit);
  const notes = new Map<string, string[]>();
  for (const { node, text } of doubtsOf(audit)) {
    const pointer = shownAt(places, placeOf(node));
    notes.set(pointer, [...(notes.get(pointer) ?? []), text]);
  }
  return notes;
};

/** What stands below the description of each node: its words, how it is known, and what is doubtful about it. */
const notesOf = (audit: Audit, places: Places): ((place: Place) => string[]) => {
  const [known, openness, doubts] = [knownOf(audit), opennessOf(places), doubtsAt(audit, places)];
  const name = sourceLink(audit);
  const words = (place: Place): string[] => [...wordsOf(place), ...openness(place)];
  return (place) => {
    const schema = place.kind === 'parameter' ? places.get(`${place.pointer}/schema`) : undefined;
    const all = schema ? [place, schema] : [place];
    const evidence = all.flatMap(({ pointer }) => knownInMarkdown(known(pointer), name) ?? []);
    const quoted = [...evidence, ...(doubts.get(place.pointer) ?? []).map(literally)];
    return [...all.flatMap(words), ...(quoted.length > 0 ? [`> ${quoted.join('\n>\n> ')}`] : [])];
  };
};

const legend =
  `Beside each operation, argument and field stands how it is known: [stated](${sure}#stated) by the vendor’s page, ` +
  `shown by a [sample](${sure}#sample) on it, [published](${sure}#published) in another source of the vendor, which is named, ` +
  `[observed](${sure}#observed) on the live API, or ` +
  `[inferred](${sure}#inferred) by us. Where sources differ or are silent, that stands there too. ` +
  `[How sure are we?](${sure})`;

/** The kinds of node of which Redoc shows what a reference leads to, and ignores the keywords next to the reference. */
const REFERRED: readonly Kind[] = ['parameter', 'response', 'requestBody'];

/** Puts what references lead to in their place, where something is said of that one use. */
const inPlace = (places: Places): void => {
  for (const { kind, node } of places.values()) {
    const target = places.get(String(node['$ref']))?.node;
    if (!target || !REFERRED.includes(kind) || node['description'] === undefined) continue;
    const { $ref: _, ...own } = node;
    delete node['$ref'];
    Object.assign(node, structuredClone(target), own);
  }
};

/** The operations as a list, each with a way to it. */
const contents = (api: ApiModel): string =>
  operationsOf(api)
    .map(({ id, summary, sentence }) => `- [${literally(summary)}](${toOperation(id)}). ${literally(sentence)}`)
    .join('\n');

/** A spec whose descriptions say how each node is known. */
export const evidenced = ({ spec: { model, copy }, audit }: Documented): Spec => {
  const spec = copy();
  const places = placesOf(spec);
  const notesAt = notesOf(audit, places);
  const completed = [...places.values()].flatMap((place): [Place, string][] => {
    const notes = place.kind === 'info' ? [...notesAt(place), contents(model), legend] : notesAt(place);
    // A description next to a reference replaces the one it leads to.
    const { description = places.get(String(place.node['$ref']))?.node['description'] } = place.node;
    return notes.length > 0 ? [[place, [description, ...notes].filter(Boolean).join('\n\n')]] : [];
  });
  for (const [{ node }, description] of completed) node['description'] = description;
  inPlace(places);
  return spec;
};
