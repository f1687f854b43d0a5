import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { build, generatedApis } from '../scripts/client/build/build.ts';
import { manifestOf } from '../scripts/client/build/exports.ts';
import { ofSystem } from '../scripts/refusal.ts';
import { VERSION } from '../src/version.ts';
import { inFolder } from './program-folder.ts';
import { namesUnreadable, readable } from './readable.ts';
import { temporaryFolder } from './temporary.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));

const { exports, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  exports: object;
  version: string;
};
const subpaths = Object.keys(exports).filter((name) => name !== './package.json');
const names = subpaths.filter((name) => !namesUnreadable(name)).map((name) => name.replace('.', 'billing-clients'));

test('the exports in package.json match src and generated', async () => {
  expect(await readFile(join(root, 'package.json'), 'utf8'), 'stale: run `npm run generate`').toBe(
    await manifestOf(root),
  );
  expect(subpaths).toEqual(expect.arrayContaining(['.', './http', './mock', './money', './pages', './reconcile']));
  expect(subpaths.filter((name) => name.includes('/validators'))).toHaveLength(
    new Set([...readable, ...(await generatedApis(root))]).size,
  );
});

test('src/version.ts has the version of package.json', () => {
  expect(VERSION).toBe(version);
});

test.each([
  ['by import', 'imports.mjs', (name: string) => `await import('${name}')`, []],
  // As in versions of Node.js that cannot require an ES module.
  ['by require', 'requires.cjs', (name: string) => `require('${name}')`, ['--no-experimental-require-module']],
] as const)('every export of the built package loads %s', async (_, file, load, flags) => {
  const counts = names.map((name) => `Object.keys(${load(name)}).length`).join(', ');
  const printed = await inFolder(async (folder) => {
    await writeFile(join(folder, file), `console.log(JSON.stringify([${counts}]));`);
    return run(process.execPath, [...flags, join(folder, file)]);
  });
  expect(names).toContain('billing-clients/mock');
  expect(JSON.parse(printed.stdout)).toEqual(names.map(() => expect.toSatisfy((count) => count > 0)));
});

test('where dist/ cannot be written, a build ends with one sentence, not with an error per file', async () => {
  const folder = await temporaryFolder();
  await cp(join(root, 'src'), join(folder, 'src'), { recursive: true });
  await mkdir(join(folder, 'specs'));
  await writeFile(join(folder, 'dist'), '');
  const error = await build(folder).catch(ofSystem);
  expect(String(Object(error).message)).toMatch(
    /^\S*dist\S* cannot be used \(.*\): check the path, and who may write there\.$/,
  );
});
