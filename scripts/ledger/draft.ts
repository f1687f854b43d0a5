import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { fixed, phrase } from '../phrase.ts';
import { worded, type Problem } from '../problem.ts';
import { plural } from '../text.ts';
import { rowOf, type Claim } from './claims/claim.ts';
import type { Closure } from './compare.ts';
import type { Draft, Ledger } from './notation/ledger.ts';
import { hasOpen } from './notation/open-points.ts';

/** The claims of a draft without facts. */
export const unprovenIn = ({ backed }: Pick<Closure, 'backed'>): Claim[] =>
  backed.filter(({ standing }) => standing === 'unproven').map(({ claim }) => claim);

/** Reports a draft with more unproven claims than it allows, or with none at all. */
export const draftProblems = (ledger: Ledger, closure: Closure): Problem[] => {
  const { draft } = ledger;
  if (draft === undefined) return [];
  const unproven = unprovenIn(closure);
  const more = unproven.length - draft.unproven;
  if (unproven.length === 0 && !hasOpen(ledger))
    return [{ at: 'draft', ...worded(fixed('every claim has a fact. Remove `draft`: this ledger is complete.')) }];
  if (more <= 0) return [];
  const some = unproven.slice(0, 5).map(rowOf);
  return [
    {
      at: 'draft',
      ...worded(
        phrase`${plural(unproven.length, 'unproven claim')} in the spec, ${more} more than draft allows; that number may only fall. Add facts for ${more}: ${some.join('; ')}${unproven.length > some.length ? '; …' : ''}.`,
      ),
    },
  ];
};

/** The notice for users of a draft API. */
export const draftInWords = ({ why, unproven }: Draft): string =>
  unproven === 0
    ? `Draft: do not rely on this API yet. Lines of its pages state things that no row has (${why}).`
    : `Draft: do not rely on this API yet. ${plural(unproven, 'claim')} ${unproven === 1 ? 'is' : 'are'} unproven: nobody has compared ${unproven === 1 ? 'it' : 'them'} with a source (${why}).`;

const factsIn = async (specs: string, api: string): Promise<string> => {
  const path = join(specs, api, 'facts.yaml');
  return existsSync(path) ? readFile(path, 'utf8') : '';
};

const draftIn = (text: string): Draft | undefined => {
  const draft: unknown = parseDocument(text).toJS()?.draft;
  const { why, unproven } = Object(draft);
  return typeof why === 'string' && typeof unproven === 'number' ? { why, unproven } : undefined;
};

/** The warning to print for a draft API; empty for any other. */
export const draftWarning = (api: string, draft: Draft | undefined): string[] =>
  draft === undefined ? [] : [`${api}: ${draftInWords(draft)} Do not publish it.`];

/** The warnings for all draft APIs, for commands that do not parse ledgers. Unreadable ledgers are skipped. */
export const draftWarnings = async (specs: string, apis: readonly string[]): Promise<string[]> => {
  const lines = await Promise.all(
    apis.map(async (api) => draftWarning(api, draftIn(await factsIn(specs, api).catch(() => '')))),
  );
  return lines.flat();
};

/** Lowers the number of unproven claims in the text of a ledger; `undefined` if it does not fall, or falls to 0. */
export const withFewer = (text: string, unproven: number): string | undefined => {
  const before = draftIn(text)?.unproven ?? 0;
  if (unproven >= before) return undefined;
  const node = parseDocument(text).getIn(['draft', 'unproven'], true);
  const [from = 0, to = 0] = (Object(node) as { range?: number[] }).range ?? [];
  return `${text.slice(0, from)}${unproven}${text.slice(to)}`;
};
