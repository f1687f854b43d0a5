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
  npm run opinion -- --if-online   left out, loudly, where the package is neither here nor to be had

The package is fetched by npm once, of the version that the vendor's page shows, and held to its integrity;
its declarations are kept in .cache/opinion. Nothing of it is run.

Exits with 1 where a difference has no dispute and no rule, where a dispute or a rule has no difference any more,
and where the package cannot be had.
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
