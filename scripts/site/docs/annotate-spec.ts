import { isOpenEnum } from '../../spec/plain/enums.ts';
import { tagsIn } from '../../spec/plain/tags.ts';
import { cautionOf } from '../../spec/model/caution.ts';
import { DIALECT, type Kind } from '../../spec/dialect.ts';
import { placesOf, type Place, type Places } from '../../spec/nodes.ts';
import { reachedByRequests } from '../../spec/reachable.ts';
import type { ApiModel } from '../../spec/model/model.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Documented } from './documented.ts';
import { toOperation } from './deep-links.ts';
import { evidenceNotes } from './evidence-notes.ts';
import { summarize } from './example-summary.ts';
import { literally, withoutTags } from './markdown.ts';
import { operationsOf } from './operations.ts';
import { howToSend } from './security-notes.ts';
import { sourcesNote } from './sources-note.ts';
import { sure } from './standing.ts';

/** Notes for what Redoc does not show, since it ignores extensions. */
const wordsOf = (place: Place): string[] => [
  ...howToSend(place),
  ...Object.entries(DIALECT[place.kind]).flatMap(([name, { words }]) =>
    words && name.startsWith('x-') && Object.hasOwn(place.node, name) ? [words(place.node[name])] : [],
  ),
];

/** A note on whether an enum may get new values. */
const opennessOf = (places: Places): ((place: Place) => string[]) => {
  const [sent, tags] = [reachedByRequests(places), tagsIn(places)];
  return ({ node, pointer }) => {
    if (!isOpenEnum(node, tags)) return [];
    if (sent.has(pointer)) return ['Closed: no other value is accepted.'];
    return ['Open: other values may be added later, and do not break a client.'];
  };
};

/** Kinds of node for which Redoc ignores keywords next to a `$ref`. */
const REFERRED: readonly Kind[] = ['parameter', 'response', 'requestBody'];

/** Inlines a reference that has its own description. */
const inPlace = (places: Places): void => {
  for (const { kind, node } of places.values()) {
    const target = places.get(String(node['$ref']))?.node;
    if (!target || !REFERRED.includes(kind) || node['description'] === undefined) continue;
    const { $ref: _, ...own } = node;
    delete node['$ref'];
    Object.assign(node, structuredClone(target), own);
  }
};

/** A list of links to the operations. */
const contents = (api: ApiModel): string =>
  operationsOf(api)
    .map(({ id, summary, sentence }) => `- [${literally(summary)}](${toOperation(id)}). ${literally(sentence)}`)
    .join('\n');

/** Names the source page of a spec and explains the marks. */
const legend = ({ audit }: Documented): string => {
  const { draft, page } = audit.books.ledger;
  const { title, publisher, url, received, isDocument } = page;
  const name = url === '' ? literally(title) : `[${literally(title)}](${encodeURI(url)})`;
  const unproven =
    draft === undefined ? '' : `, [unproven](${sure}#unproven) where nobody has compared it with a source`;
  if (isDocument)
    return `From ${name}, a document of the vendor. Marks: [published](${sure}#published) in it, [inferred](${sure}#inferred) by us${unproven}. Each leads to its evidence.`;
  return (
    `From ${name} by ${literally(publisher)}, read on ${String(received)}. Marks: ` +
    `[stated](${sure}#stated) by that page, [sample](${sure}#sample) on it, [published](${sure}#published) elsewhere ` +
    `by the vendor, [inferred](${sure}#inferred) by us${unproven}. Each leads to its evidence.`
  );
};

/**
 * Whether a place is the API, an operation or a named type. These have a separate line of evidence, with the sources of
 * everything inside them.
 */
const isWhole = ({ kind, pointer }: Place): boolean =>
  kind === 'info' || kind === 'operation' || /^#\/components\/schemas\/[^/]+$/.test(pointer);

/** Notes on the API as a whole. */
const aboutApi = (documented: Documented): string[] => [contents(documented.spec.model), legend(documented)];

/** The notes on a place: sentences that continue its description, then paragraphs. */
const notesOf = (documented: Documented, places: Places): ((place: Place) => readonly [string[], string[]]) => {
  const { model } = documented.spec;
  const operations = new Map(model.operations.map((operation) => [operation.pointer, operation]));
  const [openness, evidence] = [opennessOf(places), evidenceNotes(documented, places)];
  const sources = sourcesNote(documented, places);
  return (place) => {
    const schema = place.kind === 'parameter' ? places.get(`${place.pointer}/schema`) : undefined;
    const words = [place, ...(schema ? [schema] : [])].flatMap((each) => [...wordsOf(each), ...openness(each)]);
    const { mark, exceptions } = evidence(place.pointer);
    const operation = operations.get(place.pointer);
    const caution = operation && cautionOf(operation, model);
    const quoted = [sources(place.pointer), exceptions].filter(Boolean).join(' ');
    if (!isWhole(place)) return [[...words, mark || (exceptions && 'Evidence:'), exceptions], []];
    const about = place.kind === 'info' ? aboutApi(documented) : [];
    // Put the mark first: Markdown is not parsed on a line that begins with an HTML block such as `<details>`.
    return quoted === ''
      ? [
          [...words, mark],
          [caution ?? '', ...about],
        ]
      : [words, [caution ?? '', `> ${mark || 'Evidence:'} ${quoted}`, ...about]];
  };
};

/** Whether a sentence can be appended to a text; not after a list, a quotation or code. */
const goesOn = (text: string): boolean => !/^(?:[-*+>|#]|\d+\.|```| {4})/.test(text.split('\n').at(-1) ?? '');

const completed = (description: string, [sentences, paragraphs]: readonly [string[], string[]]): string => {
  const more = sentences.filter(Boolean).join(' ');
  const first = goesOn(description) ? [[description, more].filter(Boolean).join(' ')] : [description, more];
  return [...first, ...paragraphs].filter(Boolean).join('\n\n');
};

/** Copies a spec with evidence in its descriptions. Drops its version, which readers would take for the API's. */
export const evidenced = (documented: Documented): Spec => {
  const spec = documented.spec.copy();
  const places = placesOf(spec);
  const notes = notesOf(documented, places);
  const texts = [...places.values()].flatMap((place): [Place, string][] => {
    const more = notes(place);
    // A description next to a `$ref` replaces the target's.
    const { description = places.get(String(place.node['$ref']))?.node['description'] } = place.node;
    const own = typeof description === 'string' ? withoutTags(description.trimEnd()) : '';
    return own !== '' || more.flat().some(Boolean) ? [[place, completed(own, more)]] : [];
  });
  for (const [{ node }, text] of texts) node['description'] = text;
  for (const place of places.values()) summarize(place);
  inPlace(places);
  return { ...spec, info: Object.assign({}, spec.info, { version: '' }) };
};
