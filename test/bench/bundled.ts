import { build } from 'esbuild';

/** Bundles each module into a file next to it, as for deployment; returns the bundles by name. */
export async function bundled(modules: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  const options = { bundle: true, format: 'esm', platform: 'node', target: 'es2022', logLevel: 'error' } as const;
  const all = Object.entries(modules).map(([name, source]) => [name, source, source.replace(/ts$/, 'mjs')] as const);
  await Promise.all(all.map(([, source, outfile]) => build({ ...options, entryPoints: [source], outfile })));
  return Object.fromEntries(all.map(([name, , outfile]) => [name, outfile]));
}
