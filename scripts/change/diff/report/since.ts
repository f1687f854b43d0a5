import { Refusal } from '../../../refusal.ts';
import { changesBetween } from '../change.ts';
import { readFolder, refusalsOf, type Editions } from '../read/edition.ts';
import { briefReport } from './text.ts';
import { release } from '../sides.ts';

const isIn = ({ all }: Editions, api: string): boolean => all.some((edition) => edition.api === api);

/** Whether no client can be made of a spec as it is written: what it lacks is no change for callers yet. */
const isRefused = ({ all }: Editions, api: string): boolean =>
  all.some((edition) => edition.api === api && refusalsOf(api, edition.parsed().value).length > 0);

/**
 * What has changed of some APIs since the last release, in a few lines; nothing where nothing has. `read` are the specs
 * that were read already: any other is looked at as it is written, for its books may be open; one that is itself refused has
 * no verdict.
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
      // One that cannot even be read, which is said by whoever has tried.
      if (error instanceof Refusal) return [];
      throw error;
    }
  });
  return findings.length > 0 ? `Since ${old.name}: ${briefReport(findings)}` : undefined;
}
