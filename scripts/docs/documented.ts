import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditClosed, type Audit } from '../ledger/books.ts';

/** What the documentation of an API is made from. */
export interface Documented {
  readonly api: string;
  /** The spec as it lies. */
  readonly text: string;
  readonly audit: Audit;
}

/** Reads the spec of an API and its evidence. */
export const readDocumented = async (specs: string, api: string): Promise<Documented> => ({
  api,
  audit: await auditClosed(specs, api),
  text: await readFile(join(specs, api, 'openapi.yaml'), 'utf8'),
});
