import { execFile } from 'node:child_process';
import { cp, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { apiNames } from '../../scripts/apis.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { examine } from '../../scripts/serve/workbench/examine.ts';
import { whatIsWrong } from '../readable.ts';
import { temporaryFolder } from '../temporary.ts';
import { valid } from './valid.ts';

/** A folder of specs with one API. */
const folderWith = async (api: string): Promise<string> => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'specs', api), { recursive: true });
  await writeFile(join(folder, 'specs', api, 'openapi.yaml'), JSON.stringify(valid));
  return join(folder, 'specs');
};

test('each folder of specs holds a spec and a ledger that agree', () => {
  expect(whatIsWrong.join('\n'), 'the tests of every other API go on').toBe('');
});

test('an API may be a link to a folder', async () => {
  const specs = await folderWith('plans');
  await cp(join(specs, 'plans'), join(specs, '../elsewhere'), { recursive: true });
  await symlink(join(specs, '../elsewhere'), join(specs, 'offers'), 'junction');
  expect(await apiNames(specs)).toEqual(['offers', 'plans']);
  expect((await readSpec(specs, 'offers')).model.id).toBe('offers');
});

test.each(['openapi.yml', 'openapi.json', 'OpenAPI.yml', 'swagger.yaml', 'swagger.json'])(
  'a spec that is named %s is refused',
  async (name) => {
    const specs = await folderWith('plans');
    await rename(join(specs, 'plans/openapi.yaml'), join(specs, 'plans', name));
    expect(await apiNames(specs)).toEqual(['plans']);
    await expect(readSpec(specs, 'plans')).rejects.toThrow(
      `specs/plans/openapi.yaml cannot be read: rename ${name} to openapi.yaml, and write it as YAML.`,
    );
  },
);

test.each([
  ['group/plans/openapi.yaml', 'group', 'plans'],
  ['group/plans/swagger.json', 'group', 'plans'],
  ['group/of/plans/openapi.yaml', 'group', 'plans'],
])('a spec at %s is refused, because no command would read it', async (path, group, name) => {
  const specs = await folderWith('offers');
  await mkdir(join(specs, dirname(path)), { recursive: true });
  await writeFile(join(specs, path), JSON.stringify(valid));
  expect(await apiNames(specs)).toEqual([group, 'offers']);
  await expect(readSpec(specs, group)).rejects.toThrow(
    `specs/${path} is not in a folder directly under specs/, where commands look for APIs: move its folder to specs/${name}.`,
  );
});

test.each([
  'plans/sources/openapi.yaml',
  'offers/deep/openapi.yaml',
  'node_modules/plans/openapi.yaml',
  '.old/plans/openapi.yaml',
])('a file at %s is none that a command would have to read', async (path) => {
  const specs = await folderWith('offers');
  await mkdir(join(specs, dirname(path)), { recursive: true });
  await writeFile(join(specs, path), JSON.stringify(valid));
  expect(await apiNames(specs)).toEqual(['offers']);
  expect((await readSpec(specs, 'offers')).model.id).toBe('offers');
});

test.each(['latin1', 'utf16le'] as const)('a spec that is saved as %s is refused', async (encoding) => {
  const specs = await folderWith('plans');
  await writeFile(join(specs, 'plans/openapi.yaml'), Buffer.from('\uFEFFinfo: café', encoding));
  await expect(readSpec(specs, 'plans')).rejects.toThrow(
    'specs/plans/openapi.yaml is not text in UTF-8: save it as UTF-8.',
  );
});

test('a folder in the place of a spec is not said to be renamed to itself', async () => {
  const specs = await folderWith('plans');
  await rm(join(specs, 'plans/openapi.yaml'));
  await mkdir(join(specs, 'plans/openapi.yaml'));
  await expect(readSpec(specs, 'plans')).rejects.toThrow(
    'specs/plans/openapi.yaml cannot be read: create it, or check its name.',
  );
});

test('what is not a folder, or has no spec, is not an API', async () => {
  const specs = await folderWith('plans');
  await writeFile(join(specs, 'README.md'), '');
  await mkdir(join(specs, 'drafts'));
  expect(await apiNames(specs)).toEqual(['plans']);
});

test('a folder of specs that is gone is named', async () => {
  const specs = await folderWith('plans');
  await rm(specs, { recursive: true });
  await expect(apiNames(specs)).rejects.toThrow('specs/ cannot be read: put the folder back.');
});

test.each(['my api', 'docs', 'http'])('an API that cannot be named %s is not served either', async (name) => {
  const { objections, mocked } = await examine(await folderWith(name), name);
  expect([objections.length, mocked]).toEqual([1, undefined]);
});

test('a server outlives a promise that fails without a caller', async () => {
  const program = `import('./scripts/command.ts').then(({ outliveRejections }) => {
    outliveRejections();
    Promise.reject(new Error('the library is lost'));
    setTimeout(() => console.log('still up'), 100);
  })`;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--eval', program]);
  expect(stdout).toBe('still up\n');
  expect(stderr).toContain('Something failed, and the server continues: the library is lost');
});
