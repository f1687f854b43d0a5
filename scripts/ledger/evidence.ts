import type { Audit } from './books.ts';
import type { Standing } from './claims/claim.ts';
import { knownOf, phrasesOf, placeOfNode, shortNames, shown, type Words } from './evidence-by-place.ts';
import { disputeInWords, settledIn, subjectOf, type Settled } from './disputes.ts';

/** How the node behind a JSON pointer is known, for a reader; `undefined` where there is nothing to say. */
export type EvidenceAt = (pointer: string) => string | undefined;

const standings: Readonly<Record<Standing, string>> = {
  stated: 'stated by the page',
  sample: 'shown by a sample of the page',
  published: 'published',
  observed: 'observed on the live API',
  inferred: 'inferred by us',
};

/** The disputes of each place; what is said of several things alike is said once. */
const disputesAt = (
  audit: Audit,
  name: Words['source'],
): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> => {
  const placeOf = placeOfNode(audit);
  const there = new Set(audit.claims.map(({ node }) => node));
  const about = (settled: Settled): string =>
    there.has(settled.node) ? shown(settled) : subjectOf(settled, (attribute) => attribute);
  const found = new Map<string, Map<string, string[]>>();
  for (const settled of settledIn(audit)) {
    const texts = found.get(placeOf(settled.node)) ?? new Map<string, string[]>();
    const text = disputeInWords(settled, name);
    texts.set(text, [...(texts.get(text) ?? []), about(settled)]);
    found.set(placeOf(settled.node), texts);
  }
  return found;
};

/** How each node of an API is known, for the documentation of generated code. */
export const evidenceOf = (audit: Audit): EvidenceAt => {
  const known = knownOf(audit);
  const source = shortNames(audit);
  const words: Words = { source, standing: (standing) => standings[standing], attribute: (attribute) => attribute };
  const disputes = disputesAt(audit, source);
  const placeOf = placeOfNode(audit);
  const unitless = new Set(
    audit.items.filter((item) => item.name.startsWith('unit · ') && !item.known).map(({ node }) => placeOf(node)),
  );
  return (pointer) => {
    const groups = known(pointer);
    if (groups.length === 0) return undefined;
    const disputed = [...(disputes.get(pointer) ?? [])];
    return [
      `Known: ${phrasesOf(groups, words).join('; ')}.`,
      ...(unitless.has(pointer) ? ['Unit: no source states one.'] : []),
      ...disputed.map(([text, subjects]) => `Disputed (${subjects.join('; ')}): ${text}`),
    ].join(' ');
  };
};
