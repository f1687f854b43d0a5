import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build, type BuildOptions } from 'esbuild';
import { filesIn } from '../opinion/tarball.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));

/** The entry file for Node, Bun and Deno: it runs the program, and prints the measurements on its last line. */
const SHELL = `import { conform } from './program.js';
const measured = await conform(JSON.parse(process.argv.at(-1)));
console.log('\\n' + JSON.stringify(measured));
// Handles that a case has left open must not keep the process alive.
process.exit(0);
`;

/** A worker is not allowed to fetch before its first request, so the forbidden case runs while the module loads. */
const WORKER = `import { conform } from './program.js';
import plan from './plan.json';
const early = await conform({ ...plan, onlyForbidden: true });
export default { fetch: async () => Response.json([...(await conform({ ...plan, forbidden: undefined })), ...early]) };
`;

/** What a user installs, as npm packs it. */
const packed = async (): Promise<Map<string, string>> => {
  const folder = await mkdtemp(join(root, '.cache/pack-'));
  try {
    // `npm run test:runtimes` has already run the build.
    await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      shell: process.platform === 'win32',
    });
    const [file = ''] = await readdir(folder);
    return filesIn(await readFile(join(folder, file)), /^package\/.+\.(?:js|cjs|mjs|json)$/);
  } finally {
    await rm(folder, { recursive: true });
  }
};

const common: BuildOptions = { bundle: true, format: 'esm', target: 'es2022', logLevel: 'silent' };

/** The program with the package inside, as tools for workers bundle it. */
export const bundleWorker = async (folder: string, plan: unknown): Promise<string> => {
  await writeFile(join(folder, 'plan.json'), JSON.stringify(plan));
  const { outputFiles } = await build({
    ...common,
    entryPoints: [join(folder, 'worker.js')],
    conditions: ['workerd', 'worker', 'browser'],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};

/** Makes a folder like a user's project: the packed package and its dependency in `node_modules`, and the program. */
export async function makeKit(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  const modules = join(folder, 'node_modules');
  await mkdir(modules, { recursive: true });
  for (const [path, text] of await packed()) {
    const file = join(modules, path.replace(/^package/, 'billing-clients'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { dependencies: object };
  for (const name of Object.keys(dependencies))
    await cp(join(root, 'node_modules', name), join(modules, name), { recursive: true, dereference: true });
  const manifest = { type: 'module', private: true, dependencies: { 'billing-clients': '*' } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'run.js'), SHELL);
  await writeFile(join(folder, 'worker.js'), WORKER);
  await build({
    ...common,
    entryPoints: [join(here, 'program/program.ts')],
    external: ['billing-clients'],
    outfile: join(folder, 'program.js'),
  });
  return folder;
}
