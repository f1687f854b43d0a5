import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { specsFolder } from './apis.ts';
import { command } from './command.ts';
import { writeDocs } from './docs/docs.ts';

const help = `
Builds the documentation: a page per API with the evidence for each of its parts, and an index.

  npm run docs                    all APIs, into dist/docs
  npm run docs -- --out DIR       elsewhere
  npm run docs -- API …           these APIs

Pages load nothing from anywhere: they work from a folder, and on any host.
`;

const dist = fileURLToPath(new URL('../dist/docs', import.meta.url));

await command(help, { out: { type: 'string' } }, async ({ values, names }) => {
  const out = typeof values['out'] === 'string' ? values['out'] : dist;
  await writeDocs({ specs: specsFolder, out, apis: names, print: console.log });
  console.log(`${join(out, 'index.html')} lists them.`);
  return 0;
});
