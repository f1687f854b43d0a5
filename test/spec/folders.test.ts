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

test('every folder of specs/ has a spec and a ledger that agree', () => {
  expect(whatIsWrong.join('\n'), 'the tests of every other API go on').toBe('');
});

test('readSpec reads an API whose folder is a symbolic link', async () => {
  const specs = await folderWith('plans');
  await cp(join(specs, 'plans'), join(specs, '../elsewhere'), { recursive: true });
  await symlink(join(specs, '../elsewhere'), join(specs, 'offers'), 'junction');
  expect(await apiNames(specs)).toEqual(['offers', 'plans']);
  expect((await readSpec(specs, 'offers')).model.id).toBe('offers');
});

test.each(['openapi.yml', 'openapi.json', 'OpenAPI.yml', 'swagger.yaml', 'swagger.json'])(
  'readSpec refuses a spec that is named %s',
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
])('readSpec refuses a folder with a spec at %s, where no command looks for it', async (path, group, name) => {
  const specs = await folderWith('offers');
  await mkdir(join(specs, dirname(path)), { recursive: true });
  await writeFile(join(specs, path), JSON.stringify(valid));
  expect(await apiNames(specs)).toEqual([group, 'offers']);
  await expect(readSpec(specs, group)).rejects.toThrow(
    `specs/${path} is not in a folder directly under specs/, where commands look for APIs: move its folder to specs/${name}.`,
  );
});

test('readSpec refuses a spec that is in no folder of an API', async () => {
  const specs = await folderWith('plans');
  await rename(join(specs, 'plans/openapi.yaml'), join(specs, 'openapi.yaml'));
  expect(await apiNames(specs)).toEqual(['openapi.yaml']);
  await expect(readSpec(specs, 'openapi.yaml')).rejects.toThrow(
    'specs/openapi.yaml is in no folder of an API: move it to specs/<api>/openapi.yaml.',
  );
});

test.each([
  'plans/sources/openapi.yaml',
  'offers/deep/openapi.yaml',
  'node_modules/plans/openapi.yaml',
  '.old/plans/openapi.yaml',
])('apiNames and readSpec ignore a file at %s', async (path) => {
  const specs = await folderWith('offers');
  await mkdir(join(specs, dirname(path)), { recursive: true });
  await writeFile(join(specs, path), JSON.stringify(valid));
  expect(await apiNames(specs)).toEqual(['offers']);
  expect((await readSpec(specs, 'offers')).model.id).toBe('offers');
});

test.each(['latin1', 'utf16le'] as const)('readSpec refuses a spec that is saved as %s', async (encoding) => {
  const specs = await folderWith('plans');
  await writeFile(join(specs, 'plans/openapi.yaml'), Buffer.from('\uFEFFinfo: café', encoding));
  await expect(readSpec(specs, 'plans')).rejects.toThrow(
    'specs/plans/openapi.yaml is not text in UTF-8: save it as UTF-8.',
  );
});

test('readSpec does not suggest a rename if openapi.yaml is a folder', async () => {
  const specs = await folderWith('plans');
  await rm(join(specs, 'plans/openapi.yaml'));
  await mkdir(join(specs, 'plans/openapi.yaml'));
  await expect(readSpec(specs, 'plans')).rejects.toThrow(
    'specs/plans/openapi.yaml cannot be read: create it, or check its name.',
  );
});

test('apiNames ignores files, and folders without a spec', async () => {
  const specs = await folderWith('plans');
  await writeFile(join(specs, 'README.md'), '');
  await mkdir(join(specs, 'drafts'));
  expect(await apiNames(specs)).toEqual(['plans']);
});

test('apiNames rejects if the folder of specs is missing', async () => {
  const specs = await folderWith('plans');
  await rm(specs, { recursive: true });
  await expect(apiNames(specs)).rejects.toThrow('specs/ cannot be read: put the folder back.');
});

test.each(['my api', 'docs', 'http'])('the workbench refuses an API named %s, and does not mock it', async (name) => {
  const { objections, mocked } = await examine(await folderWith(name), name);
  expect([objections.length, mocked]).toEqual([1, undefined]);
});

test('outliveRejections keeps a process running after an unhandled rejection, and reports it', async () => {
  const program = `import('./scripts/command.ts').then(({ outliveRejections }) => {
    outliveRejections();
    Promise.reject(new Error('the library is lost'));
    setTimeout(() => console.log('still up'), 100);
  })`;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--eval', program]);
  expect(stdout).toBe('still up\n');
  expect(stderr).toContain('Something failed, and the server continues: the library is lost');
});
