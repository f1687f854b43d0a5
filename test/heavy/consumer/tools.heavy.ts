import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apis } from '../../contract/apis.ts';
import { install } from '../../runtimes/install.ts';
import { runtimesOn } from '../../runtimes/runtimes.ts';
import { makeProject, type Project } from './project.ts';
import { tool } from './tools.ts';

const cache = fileURLToPath(new URL('../../../.cache/runtimes', import.meta.url));
const nodes = runtimesOn(process).filter(({ family }) => family === 'node');

/** A test of a user, for any test runner. */
const tested = `test('a mock returns an invoice', async () => {
  const mock = createMock(unpod, examples);
  const client = createClient(unpod, { credential: 'key', fetch: mock.fetch, validators, validate: 'strict' });
  expect(unwrap(await client.invoices.list({ 'Org-Handle': 'acme' }))).toHaveProperty('results');
  expect(typeof createHttp(unpod, { credential: 'key' }).GET).toBe('function');
});`;

const names: readonly (readonly [names: string, path: string])[] = [
  ['createClient, unwrap', ''],
  ['createHttp', '/http'],
  ['createMock', '/mock'],
  ['unpod', '/unpod'],
  ['examples', '/unpod/examples'],
  ['validators', '/unpod/validators'],
];
const importing = names.map(([name, path]) => `import { ${name} } from 'billing-clients${path}';`).join('\n');
const requiring = names.map(([name, path]) => `const { ${name} } = require('billing-clients${path}');`).join('\n');

/** Both imports and requires the package: a bundle must contain each class only once. */
const bundled = `${importing}
import { ApiError } from 'billing-clients';
const required = require('billing-clients');
const mock = createMock(unpod, examples);
const client = createClient(unpod, { credential: 'key', fetch: mock.fetch, validators, validate: 'strict' });
client.invoices.list({ 'Org-Handle': 'acme' }).then((result) => {
  console.log(result.kind, typeof unwrap, typeof createHttp, ApiError === required.ApiError);
});`;

/** Every module of every API. */
const everything = apis
  .flatMap(({ name }) => ['', '/examples', '/operations', '/validators'].map((part) => `${name}${part}`))
  .concat('http', 'mock', 'money', 'pages', 'reconcile')
  .map((path, index) => `export * as part${index} from 'billing-clients/${path}';`)
  .join('\n');

const PRINTED = 'ok function function true\n';

let project: Project;

beforeAll(async () => {
  project = await makeProject('commonjs');
  await project.write({
    'jest/client.test.js': `${requiring}\n${tested}`,
    'vitest/client.test.mjs': `import { expect, test } from 'vitest';\n${importing}\n${tested}`,
    // A package.json without a `type`, as bundlers expect of an application.
    'app/package.json': '{}',
    'app/main.js': bundled,
    'app/everything.js': everything,
    'esm/app.mjs': bundled.replace("require('billing-clients')", '{ ApiError }'),
  });
});

afterAll(() => project.remove());

/** The manifest of the package as it was installed. */
const manifestOf = async ({ folder }: Project) =>
  JSON.parse(await readFile(join(folder, 'node_modules/billing-clients/package.json'), 'utf8')) as {
    readonly exports: object;
  };

/** What a program printed, with its errors if it failed. */
const ran = async (...args: string[]): Promise<string> => {
  const { code, stdout, stderr } = await project.node(args);
  return code === 0 ? stdout : `${stdout}${stderr}`;
};

test.each(nodes)('Jest runs a test with its default configuration on $title', async (runtime) => {
  const program = await install(runtime, cache);
  const { code, stderr } = await project.node([tool('jest/bin/jest.js'), 'jest', '--no-cache'], { program });
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^Tests: +1 passed, 1 total$/m) });
});

test('Vitest runs a test', async () => {
  const { code, stdout } = await project.node([tool('vitest/vitest.mjs'), 'run', '--root', 'vitest']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('1 passed') });
});

