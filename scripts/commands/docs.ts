import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { specsFolder } from '../apis.ts';
import { command } from '../command.ts';
import { chaptersOf } from '../site/chapters/chapters.ts';
import { writeDocs } from '../site/docs/docs.ts';
import type { Documented } from '../site/docs/documented.ts';
import type { GuideApi } from '../site/guides/tables.ts';

const help = `
Builds the documentation: an index with a search, and of each API a reference with the evidence for its parts, its spec and its ledger.

  npm run docs                    all APIs, into dist/docs
  npm run docs -- --out DIR       elsewhere
  npm run docs -- API …           these APIs

Pages load nothing from anywhere: they work from a folder, and on any host and path.
The report of the contract tests is published with them where the tests have left it in reports.
`;

/** What guides are told of an API. */
const guideApiOf = ({ spec: { model, copy }, audit }: Documented): GuideApi => ({
  model,
  spec: copy(),
  page: audit.books.ledger.page,
  items: audit.items,
});

const inRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

await command(help, { out: { type: 'string' } }, async ({ values, names }) => {
  const out = typeof values['out'] === 'string' ? values['out'] : inRoot('dist/docs');
  await writeDocs({
    specs: specsFolder,
    out,
    apis: names,
    report: inRoot('reports/contract.html'),
    chapters: (apis) => chaptersOf(inRoot(''), apis.map(guideApiOf)),
    print: console.log,
  });
  console.log(`${join(out, 'index.html')} lists them.`);
  return 0;
});
