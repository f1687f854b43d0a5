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

type Document = Parameters<typeof writeFolder>[1];

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

/** Makes a project of documents inside this one, where the generated files find the runtime. */
export const projectFrom = async (documents: readonly Document[]): Promise<Project> => {
  await mkdir(join(root, 'reports'), { recursive: true });
  const folder = await mkdtemp(join(root, 'reports', 'vendors-'));
  const [specs, generated] = [join(folder, 'specs'), join(folder, 'generated')];
  await mkdir(specs);
  await symlink(join(root, 'src'), join(folder, 'src'));
  for (const document of documents) await writeFolder(specs, document);
  const apis = documents.map(({ api }) => api);
  for (const [path, text] of await renderAll({ read: backedIn(specs) }, apis)) {
    await mkdir(dirname(join(generated, path)), { recursive: true });
    await writeFile(join(generated, path), text);
  }
  return { folder, specs, generated, close: () => rm(folder, { recursive: true }) };
};

/** Makes a project of vendors. */
export const projectOf = async (apis: readonly string[]): Promise<Project> =>
  projectFrom(await Promise.all(apis.map(documentOf)));
