import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apiNames, specsFolder } from './apis.ts';
import { chosen, command, UsageError, type Given } from './command.ts';
import { accountsOf } from './ledger/lines.ts';
import { audit, readBooks, type Audit } from './ledger/books.ts';
import { silentCanaries } from './ledger/canaries.ts';
import { lockText } from './ledger/page.ts';
import { InputError } from './ledger/problem.ts';
import { listing, table } from './ledger/report.ts';

const help = `
Reconciles each spec with its ledger of facts, and the ledger with the page.

  npm run ledger                            all APIs, each page as its page.lock remembers it
  npm run ledger -- API …                   these APIs
  npm run ledger -- --page FILE API         one API against the text of its page; writes page.lock when all is well

Exits with 1 where the books do not close, and with 2 where it was called wrongly.
`;

const pageText = async (file: unknown): Promise<string | undefined> => {
  if (typeof file !== 'string') return undefined;
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new UsageError(`${file} cannot be read. Name the file that holds the page's text.`, { cause });
  });
  if (bytes.includes(0)) throw new UsageError(`${file} is no text. Save the page as plain text.`);
  return bytes.toString('utf8');
};

/** Renews page.lock, whole or not at all. */
const lock = async ({ books, placed }: Audit): Promise<void> => {
  const file = join(specsFolder, books.api, 'page.lock');
  await writeFile(`${file}.new`, lockText(books.api, accountsOf(books.page, placed)));
  await rename(`${file}.new`, file);
};

const named = async (api: string, text: string | undefined): Promise<Audit> => {
  try {
    return audit(await readBooks(specsFolder, api, text));
  } catch (error) {
    if (error instanceof InputError && !error.message.startsWith('specs/'))
      error.message = `specs/${api}: ${error.message}`;
    throw error;
  }
};

const run = async ({ values, names }: Given): Promise<number> => {
  const apis = chosen(names, await apiNames(specsFolder));
  const text = await pageText(values['page']);
  if (text !== undefined && apis.length !== 1) throw new UsageError('--page checks one API. Name it behind the file.');
  const audits = await Promise.all(apis.map((api) => named(api, text)));
  for (const failed of audits.filter(({ problems }) => problems.length > 0)) console.error(`${listing(failed)}\n`);
  console.log(table(audits));
  const broken = audits.filter(({ problems }) => problems.length > 0).length;
  if (broken === 0 && text !== undefined) await Promise.all(audits.map(lock));
  const silent = audits.slice(0, 1).flatMap(({ books }) => silentCanaries(books));
  for (const name of silent)
    console.error(`The check is broken: it did not notice ${name}. Trust none of its figures.`);
  return broken + silent.length > 0 ? 1 : 0;
};

await command(help, { page: { type: 'string' } }, run);
