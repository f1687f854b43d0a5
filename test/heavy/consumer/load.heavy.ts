import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { install } from '../../runtimes/install.ts';
import { runtimesOn } from '../../runtimes/runtimes.ts';
import { makeProject, type Project } from './project.ts';
import { tool } from './tools.ts';

const cache = fileURLToPath(new URL('../../../.cache/runtimes', import.meta.url));
const nodes = runtimesOn(process).filter(({ family }) => family === 'node');

let project: Project;

const steps = `
const mock = createMock(unpod, examples);
const client = createClient(unpod, { credential: 'key', fetch: mock.fetch, validators, validate: 'strict', pages });
const result = await client.invoices.list({ 'Org-Handle': 'acme' });
console.log(result.kind, typeof createHttp(unpod, { credential: 'key' }).GET, add(1, 2, 'cents'));`;

const names: Readonly<Record<string, string>> = {
  '': 'createClient, ApiError',
  '/http': 'createHttp',
  '/mock': 'createMock',
  '/money': 'add',
  '/pages': 'pages',
  '/unpod': 'unpod',
  '/unpod/examples': 'examples',
  '/unpod/validators': 'validators',
};

const importing = Object.entries(names).map(([path, name]) => `import { ${name} } from 'billing-clients${path}';`);
const requiring = Object.entries(names).map(([path, name]) => `const { ${name} } = require('billing-clients${path}');`);

const imports = `${importing.join('\n')}${steps}`;
const requires = `${requiring.join('\n')}
void (async () => {${steps}
  console.log((await import('billing-clients')).ApiError === ApiError);
})();`;

beforeAll(async () => {
  project = await makeProject('commonjs');
  await project.write({
    'imports.mjs': imports,
    'requires.cjs': requires,
  });
});

afterAll(() => project.remove());

test('npm installs the tarball without a warning', () => {
  expect(project.installed).toMatch(/^added \d packages in \S+$/);
});

test.each(nodes)('$title imports and requires the same package without warnings', async (runtime) => {
  const program = await install(runtime, cache);
  const env = { NODE_OPTIONS: '' };
  const all = 'ok function 3\n';
  expect(await project.node(['imports.mjs'], { program, env })).toEqual({ code: 0, stdout: all, stderr: '' });
  expect(await project.node(['requires.cjs'], { program, env })).toEqual({
    code: 0,
    stdout: `${all}true\n`,
    stderr: '',
  });
});

test('Node.js requires the package even if it cannot require ES modules', async () => {
  const { code, stdout } = await project.node(['--no-experimental-require-module', 'requires.cjs']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'ok function 3\nfalse\n' });
});

test.each(['imports.mjs', 'requires.cjs'])('tsx runs %s', async (file) => {
  const { code, stdout } = await project.node([tool('tsx/dist/cli.mjs'), join(project.folder, file)]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^ok function 3\n/) });
});