/** A program that bundles for a target, with the source maps of all modules, and prints the errors and warnings. */
const webpackFor = (target: string, entry = 'main'): string => `
const webpack = require(${JSON.stringify(tool('webpack'))});
webpack({
  mode: 'production', devtool: 'source-map', target: '${target}', entry: './app/${entry}.js', context: __dirname,
  output: { path: __dirname + '/webpack-${target}', filename: '${entry}.js' },
  resolveLoader: { modules: [${JSON.stringify(tool())}] },
  module: { rules: [{ test: /\\.[cm]?js$/, enforce: 'pre', use: ['source-map-loader'] }] },
}, (error, stats) => console.log(error ?? stats.toString({ all: false, errors: true, warnings: true })));`;

test.each(['web', 'node'])('webpack bundles for %s, with a source map that names the sources', async (target) => {
  await project.write({ 'webpack.cjs': webpackFor(target) });
  expect(await ran('webpack.cjs')).toBe('\n');
  expect(await ran(`webpack-${target}/main.js`)).toBe(PRINTED);
  const map = JSON.parse(await readFile(join(project.folder, `webpack-${target}/main.js.map`), 'utf8')) as {
    readonly sources: readonly string[];
  };
  expect(map.sources).toContainEqual(expect.stringMatching(/billing-clients\/src\/client\/create-client\.ts$/));
});

test('webpack finds the sources of every module, and warns if one is missing', async () => {
  await project.write({ 'webpack.cjs': webpackFor('web', 'everything') });
  expect(await ran('webpack.cjs')).toBe('\n');
  const source = join(project.folder, 'node_modules/billing-clients/generated/unpod/examples.ts');
  const text = await readFile(source, 'utf8');
  await rm(source);
  expect(await ran('webpack.cjs')).toContain('Failed to parse source map');
  await project.write({ 'node_modules/billing-clients/generated/unpod/examples.ts': text });
});

test.each([
  ['the browser', ['--format=iife']],
  ['Node', ['--platform=node']],
])('esbuild bundles for %s', async (_, flags) => {
  const args = ['app/main.js', '--bundle', '--outfile=esbuild/main.js', '--log-level=warning', ...flags];
  expect(await ran(tool('esbuild/bin/esbuild'), ...args)).toBe('');
  expect(await ran('esbuild/main.js')).toBe(PRINTED);
});

test('Vite builds a bundle that runs', async () => {
  await project.write({ 'esm/index.html': '<script type="module" src="./app.mjs"></script>' });
  const { code, stderr } = await project.node([tool('vite/bin/vite.js'), 'build', 'esm', '--logLevel', 'warn']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const [file = ''] = await readdir(join(project.folder, 'esm/dist/assets'));
  await project.write({ 'esm/dist/assets/package.json': '{"type":"module"}' });
  // The preload code of Vite needs a `document`.
  const built = await readFile(join(project.folder, 'esm/dist/assets', file), 'utf8');
  await project.write({
    'vite.mjs': `globalThis.document = { createElement: () => ({ relList: { supports: () => true } }) };\n${built}`,
  });
  expect(await ran('vite.mjs')).toBe(PRINTED);
});

test('publint reports no problems', async () => {
  expect(await ran(tool('publint/src/cli.js'), '--strict', project.tarball)).toMatch(/All good!\s*$/);
});

/** Runs the checks of `attw`, whose command exits before all of a long output is written. */
const attw = `
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { readFileSync } from 'node:fs';
const { entrypoints, problems } = await checkPackage(createPackageFromTarballData(readFileSync(process.argv[2])));
console.log(JSON.stringify({
  entries: Object.keys(entrypoints),
  problems: problems.filter(({ resolutionKind }) => resolutionKind !== 'node10'),
}));`;

test('attw reports no problems, except that node10 does not read `exports`', async () => {
  await project.write({ 'attw.mjs': attw });
  const { exports } = await manifestOf(project);
  const printed = await ran('attw.mjs', project.tarball);
  expect(JSON.parse(printed)).toEqual({ entries: Object.keys(exports), problems: [] });
});
