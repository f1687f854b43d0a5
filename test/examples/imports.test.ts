import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = (await readdir(join(root, 'examples'), { recursive: true }))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `examples/${name.replaceAll('\\', '/')}`);

const mayImport = (file: string, target: string): boolean =>
  target.startsWith('.')
    ? files.includes(join(dirname(file), target).replaceAll('\\', '/'))
    : /^(node:[a-z/]+|billing-clients(\/[a-z-]+)?)$/.test(target);

test('examples import only billing-clients, Node.js modules and each other', async () => {
  const imported = await Promise.all(
    files.map(async (file) => {
      const { importedFiles } = ts.preProcessFile(await readFile(join(root, file), 'utf8'));
      return importedFiles.map(({ fileName }) => ({ file, target: fileName }));
    }),
  );
  expect(imported.flat().length).toBeGreaterThan(files.length);
  expect(imported.flat().filter(({ file, target }) => !mayImport(file, target))).toEqual([]);
});

test.each([
  '../../src/index.ts',
  '../src/index.ts',
  'openapi-fetch',
  'fs',
  './missing.ts',
  'billing-clients/dist/x.js',
])('an example may not import %s', (target) => {
  expect(mayImport('examples/month-end/report.ts', target)).toBe(false);
});
