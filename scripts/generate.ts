import { fileURLToPath } from 'node:url';
import { specsFolder } from './apis.ts';
import { command } from './command.ts';
import { evidenceIn } from './generate/evidence.ts';
import { generate, report } from './generate/generate.ts';

const help = `
Writes generated/<api>/ from specs/<api>/openapi.yaml, and removes from generated/ what no spec yields.

  npm run generate             all APIs
  npm run generate API …       these APIs

Writes nothing where a spec is refused, and exits with 1.
`;

const workplace = {
  specs: specsFolder,
  generated: fileURLToPath(new URL('../generated', import.meta.url)),
  evidenceFor: evidenceIn(specsFolder),
};

await command(help, {}, async ({ names }) => {
  console.log(report(await generate(workplace, names)));
  return 0;
});
