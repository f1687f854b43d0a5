import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { audit, readBooks, type Audit } from '../ledger/books.ts';
import { InputError } from '../ledger/problem.ts';

/** What the documentation of an API is made from. */
export interface Documented {
  readonly api: string;
  /** The spec as it lies. */
  readonly text: string;
  readonly audit: Audit;
}

/** Reads the spec of an API and its evidence; books that do not agree are refused, since their evidence would mislead. */
export const readDocumented = async (specs: string, api: string): Promise<Documented> => {
  const audited = audit(await readBooks(specs, api));
  const { length } = audited.problems;
  if (length > 0)
    throw new InputError(
      `specs/${api} does not agree with its ledger in ${length} ${length === 1 ? 'place' : 'places'}. Run \`npm run ledger\` and mend the books first.`,
    );
  return { api, text: await readFile(join(specs, api, 'openapi.yaml'), 'utf8'), audit: audited };
};
