import { listsOf, reasonsOf } from '../../ledger/exceptions.ts';
import { knownPlaces, placeOfNode, type Known } from '../../ledger/evidence-by-place.ts';
import type { Audit } from '../../ledger/books.ts';
import { doubtsOf, together } from './doubts.ts';

/** The complete evidence for one place of a spec. */
export interface PlaceEvidence {
  readonly known: readonly Known[];
  /** Disputes, silences, and reasons for what no source says, in Markdown. */
  readonly notes: readonly string[];
}

const nothing: PlaceEvidence = { known: [], notes: [] };

/** The complete evidence for an API, by place. */
export const placeEvidence = (audit: Audit): ReadonlyMap<string, PlaceEvidence> => {
  const [known, placeOf, reasons] = [knownPlaces(audit), placeOfNode(audit), reasonsOf(audit)];
  const doubts = listsOf(
    doubtsOf(audit).map((doubt) => {
      const place = placeOf(doubt.node);
      return [place === '#' ? '#/info' : place, doubt] as const;
    }),
  );
  const saidAt = (place: string): string[] => together(doubts.get(place) ?? []).map(({ text }) => text);
  return new Map(
    [...new Set([...known.keys(), ...doubts.keys()])].map((place) => [
      place,
      { known: known.get(place) ?? [], notes: [...saidAt(place), ...reasons(place)] },
    ]),
  );
};

/** Returns a lookup function for the evidence of a place. */
export const evidenceAt = (audit: Audit): ((pointer: string) => PlaceEvidence) => {
  const all = placeEvidence(audit);
  return (pointer) => all.get(pointer) ?? nothing;
};
