import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { backedIn } from '../../scripts/client/evidence.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { readTree } from '../../scripts/files.ts';
import { generate, renderAll, report, type Workplace } from '../../scripts/client/generate.ts';
import { temporaryFolder } from '../temporary.ts';
import { acme } from './acme.ts';
import { readable, unreadable } from '../readable.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const generated = join(root, 'generated');
const here: Workplace = { specs: specsFolder, generated, read: backedIn(specsFolder) };
const FILES = ['client.ts', 'examples.ts', 'index.ts', 'operations.ts', 'schema.ts'];

let elsewhere: Workplace;

beforeEach(async () => {
  const folder = await temporaryFolder();
  elsewhere = {
    specs: join(folder, 'specs'),
    generated: join(folder, 'generated'),
    read: async (api) => ({ spec: await readSpec(elsewhere.specs, api), evidence: () => undefined }),
  };
  await mkdir(elsewhere.specs);
});

async function writeSpec(api: string, text = JSON.stringify(acme())): Promise<void> {
  await mkdir(join(elsewhere.specs, api), { recursive: true });
  await writeFile(join(elsewhere.specs, api, 'openapi.yaml'), text);
}

const pathsOf = async (): Promise<string[]> => [...(await readTree(elsewhere.generated)).keys()];

test('generated/ is what the specs yield', async () => {
  const wanted = await renderAll(here, readable);
  const tree = [...(await readTree(generated))];
  const current = new Map(tree.filter(([path]) => !unreadable.some((api) => path.startsWith(`${api}/`))));
  expect([...current.keys()].sort(), 'stale: run `npm run generate`').toEqual([...wanted.keys()].sort());
  for (const [path, text] of wanted)
    expect(current.get(path), `generated/${path} is stale: run \`npm run generate\``).toBe(text);
});

test('a new API is a new folder', async () => {
  await writeSpec('acme');
  expect(report(await generate(elsewhere, []))).toBe(FILES.map((file) => `wrote generated/acme/${file}`).join('\n'));
  expect(await pathsOf()).toEqual(FILES.map((file) => `acme/${file}`));
});

test('what is fresh is not written again', async () => {
  await writeSpec('acme');
  await generate(elsewhere, []);
  const before = await stat(join(elsewhere.generated, 'acme/client.ts'), { bigint: true });
  const changes = await generate(elsewhere, []);
  expect(report(changes)).toBe('generated/ is fresh');
  expect(report(changes, ['zenith'])).toBe('zenith: not generated');
  expect((await stat(join(elsewhere.generated, 'acme/client.ts'), { bigint: true })).mtimeNs).toBe(before.mtimeNs);
});

test('only the files that differ are written', async () => {
  await writeSpec('acme');
  await generate(elsewhere, []);
  await writeFile(join(elsewhere.generated, 'acme/index.ts'), 'edited');
  expect(report(await generate(elsewhere, []))).toBe('wrote generated/acme/index.ts');
});

test('what no spec yields is removed', async () => {
  await writeSpec('acme');
  await writeSpec('gone');
  await generate(elsewhere, []);
  await rm(join(elsewhere.specs, 'gone'), { recursive: true });
  await writeFile(join(elsewhere.generated, 'acme/old.ts'), '');
  await mkdir(join(elsewhere.generated, 'empty/emptier'), { recursive: true });
  expect(report(await generate(elsewhere, []))).toBe(
    ['acme/old.ts', ...FILES.map((file) => `gone/${file}`)].map((path) => `removed generated/${path}`).join('\n'),
  );
  expect(await pathsOf()).toEqual(FILES.map((file) => `acme/${file}`));
  await expect(stat(join(elsewhere.generated, 'gone'))).rejects.toThrow('ENOENT');
  await expect(stat(join(elsewhere.generated, 'empty'))).rejects.toThrow('ENOENT');
});

test('an API that is not named stays as it is, even where its name ends another', async () => {
  await writeSpec('acme');
  await writeSpec('me');
  await generate(elsewhere, []);
  await writeFile(join(elsewhere.generated, 'me/index.ts'), 'edited');
  expect(report(await generate(elsewhere, ['acme']))).toBe('generated/ is fresh');
  expect(await readFile(join(elsewhere.generated, 'me/index.ts'), 'utf8')).toBe('edited');
});

test('one refused spec leaves everything as it was', async () => {
  await writeSpec('acme');
  await generate(elsewhere, []);
  const before = await readTree(elsewhere.generated);
  await writeSpec('acme', JSON.stringify({ ...acme(), servers: [] }));
  await writeSpec('broken', 'paths: [');
  await expect(generate(elsewhere, [])).rejects.toThrow('specs/broken/openapi.yaml:1 is not YAML');
  expect(await readTree(elsewhere.generated)).toEqual(before);
});

test('a name that is not a folder is refused', async () => {
  await writeSpec('acme');
  await expect(generate(elsewhere, ['acne'])).rejects.toThrow('There is no API called acne: there are acme.');
});

test('specs/ without an API is refused', async () => {
  await expect(generate(elsewhere, [])).rejects.toThrow(
    'specs/ describes no API: add a folder with an openapi.yaml to it.',
  );
});
