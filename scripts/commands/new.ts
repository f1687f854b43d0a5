import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { specsFolder } from '../apis.ts';
import { command } from '../command.ts';
import { lackOf, storedSource } from '../download.ts';
import { contradictions } from '../new/contradictions.ts';
import { documentText } from '../new/fetch.ts';
import type { Selection } from '../new/document.ts';
import { writeFolder, type Draft } from '../new/folder.ts';
import { guessed } from '../new/guessed.ts';
import { leftOpen } from '../new/left-open.ts';
import { aboutServer } from '../new/server-line.ts';
import { unitsOpen } from '../new/units-open.ts';
import { updateFolder, updateReport } from '../new/update.ts';
import { writePages } from '../new/page/folder.ts';
import { writeBoth } from '../new/page/with-document.ts';
import { todoOf } from '../new/page/todo.ts';
import { readDocument } from '../new/read.ts';
import { backedIn, type Backed } from '../client/evidence.ts';
import { briefOf } from '../ledger/brief.ts';
import { table } from '../ledger/report.ts';
import { reasonOf, Refusal } from '../refusal.ts';
import { firstCall } from '../serve/mock/first-call.ts';
import type { Json } from '../spec/json.ts';
import type { ApiModel } from '../spec/model/model.ts';

const help = `
Writes specs/<api>/ from what a vendor has published: an OpenAPI document, documentation pages, or both. The folder has
the spec in our dialect, and a ledger that gives every claim its standing.

  npm run new -- API --openapi FILE|URL                             all operations of the document
  npm run new -- API --openapi FILE|URL --only TAG|PATH|OPERATION   only these; may be repeated
  npm run new -- API --openapi FILE|URL --except TAG|PATH|OPERATION all but these; may be repeated
  npm run new -- API --openapi FILE|URL --update                    a new version of its document
  npm run new -- API --page FILE|URL [--page FILE|URL …]            pages, as HTML, text or Markdown
  npm run new -- API --openapi FILE|URL --page FILE|URL             the document, and what pages state about it

From pages, statements in words, tables and samples become facts with their lines; claims without a fact are unproven.
The ledger is a draft while any are left; the remaining work is printed with the rows to write.
From both, the spec is made from the document; claims that pages state are stated, and each contradiction is a dispute to decide.
Documents may be OpenAPI 3.0 and 3.1 or Swagger 2, in one file. Examples are generated from the schemas, and named invented.
--update replaces the source in the folder, adds the operations that --only names to spec and ledger, and prints the
differences of the new version, the lines to delete, and the hand-written rows of the ledger that they affect.
\`npm run ledger\` then lists the changes to make in the spec.
Writes nothing and exits with 1 if something in the document is refused or the folder already exists.
Finally, generates the client, like npm run generate, and makes a first call to the mock.
`;

const listOf = (given: unknown): string[] => (Array.isArray(given) ? given.map(String) : []);

/** The report on a new folder, and its spec with the evidence. */
interface Made {
  readonly report: string;
  readonly backed: () => Promise<Backed>;
  /** What the names of a document suggest and leave open. */
  readonly open?: string;
}

/** What is to be known about the server, what names suggest, and what they leave open. */
const openIn = (api: string, document: Json, { made, spec, audited }: Draft): string =>
  [
    aboutServer(document, spec.model),
    contradictions(made),
    guessed(spec.model.operations),
    leftOpen(api, spec),
    unitsOpen(audited.items),
  ]
    .filter(Boolean)
    .join('\n\n');

const fromDocument = async (api: string, openapi: string, selection: Selection): Promise<Made> => {
  const document = readDocument(await documentText(openapi), openapi);
  const { paths, draft } = await writeFolder(specsFolder, { api, document, origin: openapi, ...selection });
  const backed = { spec: draft.spec, evidence: briefOf(draft.audited) };
  const report = paths.map((path) => `wrote ${path}`).join('\n');
  return { report, backed: async () => backed, open: openIn(api, document, draft) };
};

const updated = async (api: string, openapi: string, selection: Selection): Promise<string> => {
  const document = readDocument(await documentText(openapi), openapi);
  return updateReport(api, await updateFolder(specsFolder, { api, document, origin: openapi, ...selection }));
};

