import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** A project with the runner and one command. */
async function project(): Promise<{ folder: string; write: (name: string, text: string) => Promise<void> }> {
  const folder = await temporaryFolder();
  for (const name of ['scripts/commands', 'src']) await mkdir(join(folder, name), { recursive: true });
  await copyFile(join(root, 'scripts/run.js'), join(folder, 'scripts/run.js'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
  await write('package.json', '{ "type": "module" }');
  return { folder, write };
}

test('run.js runs a command from its current sources, with its arguments and its own URL', async () => {
  const { folder, write } = await project();
  await write('scripts/word.ts', `export const word: string = 'one';`);
  await write(
    'scripts/commands/say.ts',
    `import { word } from '../word.ts'; console.log(word, process.argv.slice(2).join(), new URL('.', import.meta.url).pathname);`,
  );
  const say = async (): Promise<string> =>
    (await run(process.execPath, ['scripts/run.js', 'say', 'a', '--b'], { cwd: folder })).stdout.trim();
  expect(await say()).toBe(`one a,--b ${folder}/scripts/commands/`);
  expect(await say()).toBe(`one a,--b ${folder}/scripts/commands/`);
  expect(await readdir(join(folder, '.cache/commands'))).toHaveLength(1);
  await write('scripts/word.ts', `export const word: string = 'two';`);
  expect(await say()).toBe(`two a,--b ${folder}/scripts/commands/`);
}, 60_000);
