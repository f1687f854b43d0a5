import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sinceRelease } from '../../scripts/change/diff/report/since.ts';
import { editionsOf } from '../../scripts/change/diff/read/edition.ts';
import { readSpec, type SpecFile } from '../../scripts/spec/read/read.ts';
import { temporaryFolder } from '../temporary.ts';
import { acme } from './acme.ts';
import { AT, set } from './edits/edit.ts';

/** A root whose last release has the example, and whose spec is now this text. */
const rootWith = async (text: string): Promise<string> => {
  const root = await temporaryFolder();
  for (const [folder, spec] of [
    ['scripts/change/released', JSON.stringify(acme())],
    ['specs', text],
  ] as const) {
    await mkdir(join(root, folder, 'acme'), { recursive: true });
    await writeFile(join(root, folder, 'acme/openapi.yaml'), spec);
  }
  return root;
};

test.each([
  ['has another default', JSON.stringify(set(`${AT.size} schema default`, 100)(acme())), /the default of `page_size`/],
  ['has not changed', JSON.stringify(acme()), undefined],
  ['is not YAML', 'a: [', undefined],
  ['refers to nothing', JSON.stringify(set('components', {})(acme())), undefined],
])(
  'sinceRelease reports a spec without a generated client only if it has changed and can be read: it %s',
  async (_, text, says) => {
    const root = await rootWith(text);
    const said = await sinceRelease(root, join(root, 'specs'), { name: 'specs', all: [], single: false }, ['acme']);
    if (says) expect(said).toMatch(says);
    else expect(said).toBeUndefined();
  },
);

test('sinceRelease reports a new API only if its client has been generated', async () => {
  const root = await rootWith(JSON.stringify(acme()));
  await cp(join(root, 'specs/acme'), join(root, 'specs/zenith'), { recursive: true });
  const since = (read: readonly SpecFile[]) =>
    sinceRelease(root, join(root, 'specs'), editionsOf('specs', read), ['acme', 'zenith']);
  expect(await since([])).toBeUndefined();
  expect(await since([await readSpec(join(root, 'specs'), 'zenith')])).toContain('the API `zenith` is new');
});