const fromPages = async (api: string, sources: readonly string[]): Promise<Made> => {
  const today = new Date().toISOString().slice(0, 10);
  const { written, ledger, audit, more } = await writePages(specsFolder, { api, sources, today });
  const report = [written.map((path) => `wrote ${path}`).join('\n'), table([audit]), todoOf(api, ledger, audit, more)];
  return { report: report.join('\n\n'), backed: () => backedIn(specsFolder)(api) };
};

/** That the address of a source is not stored as it was given. */
const leftOut = (source: string): string[] => {
  const stored = storedSource(source);
  const lack = lackOf(stored);
  return stored === source ? [] : [`stored ${stored}: the address without its ${lack}, which may be secret`];
};

const fromBoth = async (
  api: string,
  openapi: string,
  selection: Selection,
  sources: readonly string[],
): Promise<Made> => {
  const today = new Date().toISOString().slice(0, 10);
  const document = readDocument(await documentText(openapi), openapi);
  const { written, ledger, audit, more, draft } = await writeBoth(specsFolder, {
    api,
    document,
    origin: openapi,
    ...selection,
    sources,
    today,
  });
  const report = [written.map((path) => `wrote ${path}`).join('\n'), table([audit]), todoOf(api, ledger, audit, more)];
  const open = openIn(api, document, draft);
  return { report: report.join('\n\n'), backed: () => backedIn(specsFolder)(api), open };
};

const madeFrom = (api: string, openapi: unknown, selection: Selection, pages: readonly string[]): Promise<Made> => {
  if (typeof openapi !== 'string') return fromPages(api, pages);
  return pages.length > 0 ? fromBoth(api, openapi, selection, pages) : fromDocument(api, openapi, selection);
};

/** Generates the client of a new API. */
const generated = async (root: string, api: string, read: Made['backed']): Promise<ApiModel> => {
  // Loaded only when needed, because the compiler is large.
  const { generate } = await import('../client/generate.ts');
  const { writeExports } = await import('../client/build/exports.ts');
  try {
    const backed = await read();
    await generate({ specs: specsFolder, generated: join(root, 'generated'), read: async () => backed }, [api]);
    await writeExports(root);
    return backed.spec.model;
  } catch (error) {
    throw new Refusal(
      `specs/${api}`,
      'is written, but its client is not',
      `fix what follows, and run npm run generate\n${reasonOf(error)}`,
      { cause: error },
    );
  }
};

/** Generates the client of a new API, and calls its mock. */
const client = async (api: string, read: Made['backed']): Promise<string> => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  // The client is imported as TypeScript, which the command itself is not.
  const { register } = await import('tsx/esm/api');
  register();
  const call = await firstCall(root, await generated(root, api, read));
  const next = `Next: npm run build, then import it from billing-clients/${api}; npm start shows its pages.`;
  return `wrote generated/${api}; its first call:\n\n${call}\n\n${next}`;
};

await command(
  help,
  {
    openapi: { type: 'string' },
    only: { type: 'string', multiple: true },
    except: { type: 'string', multiple: true },
    page: { type: 'string', multiple: true },
    update: { type: 'boolean' },
  },
  async ({ values, names }) => {
    const [api] = names;
    const { openapi } = values;
    const pages = listOf(values['page']);
    const selection = { only: listOf(values['only']), except: listOf(values['except']) };
    if (api === undefined || names.length > 1)
      throw new Refusal('`npm run new`', 'makes one API', 'name its folder', { usage: true });
    if (typeof openapi !== 'string' && pages.length === 0)
      throw new Refusal('`npm run new`', 'needs a document', 'name it with --openapi, or pages with --page', {
        usage: true,
      });
    if (values['update'] === true && pages.length > 0)
      throw new Refusal('`--update`', 'takes only a document', 'leave --page out; npm run ledger reads a page again', {
        usage: true,
      });
    if (values['update'] === true) {
      if (typeof openapi !== 'string')
        throw new Refusal('`--update`', 'needs a document', 'name it with --openapi', { usage: true });
      console.log(await updated(api, openapi, selection));
      return 0;
    }
    const { report, backed, open } = await madeFrom(api, openapi, selection, pages);
    console.log(report);
    for (const line of [...(typeof openapi === 'string' ? [openapi] : []), ...pages].flatMap(leftOut))
      console.log(line);
    console.log(`\n${await client(api, backed)}`);
    if (open) console.log(`\n${open}`);
    return 0;
  },
);
