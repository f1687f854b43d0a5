/**
 * Runs a command from a bundle of its sources, which starts several times faster than the sources do: compiling each of
 * a hundred files on import takes longer than a short command. The bundle is rebuilt after any source
 * has changed, and kept in .cache/.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundles = join(root, '.cache/commands');
const day = 24 * 60 * 60 * 1000;

/** The name of a bundle: a hash of its inputs, this file, and the folder of the sources, which it contains. */
function hashOf(command) {
  const hash = createHash('sha256')
    .update(`${root}\n${command}\n`)
    .update(readFileSync(fileURLToPath(import.meta.url)));
  for (const folder of ['scripts', 'src'])
    for (const name of readdirSync(join(root, folder), { recursive: true }).sort())
      if (/\.(?:ts|json)$/.test(name)) hash.update(name).update(readFileSync(join(root, folder, name)));
  return hash.digest('hex').slice(0, 20);
}

/** Sources locate files relative to themselves. */
const places = {
  name: 'places',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[/\\]scripts[/\\].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    })),
};

/**
 * CommonJS that is large. To import it, Node parses it twice more than to require it, which takes as long again: for
 * its exports, and to find out that it is no ES module.
 */
const required = {
  name: 'required',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^typescript$|^openapi-typescript\/.*js$/ }, ({ path, kind }) =>
      kind === 'require-call' ? { external: true } : { path: path.replace(/\.mjs$/, '.cjs'), namespace: 'required' },
    );
    onLoad({ filter: /./, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = require('${path}');`,
    }));
  },
};

async function bundle(command, folder) {
  const { build } = await import('esbuild');
  // Written under a temporary name until complete: another process may build or look for the same bundle.
  const draft = join(bundles, randomUUID());
  await build({
    entryPoints: [join(root, 'scripts/commands', `${command}.ts`)],
    outdir: draft,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    plugins: [places, required],
    banner: { js: "import { createRequire as from } from 'node:module'; const require = from(import.meta.url);" },
  });
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    // Another process has been faster.
    if (!existsSync(folder)) throw error;
  }
  // Remove bundles of earlier sources, but not recent ones, which may be in use.
  for (const name of readdirSync(bundles)) {
    // Another process may have taken its draft away since.
    const found = statSync(join(bundles, name), { throwIfNoEntry: false });
    if (found && Date.now() - found.mtimeMs > day) rmSync(join(bundles, name), { recursive: true, force: true });
  }
}

const [command = ''] = process.argv.splice(2, 1);
const folder = join(bundles, hashOf(command));
if (!existsSync(folder)) await bundle(command, folder);
await import(pathToFileURL(join(folder, `${command}.js`)).href);
