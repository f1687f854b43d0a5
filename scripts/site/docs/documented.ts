import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditClosed, type Audit } from '../../ledger/books.ts';

/** What the documentation of an API is made from. */
export interface Documented {
  readonly api: string;
  /** The spec as it lies. */
  readonly text: string;
  /** The ledger as it lies. */
  readonly facts: string;
  readonly audit: Audit;
}

/** Reads the spec of an API and its evidence. */
export const readDocumented = async (specs: string, api: string): Promise<Documented> => {
  const [audit, text = '', facts = ''] = await Promise.all([
    auditClosed(specs, api),
    ...['openapi.yaml', 'facts.yaml'].map((file) => readFile(join(specs, api, file), 'utf8')),
  ]);
  return { api, audit, text, facts };
};
