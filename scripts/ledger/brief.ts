import { groupBy } from '../group.ts';
import { listed } from '../text.ts';
import type { Audit } from './books.ts';
import { draftInWords } from './draft.ts';
import { knownPlaces, shortNames, type Known } from './evidence-by-place.ts';
import { exceptionsInWords, exceptionsOf, mapExceptions, type Exceptions } from './exceptions.ts';

/** Returns the note on evidence that generated code shows for a JSON pointer; `undefined` for none. */
export type EvidenceAt = (pointer: string) => string | undefined;

/** Lists at most `room` items; if there are more, the last one is the number of the rest. */
const few = (items: readonly string[], room: number): string =>
  listed(items.length <= room ? items : [...items.slice(0, room - 1), `${items.length - room + 1} more`]);

const sentences = (exceptions: Exceptions, room: number): string =>
  exceptionsInWords(exceptions, (items) => few(items, room)).join(' ');

/** Whether a place shows the evidence for all of its parts: an operation, a schema or the API itself. */
const isWhole = (pointer: string): boolean =>
  /^#\/(?:info$|paths\/[^/]+\/[^/]+$|components\/schemas\/[^/]+$)/.test(pointer);

/** The operation or schema that contains a place; the place itself if there is none. */
const wholeOf = (place: string): string =>
  /^#\/(?:paths\/[^/]+\/[^/]+|components\/schemas\/[^/]+)/.exec(place)?.[0] ?? place;

/** A sentence with the public sources of facts that the page does not have. */
const sourcesIn = (known: readonly Known[], name: (source: string) => string): string => {
  const published = known.filter(({ standing }) => standing === 'published');
  const sources = [...new Set(published.flatMap(({ sources, partly }) => [...sources, ...partly]))];
  if (sources.length === 0) return '';
  const all = known.every(({ standing }) => standing === 'published');
  return `${all ? 'From' : 'Partly from'} ${few(sources.map(name), 2)}.`;
};

/** The name of a part in the note of its operation: a status, or `requestBody`; `undefined` for other parts. */
const partOf = (pointer: string, place: string): string | undefined =>
  /^\/(?:responses\/(\w+)|(requestBody))$/.exec(place.slice(pointer.length))?.slice(1).find(Boolean);

/** A part, in full with its exceptions in brackets. The word `status` is omitted, since the name implies it. */
const ofPart = (name: string, words: readonly string[], inFull: boolean): string[] => {
  const more = words.filter((word) => word !== 'status');
  if (words.length === 0) return [];
  return [more.length === 0 || !inFull ? name : `${name} (${more.join(', ')})`];
};

/** The exceptions of an operation, its statuses and its request body. */
const together = (
  pointer: string,
  places: readonly string[],
  at: (place: string) => Exceptions,
): ((inFull: boolean) => Exceptions) => {
  const parts = places.flatMap((place) => {
    const name = partOf(pointer, place);
    return name === undefined ? [] : [[name === 'requestBody' ? 'body' : name, at(place)] as const];
  });
  const own = at(pointer);
  return (inFull) =>
    mapExceptions((kind) => [
      ...own[kind],
      ...parts.flatMap(([name, exceptions]) => ofPart(name, exceptions[kind], inFull)),
    ]);
};

/** The width of a hover, in characters. */
const LINE = 100;

/** The sentences with as much detail as one line takes. */
const oneLine = (exceptions: ReturnType<typeof together>): string => {
  const forms = [sentences(exceptions(true), 3), sentences(exceptions(true), 2), sentences(exceptions(false), 2)];
  return forms.find((form) => form.replaceAll('`', '').length <= LINE) ?? forms.at(-1)!;
};

/**
 * The note on evidence that generated code shows for a place, in one line: only exceptions or, for
 * operations and types without any, other public sources. The documentation has all of the evidence.
 */
export const briefOf = (audit: Audit): EvidenceAt => {
  const [places, at, name] = [knownPlaces(audit), exceptionsOf(audit), shortNames(audit)];
  const inWholes = groupBy(places.keys(), wholeOf);
  return (pointer) => {
    if (!isWhole(pointer)) return sentences(at(pointer), 3) || undefined;
    const inside = inWholes.get(pointer) ?? [];
    const known = inside.flatMap((place) => places.get(place) ?? []);
    const draft = pointer === '#/info' && audit.books.ledger.draft ? [draftInWords(audit.books.ledger.draft)] : [];
    const excepted = oneLine(together(pointer, inside, at));
    return [...draft, excepted || sourcesIn(known, name)].filter(Boolean).join(' ') || undefined;
  };
};
