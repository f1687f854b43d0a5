import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apiNames, eachOf } from '../../scripts/apis.ts';
import { audit, readBooks, readLedger } from '../../scripts/ledger/books.ts';
import { apiReport, type Contract, type Run } from './contract.ts';
import { lintExceptions } from './exceptions.ts';
import type { Figures } from './figures.ts';

/** Audits every API of a project, and adds what the tests have measured. */
export const readContract = async (root: string, figures: Figures, run: Run): Promise<Contract> => {
  const specs = join(root, 'specs');
  const exceptions = lintExceptions(await readFile(join(root, 'redocly.yaml'), 'utf8'));
  const { done: apis, refusals } = await eachOf(await apiNames(specs), async (api) => {
    const books = await readBooks(specs, api);
    const read = readLedger(books);
    return apiReport(audit(books, read), read, figures, exceptions);
  });
  const claimed = new Set(apis.flatMap((api) => api.exceptions));
  const names = apis.map(({ api }) => api);
  const elsewhere = figures.mutants.filter(({ api }) => !names.includes(api));
  return {
    run,
    apis,
    refused: refusals.map(({ message }) => message),
    elsewhere,
    exceptions: exceptions.filter((exception) => !claimed.has(exception)),
  };
};
