import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiNames, specsFolder } from '../apis.ts';
import { forgeFrom } from '../change/radar/github.ts';
import { npmIn } from '../change/radar/npm.ts';
import { meansOf, radar } from '../change/radar/radar.ts';
import { formats, statusOf } from '../change/radar/table.ts';
import { changesAt } from '../new/update.ts';
import { chosen, command, wordOf, type Given } from '../command.ts';

const help = `
Checks every source that the ledgers cite: is there a newer version, and has the cited part changed?

  npm run radar                        all APIs
  npm run radar -- API …               these APIs
  npm run radar -- --format markdown   as a table for an issue

Fetches pages from their URL and compares them with page.lock, and OpenAPI documents with sources/oas.yaml. Looks up
packages through npm, with its registry and proxy settings, and repositories through GITHUB_API_URL, with GITHUB_TOKEN
if it is set. Writes nothing.

Exits with 1 if something has changed, with 2 for wrong usage, and with 3 if nothing has changed but some sources could
not be checked.
`;

const run = async ({ values, names }: Given): Promise<number> => {
  const print = formats[wordOf('--format', ['text', 'markdown'], values['format'])];
  const apis = chosen(names, await apiNames(specsFolder));
  const folder = await mkdtemp(join(tmpdir(), 'radar-'));
  try {
    const means = meansOf(specsFolder, {
      npm: npmIn(folder),
      forge: forgeFrom(process.env),
      document: (api, url) => changesAt(specsFolder, api, url),
      progress: (line) => console.error(line),
    });
    const seen = await radar(specsFolder, apis, means);
    console.log(print(seen));
    return statusOf(seen);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

await command(help, { format: { type: 'string' } }, run);
