import { auditClosed, readBooks, type Audit } from '../../ledger/books.ts';
import type { SpecFile } from '../../spec/read/read.ts';
import type { YamlFile } from '../../spec/read/yaml.ts';

/** The input for the documentation of an API. */
export interface Documented {
  readonly api: string;
  readonly spec: SpecFile;
  readonly facts: YamlFile;
  readonly audit: Audit;
}

/** Reads the spec and the ledger of an API. */
export const readDocumented = async (specs: string, api: string): Promise<Documented> => {
  const books = await readBooks(specs, api);
  return { api, spec: books.source, facts: books.facts, audit: auditClosed(books) };
};
