import { isObject } from '../../scripts/spec/json.ts';
import type { Audit, Books, LedgerRead } from '../../scripts/ledger/books.ts';
import { keyOf, standings, type Standing } from '../../scripts/ledger/claims/claim.ts';
import { glob } from '../../scripts/ledger/notation/glob.ts';
import type { Dispute, Ledger } from '../../scripts/ledger/notation/ledger.ts';
import { whereInWords } from '../../scripts/ledger/claims/where-in-words.ts';
import { nameOf } from '../../scripts/ledger/notation/source-names.ts';
import type { Backed } from '../../scripts/ledger/compare.ts';
import { absent, decide } from '../../scripts/ledger/merge-facts.ts';

/** The number of claims by standing. */
export type Standings = Readonly<Record<Standing, number>>;

/** A type, an operation or a credential, with the standings of its claims. */
export interface Trusted {
  readonly name: string;
  readonly standings: Standings;
  /** Its inferred claims. */
  readonly inferred: readonly { readonly claim: string; readonly value: string; readonly why: string }[];
}

/** A claim on which sources differ. */
export interface DisputeReport {
  readonly claim: string;
  readonly sides: readonly { readonly source: string; readonly value: string; readonly where: string }[];
  readonly take: string;
  /** The source that the decision follows, in words. */
  readonly taken: string;
  readonly decided: string;
  readonly why: string;
}

/** A silence: something that no source says. */
export interface SilenceReport {
  readonly item: string;
  readonly why: string;
  /** The nodes that it is about. */
  readonly covers: readonly string[];
}

/** Words of the page that state nothing. */
export interface WaiverReport {
  readonly lines: string;
  readonly under: string;
  readonly words: readonly string[];
  readonly why: string;
}

/** An example of the spec: the page's, or ours. */
export interface SampleReport {
  readonly at: string;
  readonly kind: 'documented' | 'invented';
}

export const standingsOf = (backed: readonly Backed[]): Standings => {
  const count = (standing: Standing): number => backed.filter((one) => one.standing === standing).length;
  return Object.fromEntries(standings.map((standing) => [standing, count(standing)])) as Record<Standing, number>;
};

const ownerOf = ({ claim }: Backed): string => claim.node.split(' · ')[0] ?? claim.node;

/** The standings of the claims of each type and operation, in the order of the spec. */
export const trustedIn = ({ closure }: Audit): Trusted[] =>
  [...new Set(closure.backed.map(ownerOf))].map((name) => {
    const own = closure.backed.filter((backed) => ownerOf(backed) === name);
    const inferred = own.filter(({ standing }) => standing === 'inferred');
    return {
      name,
      standings: standingsOf(own),
      inferred: inferred.map(({ claim, facts }) => ({
        claim: keyOf(claim),
        value: claim.value,
        why: facts[0]?.evidence.where.reason ?? '',
      })),
    };
  });

const both: Readonly<Record<string, string>> = { union: 'both, together', absent: 'neither: left out' };

const takenIn = (ledger: Ledger, { take }: Dispute): string => both[take] ?? nameOf(ledger, take);

/** Each dispute, with the value of each source and the decision. */
export const disputesIn = ({ ledger }: Books, { weighed }: LedgerRead): DisputeReport[] =>
  (ledger.disputes ?? []).map((dispute) => {
    const facts = weighed.facts.get(dispute.claim) ?? [];
    const sides = new Map(
      facts.map(({ value, evidence }) => [
        `${evidence.source} ${value}`,
        { source: nameOf(ledger, evidence.source), value, where: whereInWords(evidence) },
      ]),
    );
    return {
      ...dispute,
      taken: takenIn(ledger, dispute),
      sides: [...sides.values()],
      decided: decide(facts, dispute) ?? absent,
    };
  });

/** Each silence, with the nodes that it is about. */
export const silencesIn = ({ books, items }: Audit): SilenceReport[] =>
  (books.ledger.silent ?? []).map(({ item, why }) => {
    const covers = items.filter(({ name, known }) => !known && glob(item)(name)).map(({ name }) => name);
    return { item, why, covers };
  });

/** The words of the page that are waived, with the reasons. */
export const waiversIn = ({ ledger }: Books): WaiverReport[] =>
  ledger.facts.flatMap(({ waived, lines, under, why = '' }) =>
    waived === undefined
      ? []
      : [{ lines: String(lines), under, words: waived.split('\n').filter((word) => word.trim() !== ''), why }],
  );

const kindOf = (name: string): SampleReport['kind'] => (name === 'documented' ? 'documented' : 'invented');

const placeOf = (path: readonly string[]): string => {
  const [room, name = '', method = '', ...rest] = path;
  const plain = (keys: readonly string[]): string[] =>
    keys.filter((key) => !/^(?:components|requestBody|content|.+\/.+)$/.test(key));
  const below = plain(rest).filter((key) => key !== 'responses');
  return room === 'paths'
    ? [`${method.toUpperCase()} ${name}`, ...(below.length > 0 ? below : ['body'])].join(' · ')
    : plain(path).join(' · ');
};

/** The named examples of a spec, wherever they stand. */
export const samplesIn = (node: unknown, path: readonly string[] = []): SampleReport[] => {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]): SampleReport[] => {
    if (key === 'example' || key === 'default') return [];
    return key === 'examples' && isObject(value)
      ? Object.keys(value).map((name) => ({ at: placeOf(path), kind: kindOf(name) }))
      : samplesIn(value, [...path, key]);
  });
};
