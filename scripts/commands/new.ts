import { specsFolder } from '../apis.ts';
import { command } from '../command.ts';
import { documentText } from '../new/fetch.ts';
import { writeFolder } from '../new/folder.ts';
import { readDocument } from '../new/read.ts';
import { Refusal } from '../refusal.ts';

const help = `
Writes specs/<api>/ from an OpenAPI document that a vendor has published: the spec in our dialect, the source it comes
from without its prose, and a ledger in which every claim has its standing.

  npm run new -- API --openapi FILE|URL                             all operations of the document
  npm run new -- API --openapi FILE|URL --only TAG|PATH|OPERATION   these; may be given several times

Takes OpenAPI 3.0 and 3.1 and Swagger 2, in one file. Examples are made from the schemas, and called invented.
Writes nothing where something in the document is refused or the folder is there already, and exits with 1.
Then: npm run generate -- API
`;

await command(
  help,
  { openapi: { type: 'string' }, only: { type: 'string', multiple: true } },
  async ({ values, names }) => {
    const [api] = names;
    const { openapi, only } = values;
    if (api === undefined || names.length > 1)
      throw new Refusal('`new`', 'makes one API', 'name its folder', { usage: true });
    if (typeof openapi !== 'string')
      throw new Refusal('`new`', 'needs a document', 'name it with --openapi', { usage: true });
    const document = readDocument(await documentText(openapi), openapi);
    const order = { api, document, origin: openapi, only: Array.isArray(only) ? only.map(String) : [] };
    const written = await writeFolder(specsFolder, order);
    console.log(`${written.map((path) => `wrote ${path}`).join('\n')}\nNext: npm run generate -- ${api}`);
    return 0;
  },
);
