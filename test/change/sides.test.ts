import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changesBetween } from '../../scripts/change/diff/change.ts';
import { sidesOf } from '../../scripts/change/diff/sides.ts';
import { temporaryFolder } from '../temporary.ts';
import { acme } from './acme.ts';
import { AT, set } from './edits/edit.ts';

const old = JSON.stringify(acme());
const now = JSON.stringify(set(`${AT.size} schema default`, 100)(acme()));

/** A root with two APIs that have changed since its last release. */
const changedRoot = async (): Promise<string> => {
  const root = await temporaryFolder();
  for (const [folder, spec] of Object.entries({ 'scripts/change/released': old, before: old, specs: now, after: now }))
    for (const api of ['acme', 'zenith']) {
      await mkdir(join(root, folder, api), { recursive: true });
      await writeFile(join(root, folder, api, 'openapi.yaml'), spec);
    }
  return root;
};

test.each([
  ['nothing', [], ['acme', 'zenith']],
  ['an API', ['zenith'], ['zenith']],
  ['both APIs', ['zenith', 'acme'], ['acme', 'zenith']],
  ['two folders', ['before', 'after'], ['acme', 'zenith']],
  ['two folders and an API', ['before', 'after', 'acme'], ['acme']],
  ['the folder of one API and an API', ['before/acme', 'acme'], ['acme']],
])('diff with %s as arguments (%j) compares %j', async (_, names, apis) => {
  const root = await changedRoot();
  const paths = names.map((name) => (/^(?:before|after)/.test(name) ? join(root, name) : name));
  const sides = await sidesOf(root, join(root, 'specs'), paths);
  expect(changesBetween(sides.old, sides.now).map(({ api }) => api)).toEqual(apis);
});

test.each([[['before/acme', 'zenith']], [['before/acme', 'after/acme', 'zenith']]])(
  'diff refuses the folder of one API next to the name of another: %j',
  async (names) => {
    const root = await changedRoot();
    const paths = names.map((name) => (name.includes('/') ? join(root, name) : name));
    await expect(sidesOf(root, join(root, 'specs'), paths)).rejects.toThrow(
      /acme` holds the spec of acme: leave out zenith\.$/,
    );
  },
);

test('diff refuses an API that is nested a folder too deep, because it would not be compared', async () => {
  const root = await changedRoot();
  await mkdir(join(root, 'specs/group/acme'), { recursive: true });
  await writeFile(join(root, 'specs/group/acme/openapi.yaml'), now);
  await expect(sidesOf(root, join(root, 'specs'), [])).rejects.toThrow(
    'specs/group/acme/openapi.yaml is not in a folder directly under specs/, where commands look for APIs: move its folder to specs/acme.',
  );
  await expect(sidesOf(root, join(root, 'specs'), ['acme'])).resolves.toBeDefined();
});

test('a revision outside a repository is refused with the reason that git gives', async () => {
  const root = await changedRoot();
  await expect(sidesOf(root, join(root, 'specs'), ['HEAD'])).rejects.toThrow(
    /called HEAD: there are acme, zenith, and git finds no revision here \(not a git repository.*\)\.$/,
  );
});
