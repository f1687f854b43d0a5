import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { specsFolder } from '../apis.ts';
import { command } from '../command.ts';
import { chaptersOf } from '../site/chapters/chapters.ts';
import { writeDocs } from '../site/docs/docs.ts';

const help = `
Builds the documentation: an index with search; for each API a reference with evidence, its spec and its ledger;
the guides; and a client reference generated from the comments in src/.

  npm run docs                    all APIs, into dist/docs
  npm run docs -- --out DIR       into another folder
  npm run docs -- API …           these APIs

Pages are self-contained: they work from a folder, and on any host and path.
Includes the contract report, if reports/ has one.
`;

const inRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

await command(help, { out: { type: 'string' } }, async ({ values, names }) => {
  const out = typeof values['out'] === 'string' ? values['out'] : inRoot('dist/docs');
  const refusals = await writeDocs({
    specs: specsFolder,
    out,
    apis: names,
    report: inRoot('reports/contract.html'),
    chapters: chaptersOf,
    print: console.log,
  });
  console.log(`${join(out, 'index.html')} lists them.`);
  return refusals.length > 0 ? 1 : 0;
});
