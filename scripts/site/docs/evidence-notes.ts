import { weakest } from '../../ledger/claims/claim.ts';
import { shortNames } from '../../ledger/evidence-by-place.ts';
import { joinedByHeading, listsOf } from '../../ledger/exceptions.ts';
import type { Kind } from '../../spec/dialect.ts';
import type { Places } from '../../spec/nodes.ts';
import type { Documented } from './documented.ts';
import { evidenceAddresses } from './evidence-address.ts';
import { notedIn, type Exception } from './exception-notes.ts';
import { folded, literally, titled } from './markdown.ts';
import { placeEvidence } from './place-evidence.ts';
import { knownInWords } from './standing.ts';

/** Kinds of node whose description is shown where the node is used. */
const DESCRIBED: readonly Kind[] = ['info', 'operation', 'parameter', 'requestBody', 'response', 'schema'];

/** The nearest place at or above a pointer that shows a description. */
const shownAt = (places: Places, pointer: string): string => {
  if (pointer === '#' || pointer === '') return '#/info';
  const kind = places.get(pointer)?.kind;
  const above = pointer.slice(0, pointer.lastIndexOf('/'));
  // A property may be called `items`; its parent is a list of names, not a node.
  const within = /\/(?:items|schema)$/.test(pointer) && places.has(above);
  return within || kind === undefined || !DESCRIBED.includes(kind) ? shownAt(places, above) : pointer;
};

/** The paths from a node to the references whose fields are shown below it. */
const ways = ['', '/items', '/content/application~1json/schema', '/content/application~1json/schema/items'];

const typesShownAt = (places: Places, pointer: string): string[] =>
  ways.flatMap((way) => places.get(String(places.get(`${pointer}${way}`)?.node['$ref']))?.pointer ?? []);

const inMarkdown = (exceptions: readonly Exception[]): string => {
  const [short, full] = [exceptions.flatMap((each) => each.short), exceptions.flatMap((each) => each.full)];
  return folded(joinedByHeading(short).map(literally).join(' '), [...new Set(full)].map(literally).join('<br>'));
};

/** Evidence notes on a place, in Markdown; empty if there is nothing to note. */
export interface EvidenceNote {
  /** A mark that links to the evidence. */
  readonly mark: string;
  /** Exceptions in words; plainly stated claims need none. */
  readonly exceptions: string;
}

/** Returns a function from a place to its evidence notes. */
export const evidenceNotes = (
  { spec: { model }, audit }: Documented,
  places: Places,
): ((pointer: string) => EvidenceNote) => {
  const all = placeEvidence(audit);
  const [noted, addressOf, names] = [notedIn(audit, all), evidenceAddresses(model), shortNames(audit)];
  const met = listsOf([...all.keys()].map((pointer) => [shownAt(places, pointer), pointer] as const));
  return (pointer) => {
    const here = met.get(pointer) ?? [];
    const known = here.flatMap((each) => all.get(each)?.known ?? []);
    const standing = weakest(known);
    const words = `${standing}. ${knownInWords(known, names)}`;
    const wholes = [noted.whole(pointer), ...typesShownAt(places, pointer).map((type) => noted.whole(type, pointer))];
    return {
      mark: standing === undefined ? '' : titled(standing, addressOf(here[0] ?? pointer), words),
      exceptions: inMarkdown([...here.map(noted.own), ...wholes]),
    };
  };
};
