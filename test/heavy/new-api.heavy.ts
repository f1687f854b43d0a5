import { execFile } from 'node:child_process';
import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const copied = ['package.json', 'tsconfig.json', 'vitest.config.ts', 'redocly.yaml', 'scripts', 'src', 'test'];

/** A copy of the project in which specs/ contains only an invented API. */
const projectWithAcme = async (): Promise<string> => {
  const project = await temporaryFolder();
  await Promise.all(copied.map((name) => cp(join(root, name), join(project, name), { recursive: true })));
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
  await cp(join(root, 'test/fixtures/acme'), join(project, 'specs/acme'), { recursive: true });
  return project;
};

const program = `
import { createClient, unwrap } from 'billing-clients';
import { acme } from 'billing-clients/acme';
import { chargesList } from 'billing-clients/acme/validators';
import { startMock } from './scripts/serve/mock/server.ts';

const mock = await startMock();
const client = createClient(acme, { credential: 'key', baseUrl: mock.url('acme') });
const { charges } = unwrap(await client.charges.list({ state: 'open' }));
console.log(JSON.stringify(charges), chargesList(200, { charges }).length);
await mock.close();
`;

test(
  'a new API needs one folder: ledger, client, import, validators, mock, docs and tests follow from it',
  { timeout: 90_000 },
  async () => {
    const project = await projectWithAcme();
    const node = async (...args: string[]) => (await run(process.execPath, args, { cwd: project })).stdout;
    const script = (name: string, ...args: string[]) => node('scripts/run.js', name, ...args);
    const tool = (path: string, ...args: string[]) => node(join('node_modules', path), ...args);

    expect(await script('ledger', '--page', 'specs/acme/page.txt', 'acme')).toMatch(/^acme +1 /m);
    expect(await script('generate')).toContain('wrote generated/acme/index.ts');
    await script('build');
    await writeFile(join(project, 'program.ts'), program);
    expect(await node('--import', 'tsx', 'program.ts')).toBe('[{"id":"c1","cents":5,"state":null}] 0\n');
    await tool('@redocly/cli/bin/cli.js', 'lint', 'specs/acme/openapi.yaml');
    await script('docs', 'acme');
    expect(await readFile(join(project, 'dist/docs/acme.html'), 'utf8')).toContain('/v2/charges');
    const suites = ['contract/wire', 'contract/mock-agreement', 'ledger/closure', 'validators/bodies'];
    await tool('vitest/vitest.mjs', 'run', ...suites.map((suite) => `test/${suite}.test.ts`));
    const report = await readFile(join(project, 'reports/tests.json'), 'utf8');
    expect(JSON.parse(report)).toMatchObject({ numFailedTests: 0, numPendingTests: 0 });
    expect(report).toContain('acme charges.list');
  },
);
