import { fileURLToPath } from 'node:url';
import { apiNames, specsFolder } from '../../scripts/apis.ts';
import { command, type Given } from '../../scripts/command.ts';
import { download } from './download.ts';
import { opinionOf, statusOf } from './opinion.ts';
import { pinsOf } from './pin.ts';

const help = `
Compares the types that we wrote with those of the vendor's own package, both ways, and lists what differs and why.

  npm run opinion                  all APIs whose vendor has a package with types
  npm run opinion -- API …         these APIs
  npm run opinion -- --if-online   skips, with a warning, a package that can be neither found nor fetched

The package is fetched by npm once, of the version that the vendor's page shows, and its integrity is checked;
its declarations are kept in .cache/opinion. None of its code is run.

Exits with 1 if a difference has no dispute and no rule, if a dispute or a rule no longer has a difference,
or if the package cannot be fetched.
`;

const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const folders = {
  specs: specsFolder,
  generated: folderOf('../../generated'),
  cache: folderOf('../../.cache/opinion'),
};

const run = async ({ values, names }: Given): Promise<number> => {
  const asked = pinsOf(names, await apiNames(specsFolder));
  try {
    let status = 0;
    for (const pin of asked) {
      const { text, agrees } = await opinionOf(pin, folders, download);
      console.log(text);
      if (!agrees) status = 1;
    }
    return status;
  } catch (error) {
    return statusOf(error, values['if-online'] === true, console.error);
  }
};

await command(help, { 'if-online': { type: 'boolean' } }, run);
