// Does one piece of work on a folder of specs, and prints its processor time, without that of loading.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTs, { astToString } from 'openapi-typescript';
import { backedIn } from '../../../scripts/client/evidence.ts';
import { renderAll } from '../../../scripts/client/generate.ts';
import { audit, readBooks } from '../../../scripts/ledger/books.ts';

const [work = '', specs = '', ...apis] = process.argv.slice(2);

const works: Readonly<Record<string, () => Promise<unknown>>> = {
  generate: () => renderAll({ read: backedIn(specs) }, apis),
  ledger: async () => {
    for (const api of apis) audit(await readBooks(specs, api));
  },
  types: async () => {
    for (const api of apis) astToString(await openapiTs(pathToFileURL(join(specs, api, 'openapi.yaml'))));
  },
};

const before = process.cpuUsage();
await works[work]?.();
const { user, system } = process.cpuUsage(before);
console.log(user + system);
