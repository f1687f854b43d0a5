import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { command } from '../../scripts/command.ts';
import { writePages } from '../../scripts/new/page/folder.ts';
import { todoOf } from '../../scripts/new/page/todo.ts';
import { pageFixtures } from '../fixtures/page-fixtures.ts';
import { withProposed } from '../new/proposed.ts';
import { vendors, writeVendor } from '../vendors/folder.ts';

const help = `
Runs \`npm run test:whole\` in a copy of the last commit, with every API of test/fixtures and test/vendors added.

  npm run test:fixtures                         all tests, with all of them
  npm run test:fixtures -- --only NAME …        with these APIs; may be given several times
  npm run test:fixtures -- test/docs …          these tests of vitest, with all of them
  npm run test:fixtures -- --keep               keeps the copy, and prints where it is

Exits with 1 if a step or a test fails.
`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const today = '2026-11-20';

/** Writes the folder of one API into `specs`, with books that close. */
type Add = (specs: string) => Promise<void>;

const pagesAdded = async (): Promise<[string, Add][]> =>
  (await pageFixtures()).map(({ name, sources }) => [
    name,
    async (specs) => {
      const { ledger, audit } = await writePages(specs, { api: name, sources, today });
      const file = join(specs, name, 'facts.yaml');
      await writeFile(file, withProposed(await readFile(file, 'utf8'), todoOf(name, ledger, audit)));
    },
  ]);

const vendorsAdded = (): [string, Add][] => vendors.map((vendor) => [vendor, (specs) => writeVendor(specs, vendor)]);

const script = (name: string): string[] => ['--import', 'tsx', `scripts/commands/${name}.ts`];

/** Runs a program in a folder; returns whether it exits with 0. */
const runs = async (cwd: string, program: string, ...args: string[]): Promise<boolean> => {
  console.log(`\n$ ${[program, ...args].join(' ')}`);
  const child = spawn(program, args, { cwd, stdio: 'inherit' });
  return (await new Promise<number | null>((resolve) => void child.on('close', resolve))) === 0;
};

const acmeAdded: [string, Add] = [
  // Our examples call any API acme, and a test looks there for names of APIs: so this folder has a longer name.
  'acme-charges',
  async (specs) => {
    const api = 'acme-charges';
    await cp(join(root, 'test/fixtures/acme'), join(specs, api), { recursive: true });
    // The lock is made from the page in the folder.
    await runs(join(specs, '..'), process.execPath, ...script('ledger'), '--page', `specs/${api}/page.txt`, api);
  },
];

/** A copy of the last commit, with APIs added to its `specs`. */
const copyWith = async (added: readonly (readonly [string, Add])[]): Promise<string> => {
  const copy = join(await mkdtemp(join(tmpdir(), 'with-fixtures-')), 'project');
  await promisify(execFile)('git', ['clone', '--quiet', '--shared', root, copy]);
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const [, add] of added) await add(join(copy, 'specs'));
  console.log(`${added.map(([name]) => name).join(', ')} added in ${copy}`);
  return copy;
};

await command(
  help,
  { only: { type: 'string', multiple: true }, keep: { type: 'boolean' } },
  async ({ values, names }) => {
    const only = Array.isArray(values['only']) ? values['only'].map(String) : [];
    const all = [acmeAdded, ...(await pagesAdded()), ...vendorsAdded()];
    const copy = await copyWith(only.length === 0 ? all : all.filter(([name]) => only.includes(name)));
    const step = (name: string): Promise<boolean> => runs(copy, process.execPath, ...script(name));
    const generated = await step('generate');
    // The tests run even if one of these fails.
    const built = await step('build');
    const checked = names.length > 0 || (await step('check'));
    const tested = await runs(copy, process.execPath, 'node_modules/vitest/vitest.mjs', 'run', ...names);
    if (values['keep'] !== true) await rm(join(copy, '..'), { recursive: true });
    return generated && built && checked && tested ? 0 : 1;
  },
);
