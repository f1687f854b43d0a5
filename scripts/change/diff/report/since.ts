import { Refusal } from '../../../refusal.ts';
import { changesBetween } from '../change.ts';
import { readFolder, refusalsOf, type Editions } from '../read/edition.ts';
import { briefReport } from './text.ts';
import { release } from '../sides.ts';

const isIn = ({ all }: Editions, api: string): boolean => all.some((edition) => edition.api === api);

/** Whether no client can be generated from a spec yet; what it lacks is not a change for callers. */
const isRefused = ({ all }: Editions, api: string): boolean =>
  all.some((edition) => edition.api === api && refusalsOf(api, edition.parsed().value).length > 0);

/**
 * A brief report of the changes to some APIs since the last release; undefined if none. `read` has the specs that
 * were read already. Any other is read without its ledger, because its books may be open; a refused one has no verdict.
 */
export async function sinceRelease(
  root: string,
  specs: string,
  read: Editions,
  apis: readonly string[],
): Promise<string | undefined> {
  const isRead = (api: string): boolean => isIn(read, api);
  const [old, written] = await Promise.all([release(root), apis.every(isRead) ? undefined : readFolder(specs)]);
  const findings = apis.flatMap((api) => {
    // One that is neither has no client, and nothing has changed for anybody.
    if (!isRead(api) && !isIn(old, api)) return [];
    const now = isRead(api) ? read : written;
    try {
      if (!now || (!isRead(api) && isRefused(now, api))) return [];
      return changesBetween(old, now, [api]).flatMap((change) => change.findings);
    } catch (error) {
      // An unreadable spec is reported by whoever tried to read it.
      if (error instanceof Refusal) return [];
      throw error;
    }
  });
  return findings.length > 0 ? `Since ${old.name}: ${briefReport(findings)}` : undefined;
}
