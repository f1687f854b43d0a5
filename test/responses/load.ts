import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { render } from '../../scripts/client/render.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { inFolder } from '../program-folder.ts';

/** The index and examples modules that are generated from a spec, bundled and imported. */
export async function load(api: string, spec: object): Promise<readonly Record<string, unknown>[]> {
  const files = await render(parseSpec(api, JSON.stringify(spec)), () => undefined);
  return inFolder(async (folder) => {
    for (const [name, text] of files) await writeFile(join(folder, name), text);
    const loaded = ['index.ts', 'examples.ts'].map(async (name) => {
      const outfile = join(folder, name.replace('.ts', '.mjs'));
      await build({ entryPoints: [join(folder, name)], bundle: true, format: 'esm', outfile, logLevel: 'silent' });
      return (await import(outfile)) as Record<string, unknown>;
    });
    return Promise.all(loaded);
  });
}
