import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from '../../../ledger/claims/claim.ts';
import { whereInWords } from '../../../ledger/claims/where-in-words.ts';
import type { Change } from '../change.ts';
import { pointerOf, type Finding } from '../finding/finding.ts';
import type { Edition } from '../read/edition.ts';
import { isBrief } from './summary.ts';
import type { FactsOf } from './text.ts';

const mostFacts = 3;

/** What the ledger of an API says about a place. */
type FactsAt = (pointer: string) => readonly string[];

async function factsIn(specs: string, edition: Edition): Promise<FactsAt> {
  const { audit, readBooksOf } = await import('../../../ledger/books.ts');
  const { checkedSpec } = await import('../../../spec/read/read.ts');
  const { claims, weighed } = audit(await readBooksOf(specs, checkedSpec(edition.api, edition.parsed())));
  return (pointer) => {
    const near = claims.filter((claim) => claim.pointer === pointer || claim.pointer.startsWith(`${pointer}/`));
    // What stands right there says more than what stands below it.
    const own = near.filter((claim) => claim.pointer === pointer);
    const facts = (own.length > 0 ? own : near).flatMap((claim) => weighed.facts.get(keyOf(claim)) ?? []);
    return [...new Set(facts.map(({ value, evidence }) => `fact: ${value} (${whereInWords(evidence)})`))].slice(
      0,
      mostFacts,
    );
  };
}

/** The facts behind findings, as far as the ledgers of both times can be read: in the middle of an edit they may not. */
export async function factsOf(
  changes: readonly Change[],
  old: string | undefined,
  now: string | undefined,
): Promise<FactsOf> {
  const read = async (specs: string | undefined, edition: Edition | undefined, needed: boolean): Promise<FactsAt> =>
    specs === undefined || !edition || !needed || !existsSync(join(specs, edition.api, 'facts.yaml'))
      ? () => []
      : factsIn(specs, edition).catch(() => () => []);
  const readBoth = async (change: Change) => {
    const shown = change.findings.filter((finding) => !isBrief(finding));
    const gone = shown.filter(({ to }) => to === undefined);
    return Promise.all([read(old, change.old, gone.length > 0), read(now, change.now, gone.length < shown.length)]);
  };
  const known = new Map(
    await Promise.all(changes.map(async (change) => [change.api, await readBoth(change)] as const)),
  );
  return (finding: Finding) => {
    const [before, after] = known.get(finding.api) ?? [];
    return (finding.to === undefined ? before : after)?.(pointerOf(finding)) ?? [];
  };
}
