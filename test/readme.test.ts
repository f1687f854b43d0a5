import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fileOf, guideNames } from '../scripts/site/guides/guides.ts';
import { repository } from '../scripts/site/guides/links.ts';
import { programsOf } from './guides/blocks.ts';
import { compileAll, runAll } from './guides/run.ts';
import { readable } from './readable.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = await readFile(join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<'name' | 'version', string>;
const programs = programsOf('README', readme);
const [problems, printed] = await Promise.all([compileAll(programs), runAll(programs, readable)]);

test('the first program of the README has at most 14 lines', () => {
  expect(programs[0]?.name).toBe('README: First call (1)');
  expect(programs[0]?.source.trim().split('\n').length).toBeLessThanOrEqual(14);
});

test.each(programs.map(({ name, prints }, index) => ({ name, prints, index })))(
  '$name compiles, runs, and prints what its comments say',
  ({ prints, index }) => {
    expect(problems[index]).toEqual([]);
    expect(printed[index]?.thrown).toBeUndefined();
    expect(prints).toEqual(expect.arrayContaining([...(printed[index]?.logged ?? ['nothing'])]));
  },
);

test('the README has at most 130 lines', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(130);
});

test('the README links to every guide, and to no missing file', () => {
  const links = [...readme.matchAll(/\]\((?<target>[^)]+)\)/g)].map(({ groups }) => groups?.['target'] ?? '');
  const files = links.filter((link) => link.startsWith(repository)).map((link) => link.slice(repository.length));
  expect(guideNames.map(fileOf).filter((file) => !files.includes(file))).toEqual([]);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test('the install command in the README names the tarball of this version', () => {
  expect(readme).toContain(`npm install ./${manifest.name}-${manifest.version}.tgz`);
});
