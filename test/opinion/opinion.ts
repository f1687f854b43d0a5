import { join } from 'node:path';
import { pascal } from '../../scripts/spec/names.ts';
import { readBooks } from '../../scripts/ledger/books.ts';
import { flattenSpec } from '../../scripts/ledger/claims/flatten-spec.ts';
import { declarationsOf } from './cache.ts';
import { compareClients } from './clients.ts';
import { OutOfReach, type Download } from './download.ts';
import { explain } from './explain.ts';
import type { Pin } from './pin.ts';
import { conclusion, legend, table } from './report.ts';
import { rules } from './rules.ts';

/** The folders to read from, and the cache. */
export interface Folders {
  readonly specs: string;
  readonly generated: string;
  readonly cache: string;
}

/** The report of a comparison, and whether it leaves nothing unexplained or stale. */
export interface Opinion {
  readonly text: string;
  readonly agrees: boolean;
}

/** Compares our types of an API with those of the vendor's package. */
export const opinionOf = async (
  pin: Pin,
  { specs, generated, cache }: Folders,
  download: Download,
): Promise<Opinion> => {
  const folder = await declarationsOf(pin, cache, download);
  const { spec, ledger } = await readBooks(specs, pin.api);
  const operations = flattenSpec(spec).filter(({ attribute }) => attribute === 'operationId');
  const compared = compareClients(
    { file: join(generated, pin.api, 'client.ts'), name: `${pascal(pin.api)}Client` },
    { file: join(folder, pin.client.file), name: pin.client.name },
    new Map(operations.map(({ node, value }) => [value, node])),
  );
  const verdict = explain(compared, ledger.disputes ?? [], rules);
  const stale = verdict.stale.map(
    (reason) => `STALE: ${reason} explains no difference any more. Find out what has changed, and fix or strike it.`,
  );
  const head = `${pin.api} against ${pin.name} ${pin.version}`;
  const lines = [`${head}: ${conclusion(compared, verdict)}`, ...stale];
  const agrees = verdict.explained.every(({ why }) => why !== undefined) && stale.length === 0;
  return { text: [table(verdict.explained), '', legend(verdict, rules), '', ...lines].join('\n'), agrees };
};

/** The exit status after an error; without network, the comparison may be left out. */
export const statusOf = (error: unknown, ifOnline: boolean, warn: (line: string) => void): number => {
  if (!(error instanceof OutOfReach)) throw error;
  warn(error.message);
  if (!ifOnline) return 1;
  warn("LEFT OUT: our types were not compared with the vendor's.");
  return 0;
};
