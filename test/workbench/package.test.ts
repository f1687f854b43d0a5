import { access, cp, mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { packageIn } from '../../scripts/serve/workbench/package.ts';
import { temporaryFolder } from '../temporary.ts';

const inFolder = async (files: readonly string[]) => {
  const root = await temporaryFolder();
  for (const file of files) {
    await mkdir(join(root, file, '..'), { recursive: true });
    await writeFile(join(root, file), '');
  }
  return { root, built: packageIn(root, new AbortController().signal) };
};

test('a built API without sources makes the build stale', async () => {
  const { root, built } = await inFolder(['dist/.built']);
  expect(await built.isStale()).toBe(false);
  await mkdir(join(root, 'dist/generated/gone'), { recursive: true });
  expect(await built.isStale()).toBe(true);
});

test.each(['src/client.ts', 'generated/acme/index.ts', 'specs/acme/openapi.yaml'])(
  'a change of %s after the build makes the build stale',
  async (file) => {
    const { root, built } = await inFolder([file, 'dist/.built']);
    const change = (seconds: number) => utimes(join(root, file), seconds, seconds);
    await change(1000);
    expect(await built.isStale()).toBe(false);
    await change(Date.now() / 1000 + 60);
    expect(await built.isStale()).toBe(true);
  },
);

test('a package that was never built is stale', async () => {
  const { built } = await inFolder(['src/client.ts']);
  expect(await built.isStale()).toBe(true);
});

test('a failed build rejects only after its compiler has written its files', async () => {
  const { root, built } = await inFolder(['src/client.ts', 'specs/acme/openapi.yaml']);
  await writeFile(join(root, 'package.json'), '{}');
  const compilerOptions = { declaration: true, outDir: '../dist/src', noLib: true, types: [] };
  await writeFile(join(root, 'src/tsconfig.json'), JSON.stringify({ compilerOptions }));
  await expect(built.build()).rejects.toThrow('dist/ cannot be built; imports still use the old one:');
  await access(join(root, 'dist/src/client.d.ts'));
});

/** A package with one module and one API, that can be built. */
const buildable = async (files: readonly string[]) => {
  const modules = ['index.ts', 'examples.ts', 'operations.ts'].map((name) => `generated/acme/${name}`);
  const { root, built } = await inFolder(['src/index.ts', ...modules, ...files]);
  await cp(fileURLToPath(new URL('../fixtures/acme', import.meta.url)), join(root, 'specs/acme'), { recursive: true });
  await writeFile(join(root, 'package.json'), JSON.stringify({ type: 'module' }));
  const emit = { emitDeclarationOnly: true, declaration: true };
  const compilerOptions = { rootDir: '..', outDir: '../dist', types: [], lib: ['es5'], ...emit };
  await writeFile(join(root, 'src/tsconfig.json'), JSON.stringify({ compilerOptions }));
  // A change in the millisecond in which a build begins counts as later than the build.
  await sleep(5);
  return { root, built };
};

test('a build skips an API that is not generated yet, and builds the others', async () => {
  const { root, built } = await buildable(['specs/draft/openapi.yaml']);
  await writeFile(join(root, 'specs/draft/openapi.yaml'), 'paths: [');
  await built.build();
  expect(await readdir(join(root, 'dist/generated'))).toEqual(['acme']);
  expect(await readdir(join(root, 'dist/generated/acme'))).toContain('validators');
});

test('a build exports each API and its parts in package.json', async () => {
  const { root, built } = await buildable([]);
  await built.build();
  const { exports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { exports: object };
  const parts = ['', '/examples', '/operations', '/validators'].map((part) => `./acme${part}`);
  expect(Object.keys(exports)).toEqual(['.', ...parts, './package.json']);
});

test('a build removes the output of a source that was removed', async () => {
  const { root, built } = await buildable(['src/old.ts']);
  await built.build();
  for (const room of ['dist/src', 'dist/cjs/src']) expect(await readdir(join(root, room))).toContain('old.d.ts');
  expect(await built.isStale()).toBe(false);
  await rm(join(root, 'src/old.ts'));
  expect(await built.isStale()).toBe(true);
  await built.build();
  for (const room of ['dist/src', 'dist/cjs/src'])
    expect(await readdir(join(root, room))).toEqual(['index.d.ts', 'index.js', 'index.js.map']);
});
