import { stringify } from 'yaml';
import { readLedger, type BooksInFolder } from '../../ledger/books.ts';
import { parentOf } from '../../ledger/claims/claim.ts';
import { decide, differ } from '../../ledger/merge-facts.ts';
import type { Dispute, ObservedBlock } from '../../ledger/notation/ledger.ts';
import type { Decision } from './decisions.ts';
import { shownOf, type Deviation } from './deviation.ts';

/** Rows for a ledger, as they are to be pasted into it. */
export interface Draft {
  readonly observed: readonly ObservedBlock[];
  readonly disputes: readonly Dispute[];
  /** Disputes whose decision contradicts what was observed. */
  readonly overtaken: readonly string[];
}

const isStatus = ({ seen, allows }: Deviation): boolean =>
  seen.attribute === 'exists' && allows === 'yes' && / · \d{3}$/.test(seen.node);

/** Members whose type has a row for each; those of other objects are claimed one by one. */
const isMember = ({ seen }: Deviation): boolean => seen.shown !== undefined && /^\w+ · \w+$/.test(seen.node);

const lastOf = (node: string): string => node.slice(parentOf(node).length).replace(/^(?: · |\.)/, '');

const typeRows = (members: readonly Deviation[]): string[] => {
  const owners = [...new Set(members.map(({ seen }) => parentOf(seen.node)))];
  return owners.flatMap((owner) => [
    owner,
    ...members
      .filter(({ seen }) => parentOf(seen.node) === owner)
      .map(({ seen }) => `  ${lastOf(seen.node)}?: ${seen.shown ?? 'unknown'}`),
  ]);
};

const claimRows = ({ key, seen, allows }: Deviation): string[] => {
  if (allows === undefined) return [];
  if (seen.shown === undefined) return [`${key} = ${allows}`];
  return [`${key} = yes`, `${seen.node} · type = ${seen.shown}`, `${seen.node} · presence = optional`];
};

const lines = (rows: readonly string[]): string => `${rows.join('\n')}\n`;

/** The decisions that need a row of their own. */
const decidedBesides = (deviations: readonly Deviation[], decisions: readonly Decision[]): Decision[] => {
  const said = new Set(deviations.map(({ key }) => key));
  return decisions.filter(
    ({ dispute, value }) =>
      value !== undefined && / · (?:exists|security)$/.test(dispute.claim) && !said.has(dispute.claim),
  );
};

const blocksOf = (
  deviations: readonly Deviation[],
  decided: readonly Decision[],
  on: string,
  as = (deviation: Deviation): Deviation => deviation,
): ObservedBlock[] => {
  const members = deviations.filter(isMember).map(as);
  const statuses = deviations.filter(isStatus).map(as);
  const others = deviations.filter((deviation) => !isMember(deviation) && !isStatus(deviation)).map(as);
  const rows = [
    ...others.flatMap(claimRows),
    ...decided.map(({ dispute, value }) => `${dispute.claim} = ${String(value)}`),
  ];
  return [
    ...(members.length > 0 ? [{ on, types: lines(typeRows(members)) }] : []),
    // Two statuses in one block would be the whole list of them.
    ...statuses.map(({ seen }) => ({ on, of: parentOf(seen.node), statuses: lastOf(seen.node) })),
    ...(rows.length > 0 ? [{ on, claims: lines(rows) }] : []),
  ];
};

/** The rows that say what was observed, and the disputes that they need. */
export const draftOf = (
  books: BooksInFolder,
  deviations: readonly Deviation[],
  decisions: readonly Decision[],
  on: string,
): Draft => {
  const decided = decidedBesides(deviations, decisions);
  const observed = blocksOf(deviations, decided, on);
  if (observed.length === 0) return { observed, disputes: [], overtaken: [] };
  const ledger = { ...books.ledger, observed: [...(books.ledger.observed ?? []), ...observed] };
  const { weighed } = readLedger({ ...books, ledger });
  const spoken = [...weighed.facts].filter(([, facts]) => facts.some(({ evidence }) => evidence.source === 'observed'));
  const fresh = spoken.filter(([key, facts]) => !weighed.disputes.has(key) && differ(facts)).map(([key]) => key);
  const overtaken = spoken.filter(([key, facts]) => {
    const dispute = weighed.disputes.get(key);
    const seen = facts.find(({ evidence }) => evidence.source === 'observed')?.value;
    return dispute !== undefined && dispute.take !== 'union' && decide(facts, dispute) !== seen;
  });
  // Secrets go last: the ledger knows what was observed by its real name.
  const shown = new Map(deviations.map((deviation) => [deviation.key, shownOf(deviation).key]));
  const named = (key: string): string => shown.get(key) ?? key;
  const disputes = fresh.map((key) => ({
    claim: named(key),
    take: 'observed',
    why: `the live API was seen to do so on ${on}`,
  }));
  return {
    observed: blocksOf(deviations, decided, on, shownOf),
    disputes,
    overtaken: overtaken.map(([key]) => named(key)),
  };
};

const yaml = (value: unknown): string => stringify(value, { lineWidth: 0 }).trimEnd();

/** A draft as YAML; empty where there is nothing to write. */
export const draftText = ({ observed, disputes }: Draft): string =>
  observed.length === 0 ? '' : `${yaml({ observed, ...(disputes.length > 0 && { disputes }) })}\n`;

/** A part of a draft, and where to paste it: at the end of an existing list, since a key cannot occur twice. */
export const pastedParts = (
  { observed, disputes }: Draft,
  { ledger, facts }: BooksInFolder,
): [where: string, text: string][] =>
  Object.entries({ observed, disputes }).flatMap(([key, rows]): [string, string][] => {
    if (rows.length === 0) return [];
    const known = (key === 'observed' ? ledger.observed : ledger.disputes) ?? [];
    if (known.length === 0) return [['at the end of the file', yaml({ [key]: rows })]];
    return [[`at the end of \`${key}:\` on line ${facts.lineOf([key])}`, yaml(rows).replaceAll(/^/gm, '  ')]];
  });
