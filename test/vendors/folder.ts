import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backedIn } from '../../scripts/client/evidence.ts';
import { renderAll } from '../../scripts/client/generate.ts';
import { writeFolder } from '../../scripts/new/folder.ts';
import { readDocument } from '../../scripts/new/read.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The vendors whose documents lie here as they would publish them. */
export const vendors = (await readdir(here, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The document of a vendor. */
export const documentOf = async (vendor: string) => {
  const file = join(here, vendor, 'openapi.yaml');
  return { api: vendor, document: readDocument(await readFile(file, 'utf8'), file), origin: file };
};

/** A project that has nothing but the APIs of these vendors, made by the commands' own functions. */
export interface Project {
  readonly folder: string;
  readonly specs: string;
  readonly generated: string;
  readonly close: () => Promise<void>;
}

/** Makes a project inside this one, where the generated files find the runtime. */
export const projectOf = async (apis: readonly string[]): Promise<Project> => {
  await mkdir(join(root, 'reports'), { recursive: true });
  const folder = await mkdtemp(join(root, 'reports', 'vendors-'));
  const [specs, generated] = [join(folder, 'specs'), join(folder, 'generated')];
  await mkdir(specs);
  await symlink(join(root, 'src'), join(folder, 'src'));
  for (const api of apis) await writeFolder(specs, await documentOf(api));
  for (const [path, text] of await renderAll({ read: backedIn(specs) }, apis)) {
    await mkdir(dirname(join(generated, path)), { recursive: true });
    await writeFile(join(generated, path), text);
  }
  return { folder, specs, generated, close: () => rm(folder, { recursive: true }) };
};
