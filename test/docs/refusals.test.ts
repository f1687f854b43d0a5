import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiNames, specsFolder } from '../../scripts/apis.ts';
import { writeDocs } from '../../scripts/site/docs/docs.ts';
import { apis } from '../specs/nodes.ts';
import { temporaryFolder } from '../temporary.ts';

const folder = await temporaryFolder(afterAll);
const specs = join(folder, 'specs');
const out = join(folder, 'out');
const print = (): void => undefined;

beforeAll(async () => {
  await cp(specsFolder, specs, { recursive: true });
  await mkdir(out);
  await writeFile(join(out, 'mine.html'), '<p>mine');
});

test('a spec that cannot be read is refused if it is the only one named, and no file changes', async () => {
  const broken = join(folder, 'broken');
  await cp(specs, broken, { recursive: true });
  await writeFile(join(broken, apis[0] ?? '', 'openapi.yaml'), 'openapi: 3.1.0\npaths: [');
  const before = await readdir(out);
  const only = apis.slice(0, 1);
  await expect(writeDocs({ specs: broken, out, apis: only, print })).rejects.toThrow(
    /specs\/.+\/openapi\.yaml:2 is not YAML/,
  );
  expect(await readdir(out)).toEqual(before);
});

test('a spec that does not agree with its ledger is refused', async () => {
  const [first = ''] = apis;
  const disputed = join(folder, 'disputed');
  await cp(join(specs, first), join(disputed, first), { recursive: true });
  const file = join(disputed, first, 'openapi.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/operationId: \S+/, 'operationId: another.name'));
  await expect(writeDocs({ specs: disputed, out: join(folder, 'none'), print })).rejects.toThrow(
    /^specs\/\S+ does not agree with its ledger in \d+ places?: run `npm run ledger` and fix the books first\.$/,
  );
});

test('an unknown API is refused', async () => {
  const names = (await apiNames(specs)).join(', ');
  await expect(writeDocs({ specs, out, apis: ['nope'], print })).rejects.toThrow(
    `There is no API called nope: there are ${names}.`,
  );
});

test('an output folder that is a file is refused', async () => {
  const file = join(out, 'mine.html');
  await expect(writeDocs({ specs, out: file, print })).rejects.toThrow(
    `--out ${file} cannot be used as a folder (EEXIST: file already exists, mkdir '${file}'): name another one.`,
  );
});
