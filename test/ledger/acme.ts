import type { Json } from '../../scripts/spec/json.ts';
import { parseYaml } from '../../scripts/spec/read/yaml.ts';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { accountsOf } from '../../scripts/ledger/page/audit-lines.ts';
import { audit, type Books } from '../../scripts/ledger/books.ts';
import { parseLedger } from '../../scripts/ledger/notation/ledger.ts';
import { lockText, pageFromLock, pageFromText } from '../../scripts/ledger/page/page.ts';

const read = (file: string) => readFile(fileURLToPath(new URL(`../fixtures/acme/${file}`, import.meta.url)), 'utf8');
const [spec, facts, page] = await Promise.all(['openapi.yaml', 'facts.yaml', 'page.txt'].map(read));

/** One replacement in a text: the old words, and the new ones. */
export type Edit = readonly [from: string, to: string];

const edited = (text: string, edits: readonly Edit[], where: string): string =>
  edits.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`${where} has no "${from}" to replace`);
    return before.replace(from, to);
  }, text);

/** Edits of the spec, the ledger and the page of the invented vendor. */
export interface Edits {
  readonly spec?: readonly Edit[];
  readonly facts?: readonly Edit[];
  readonly page?: readonly Edit[];
}

const withText = (edits: Edits): Books => ({
  api: 'acme',
  spec: parseYaml(edited(spec ?? '', edits.spec ?? [], 'the spec'), 'openapi.yaml').value as Json,
  ledger: parseLedger(parseYaml(edited(facts ?? '', edits.facts ?? [], 'the ledger'), 'facts.yaml')),
  pages: new Map([['page', pageFromText(edited(page ?? '', edits.page ?? [], 'the page'))]]),
});

const makeLock = (): string => {
  const { books, placed } = audit(withText({}));
  return lockText('acme', accountsOf(books.pages, placed, 'page'));
};
let made: string | undefined;

/** The lock of the unedited page and ledger, which is made once for all tests. */
export const lock = (): string => (made ??= makeLock());

/** The books, with the page at hand or with its lock alone. */
export const acmeBooks = (evidence: 'page' | 'lock', edits: Edits = {}): Books => {
  const books = withText(edits);
  return evidence === 'page' ? books : { ...books, pages: new Map([['page', pageFromLock(lock(), 'page.lock')]]) };
};

/** The problems of the edited books, with the page at hand or with its lock alone. */
export const problemsOf = (edits: Edits, evidence: 'page' | 'lock' = 'page'): string[] =>
  audit(acmeBooks(evidence, edits)).problems.map(({ at, message }) => `${at}: ${message}`);
