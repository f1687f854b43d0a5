import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiNames, specsFolder } from '../apis.ts';
import { chosen, command } from '../command.ts';

const help = `
Writes generated/<api>/ from specs/<api>/openapi.yaml, and removes from generated/ what no spec yields;
then brings the exports of package.json in line with generated/ and src/.

  npm run generate             all APIs
  npm run generate API …       these APIs

Writes nothing where a spec is refused, and exits with 1.
`;

await command(help, {}, async ({ names }) => {
  chosen(names, await apiNames(specsFolder));
  // Loaded once it is clear that there is something to do: the compiler is not small.
  const { backedIn } = await import('../client/evidence.ts');
  const { generate, report } = await import('../client/generate.ts');
  const { writeExports } = await import('../client/build/exports.ts');
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const generated = join(root, 'generated');
  console.log(report(await generate({ specs: specsFolder, generated, read: backedIn(specsFolder) }, names)));
  if (await writeExports(root)) console.log('wrote the exports of package.json');
  return 0;
});
