import { fileURLToPath } from 'node:url';
import { apiNames, eachOf, specsFolder } from '../apis.ts';
import { build, generatedApis } from '../client/build/build.ts';
import { leftOut } from '../client/left-out.ts';
import { command, refuseNames } from '../command.ts';
import { draftWarnings } from '../ledger/draft.ts';
import { readSpec } from '../spec/read/read.ts';

const help = `
Builds dist/, to which imports of billing-clients resolve: declarations, modules, validators.

  npm run build

If the spec or ledger of an API is refused, leaves it out, builds the others, and exits with 1.
`;

await command(help, {}, async ({ names }) => {
  refuseNames('npm run build', names);
  try {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const stale = await build(root);
    const { refused, waiting } = await leftOut(specsFolder, await generatedApis(root));
    for (const line of [...stale, ...refused, ...waiting]) console.error(line);
    const { good } = await eachOf(await apiNames(specsFolder), (api) => readSpec(specsFolder, api));
    for (const line of await draftWarnings(specsFolder, good)) console.error(line);
    return stale.length + refused.length > 0 ? 1 : 0;
  } catch (error) {
    // The compiler writes errors to standard output.
    if (error instanceof Error && 'stdout' in error) console.error(String(error.stdout).trim());
    throw error;
  }
});
