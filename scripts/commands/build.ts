import { fileURLToPath } from 'node:url';
import { apiNames, specsFolder } from '../apis.ts';
import { build } from '../client/build/build.ts';
import { command, refuseNames } from '../command.ts';
import { draftWarnings } from '../ledger/draft.ts';

const help = `
Builds dist/, to which imports of billing-clients resolve: declarations, modules, validators.

  npm run build
`;

await command(help, {}, async ({ names }) => {
  refuseNames('npm run build', names);
  try {
    const left = await build(fileURLToPath(new URL('../..', import.meta.url)));
    for (const line of left) console.error(line);
    for (const line of await draftWarnings(specsFolder, await apiNames(specsFolder))) console.error(line);
    return 0;
  } catch (error) {
    // The compiler writes errors to standard output.
    if (error instanceof Error && 'stdout' in error) console.error(String(error.stdout).trim());
    throw error;
  }
});
