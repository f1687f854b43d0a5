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

test('generated/ contains exactly what the specs yield', async () => {
  const wanted = await renderAll(here, readable);
  const tree = [...(await readTree(generated))];
  const current = new Map(tree.filter(([path]) => !unreadable.some((api) => path.startsWith(`${api}/`))));
  expect([...current.keys()].sort(), 'stale: run `npm run generate`').toEqual([...wanted.keys()].sort());
  for (const [path, text] of wanted)
    expect(current.get(path), `generated/${path} is stale: run \`npm run generate\``).toBe(text);
});

test('generate writes a folder for a new API', async () => {
  await writeSpec('acme');
  expect(report(await generate(elsewhere, []))).toBe(FILES.map((file) => `wrote generated/acme/${file}`).join('\n'));
  expect(await pathsOf()).toEqual(FILES.map((file) => `acme/${file}`));
});

test('generate does not rewrite fresh files', async () => {
  await writeSpec('acme');
  await generate(elsewhere, []);
  const before = await stat(join(elsewhere.generated, 'acme/client.ts'), { bigint: true });
  const changes = await generate(elsewhere, []);
  expect(report(changes)).toBe('generated/ is fresh');
  expect(report(changes, ['zenith'])).toBe('zenith: not generated');
  expect((await stat(join(elsewhere.generated, 'acme/client.ts'), { bigint: true })).mtimeNs).toBe(before.mtimeNs);
});

test('generate writes only the files that differ', async () => {
  await writeSpec('acme');
  await generate(elsewhere, []);
  await writeFile(join(elsewhere.generated, 'acme/index.ts'), 'edited');
  expect(report(await generate(elsewhere, []))).toBe('wrote generated/acme/index.ts');
});

test('generate removes files and folders that no spec yields', async () => {
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

test('generate does not touch an API that is not named, even if the name of another ends with its name', async () => {
  await writeSpec('acme');
  await writeSpec('me');
  await generate(elsewhere, []);
  await writeFile(join(elsewhere.generated, 'me/index.ts'), 'edited');
  expect(report(await generate(elsewhere, ['acme']))).toBe('generated/ is fresh');
  expect(await readFile(join(elsewhere.generated, 'me/index.ts'), 'utf8')).toBe('edited');
});

test('generate writes nothing if it refuses one spec', async () => {
  await writeSpec('acme');
  await generate(elsewhere, []);
  const before = await readTree(elsewhere.generated);
  await writeSpec('acme', JSON.stringify({ ...acme(), servers: [] }));
  await writeSpec('broken', 'paths: [');
  await expect(generate(elsewhere, [])).rejects.toThrow('specs/broken/openapi.yaml:1 is not YAML');
  expect(await readTree(elsewhere.generated)).toEqual(before);
});

test('generate refuses the name of an API that does not exist', async () => {
  await writeSpec('acme');
  await expect(generate(elsewhere, ['acne'])).rejects.toThrow('There is no API called acne: there are acme.');
});

test('generate refuses a folder of specs without an API', async () => {
  await expect(generate(elsewhere, [])).rejects.toThrow(
    'specs/ describes no API: add a folder with an openapi.yaml to it.',
  );
});
