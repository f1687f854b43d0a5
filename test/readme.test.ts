import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { inFolder } from './program-folder.ts';
import { programsIn } from './readme.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const readme = await readFile(join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<'name' | 'version', string>;
const programs = programsIn(readme);

/** Stands in for the package that the program with a proxy installs. */
const undici = {
  'package.json': JSON.stringify({ name: 'undici', type: 'module', main: 'index.js', types: 'index.d.ts' }),
  'index.js': 'export class ProxyAgent { constructor(url) { console.log(url); } }',
  'index.d.ts': `import { Dispatcher } from 'undici-types';
    export declare class ProxyAgent extends Dispatcher { constructor(url: string); }`,
};

/** Writes the programs into a folder of a user's project; gives their paths. */
const written = async (folder: string): Promise<string[]> => {
  const modules = join(folder, 'node_modules/undici');
  await mkdir(modules, { recursive: true });
  for (const [name, text] of Object.entries(undici)) await writeFile(join(modules, name), text);
  const files = programs.map(({ language, text }, index) => ({
    path: join(folder, `${index}.m${language}`),
    text,
  }));
  await Promise.all(files.map(({ path, text }) => writeFile(path, text)));
  return files.map(({ path }) => path);
};

test('the first call is a short program', () => {
  expect(programs[0]?.heading).toBe('First call');
  expect(programs[0]?.text.trim().split('\n').length).toBeLessThanOrEqual(14);
});

test.each([
  ['First call', /^640\.19\n$/],
  ['Results', /^640\.19\n\w+\n$/],
  ['Testing', /^\S+ pass 1$/m],
  ['Proxies and platforms', /^http:\/\/proxy\.example:3128\n$/],
])('the program under "%s" runs', async (heading, printed) => {
  const found = programs.filter((program) => program.heading === heading);
  expect(found).toHaveLength(1);
  await inFolder(async (folder) => {
    const file = (await written(folder))[programs.findIndex((program) => program === found[0])] ?? '';
    const plain = file.endsWith('.mts') ? ['--import', 'tsx'] : [];
    expect((await run(process.execPath, [...plain, file], { cwd: root })).stdout).toMatch(printed);
  });
});

test('every program is held by a test, and compiles', async () => {
  expect(programs.map(({ heading }) => heading)).toEqual(['First call', 'Results', 'Testing', 'Proxies and platforms']);
  await inFolder(async (folder) => {
    const compiled = ts.createProgram(await written(folder), {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      strict: true,
      checkJs: true,
      noEmit: true,
      skipLibCheck: true,
      lib: ['lib.es2023.d.ts'],
      types: ['node'],
    });
    const told = ts.getPreEmitDiagnostics(compiled).map(({ messageText, file }) => ({
      file: file?.fileName.replace(folder, ''),
      text: ts.flattenDiagnosticMessageText(messageText, '\n'),
    }));
    expect(told).toEqual([]);
  });
});

test('a block that makes no client goes on where the first program ends', () => {
  const blocks = ['## A', '```js', 'createClient(1);', '```', '## B', '```ts', 'more;', '```', '```sh', 'ls', '```'];
  expect(programsIn(blocks.join('\n'))).toEqual([
    { heading: 'A', language: 'js', text: 'createClient(1);\n' },
    { heading: 'B', language: 'ts', text: 'createClient(1);\nmore;\n' },
  ]);
});

test('the line to install names the tarball of this version', () => {
  expect(readme).toContain(`npm install ./${manifest.name}-${manifest.version}.tgz`);
});
