import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { command, refuseNames, UsageError } from '../../scripts/command.ts';
import type { Contract } from './contract.ts';
import { changesOf, floorsOf, type Floors } from './floors.ts';
import type { Verdict } from './verdict.ts';

const help = `
Sets the floors in test/floors.json to the figures of the last whole run, higher or lower, and tells which change.

  npm test && npm run floors    figures that have risen
  npm test; npm run floors      figures that are meant to fall: commit the file with the reason

Exits with 2 where no whole run with every test passing has left its figures in reports/contract.json.
`;

const report = fileURLToPath(new URL('../../reports/contract.json', import.meta.url));
const file = fileURLToPath(new URL('../floors.json', import.meta.url));

const readReport = async (): Promise<Contract> => {
  const missing = new UsageError(
    'reports/contract.json holds no whole run in which every test passed. Run `npm test`.',
  );
  if (!existsSync(report)) throw missing;
  const { verdict, ...contract } = JSON.parse(await readFile(report, 'utf8')) as Contract & { verdict: Verdict };
  if (verdict.kind !== 'held') throw missing;
  return contract;
};

await command(help, {}, async ({ names }) => {
  refuseNames('npm run floors', names);
  const floors = floorsOf(await readReport());
  const before: Floors = existsSync(file)
    ? (JSON.parse(await readFile(file, 'utf8')) as Floors)
    : { tests: 0, apis: {} };
  for (const change of changesOf(before, floors)) console.log(change);
  await writeFile(file, `${JSON.stringify(floors, null, 2)}\n`);
  return 0;
});
