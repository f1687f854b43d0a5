import type { Audit } from './books.ts';
import { settledIn, shortSubjectOf } from './disputes.ts';
import { knownOf, placeOfNode, shown } from './evidence-by-place.ts';
import { attributeInWords, silenceInWords } from './words.ts';

/** What is not plainly said of a place, in a few words each. */
export interface Exceptions {
  /** What no source says and the spec has all the same. */
  readonly inferred: readonly string[];
  /** What sources differ on. */
  readonly disputed: readonly string[];
  /** What a caller needs and no source says. */
  readonly silent: readonly string[];
}

type Lists = ReadonlyMap<string, readonly string[]>;

const byPlace = (all: readonly (readonly [place: string, word: string])[]): Lists => {
  const lists = new Map<string, string[]>();
  for (const [place, word] of all) lists.set(place, [...(lists.get(place) ?? []), word]);
  return new Map([...lists].map(([place, words]) => [place, [...new Set(words)]]));
};

/** The node that a silence is about: a body is met at its status. */
export const nodeOfItem = ({ name, node }: Audit['items'][number]): string =>
  name.startsWith('body · ') ? name.slice('body · '.length) : node;

/** What is not plainly said of each place of a spec. */
export const exceptionsOf = (audit: Audit): ((pointer: string) => Exceptions) => {
  const [known, placeOf] = [knownOf(audit), placeOfNode(audit)];
  const there = new Set(audit.claims.map(({ node }) => node));
  const disputed = byPlace(
    settledIn(audit).map((settled) => [
      placeOf(settled.node),
      there.has(settled.node) ? attributeInWords(shown(settled)) : shortSubjectOf(settled, attributeInWords),
    ]),
  );
  const unknown = audit.items.filter((item) => !item.known);
  const silent = byPlace(unknown.map((item) => [placeOf(nodeOfItem(item)), silenceInWords(item.name)]));
  return (pointer) => ({
    inferred: known(pointer)
      .filter(({ standing }) => standing === 'inferred')
      .flatMap(({ attributes }) => attributes.map(attributeInWords)),
    disputed: disputed.get(pointer) ?? [],
    silent: silent.get(pointer) ?? [],
  });
};
