import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { specsFolder } from '../apis.ts';
import { command } from '../command.ts';
import { documentText } from '../new/fetch.ts';
import { writeFolder } from '../new/folder.ts';
import { updateFolder, updateReport } from '../new/update.ts';
import { writePages } from '../new/page/folder.ts';
import { todoOf } from '../new/page/todo.ts';
import { readDocument } from '../new/read.ts';
import { table } from '../ledger/report.ts';
import { Refusal } from '../refusal.ts';
import { firstCall } from '../serve/mock/first-call.ts';

const help = `
Writes specs/<api>/ from what a vendor has published: an OpenAPI document, or pages of documentation. The folder has the
spec in our dialect and a ledger in which every claim has its standing.

  npm run new -- API --openapi FILE|URL                             all operations of the document
  npm run new -- API --openapi FILE|URL --only TAG|PATH|OPERATION   these; may be given several times
  npm run new -- API --openapi FILE|URL --update                    a new version of its document
  npm run new -- API --page FILE|URL [--page FILE|URL …]            what pages show, as HTML, text or Markdown

Of pages, whatever they state in words, tables and samples is a fact with its lines; what nobody says yet is unproven,
the ledger is a draft as long as there is any of it, and what is left to do is printed with the rows to write.
Of documents, it takes OpenAPI 3.0 and 3.1 and Swagger 2, in one file. Examples are made from the schemas, and called invented.
With --update, the source of the folder is replaced, and nothing else: what the new version says otherwise is printed, and
which rows of the ledger that somebody wrote are about it. \`npm run ledger\` then lists what the spec has to change.
Writes nothing where something in the document is refused or the folder is there already, and exits with 1.
Then it writes the client, as npm run generate does, and shows a first call at the mock.
`;

const listOf = (given: unknown): string[] => (Array.isArray(given) ? given.map(String) : []);

const fromDocument = async (api: string, openapi: string, only: readonly string[]): Promise<string> => {
  const document = readDocument(await documentText(openapi), openapi);
  const written = await writeFolder(specsFolder, { api, document, origin: openapi, only });
  return written.map((path) => `wrote ${path}`).join('\n');
};

const updated = async (api: string, openapi: string, only: readonly string[]): Promise<string> => {
  const document = readDocument(await documentText(openapi), openapi);
  return updateReport(api, await updateFolder(specsFolder, { api, document, origin: openapi, only }));
};

const fromPages = async (api: string, sources: readonly string[]): Promise<string> => {
  const today = new Date().toISOString().slice(0, 10);
  const { written, ledger, audit } = await writePages(specsFolder, { api, sources, today });
  return [written.map((path) => `wrote ${path}`).join('\n'), table([audit]), todoOf(api, ledger, audit)].join('\n\n');
};

/** Writes the client of a new API, and calls its mock. */
const client = async (api: string): Promise<string> => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const script = join(root, 'scripts/commands/generate.ts');
  try {
    await promisify(execFile)(process.execPath, ['--import', 'tsx', script, api], { cwd: root });
  } catch (error) {
    const { stderr = '' } = Object(error);
    throw new Refusal(
      `specs/${api}`,
      'is written, its client is not',
      `mend what follows, and run npm run generate\n${stderr}`,
    );
  }
  const call = await firstCall(root, api);
  return `wrote generated/${api}, of which the first call is\n\n${call}`;
};

await command(
  help,
  {
    openapi: { type: 'string' },
    only: { type: 'string', multiple: true },
    page: { type: 'string', multiple: true },
    update: { type: 'boolean' },
  },
  async ({ values, names }) => {
    const [api] = names;
    const { openapi } = values;
    const pages = listOf(values['page']);
    if (api === undefined || names.length > 1)
      throw new Refusal('`npm run new`', 'makes one API', 'name its folder', { usage: true });
    if (typeof openapi !== 'string' && pages.length === 0)
      throw new Refusal('`npm run new`', 'needs a document', 'name it with --openapi, or pages with --page', {
        usage: true,
      });
    if (typeof openapi === 'string' && pages.length > 0)
      throw new Refusal('`npm run new`', 'takes a document or pages', 'leave one of them out', { usage: true });
    if (values['update'] === true) {
      if (typeof openapi !== 'string')
        throw new Refusal('`--update`', 'needs a document', 'name it with --openapi', { usage: true });
      console.log(await updated(api, openapi, listOf(values['only'])));
      return 0;
    }
    const said =
      typeof openapi === 'string' ? fromDocument(api, openapi, listOf(values['only'])) : fromPages(api, pages);
    console.log(await said);
    console.log(`\n${await client(api)}`);
    return 0;
  },
);
