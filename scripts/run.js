/**
 * Runs a command from a bundle of its sources, which starts several times faster than the sources do: compiling each of
 * a hundred files as it is imported costs more than the work of a short command. The bundle is made anew once any source
 * has changed, and kept in .cache/.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundles = join(root, '.cache/commands');
const day = 24 * 60 * 60 * 1000;

/** What a bundle depends on, as a name: the place of the sources is written into it. */
function hashOf(command) {
  const hash = createHash('sha256').update(`${root}\n${command}\n`);
  for (const folder of ['scripts', 'src'])
    for (const name of readdirSync(join(root, folder), { recursive: true }).sort())
      if (/\.(?:ts|json)$/.test(name)) hash.update(name).update(readFileSync(join(root, folder, name)));
  return hash.digest('hex').slice(0, 20);
}

/** Sources find files by where they are themselves. */
const places = {
  name: 'places',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[/\\]scripts[/\\].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    })),
};

async function bundle(command, folder) {
  const { build } = await import('esbuild');
  // Under a name of its own until it is whole: another run may make the same one, or look for it.
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
    plugins: [places],
  });
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
  // Those of earlier sources; one of today may still be in use.
  for (const name of readdirSync(bundles))
    if (Date.now() - statSync(join(bundles, name)).mtimeMs > day) rmSync(join(bundles, name), { recursive: true });
}

const [command = ''] = process.argv.splice(2, 1);
const folder = join(bundles, hashOf(command));
if (!existsSync(folder)) await bundle(command, folder);
await import(pathToFileURL(join(folder, `${command}.js`)).href);
