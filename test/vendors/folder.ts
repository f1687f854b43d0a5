import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backedIn } from '../../scripts/client/evidence.ts';
import { renderAll } from '../../scripts/client/generate.ts';
import { writeFolder } from '../../scripts/new/folder.ts';
import { readDocument } from '../../scripts/new/read.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The invented vendors, whose documents are in this folder as vendors would publish them. */
export const vendors = (await readdir(here, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/**
 * Writes the folder of a vendor: as `npm run new` makes it from the document, or, if the vendor has a ledger, as a copy
 * with its spec as the source.
 */
export const writeVendor = async (specs: string, vendor: string): Promise<void> => {
  if (!ledgered.includes(vendor)) return void (await writeFolder(specs, await documentOf(vendor)));
  await cp(join(here, vendor), join(specs, vendor), { recursive: true });
  await cp(specOf(vendor), join(specs, vendor, 'sources', 'oas.yaml'));
};

type Document = Parameters<typeof writeFolder>[1];

/** The file of a vendor's document. */
export const specOf = (vendor: string): string => join(here, vendor, 'openapi.yaml');

/** The vendors that have a ledger, and a spec that is used unchanged. */
export const ledgered = vendors.filter((vendor) => existsSync(join(here, vendor, 'facts.yaml')));

/** The document of a vendor. */
export const documentOf = async (vendor: string) => {
  const file = specOf(vendor);
  return { api: vendor, document: readDocument(await readFile(file, 'utf8'), file), origin: file };
};

/** A project that has only the APIs of these vendors, made by the functions of our commands. */
export interface Project {
  readonly folder: string;
  readonly specs: string;
  readonly generated: string;
  readonly close: () => Promise<void>;
}

/** Makes a project of APIs inside this one, so that the generated files find the runtime. */
const projectWith = async (
  apis: readonly string[],
  write: (specs: string, api: string) => Promise<unknown>,
): Promise<Project> => {
  await mkdir(join(root, 'reports'), { recursive: true });
  const folder = await mkdtemp(join(root, 'reports', 'vendors-'));
  const [specs, generated] = [join(folder, 'specs'), join(folder, 'generated')];
  await mkdir(specs);
  await symlink(join(root, 'src'), join(folder, 'src'));
  for (const api of apis) await write(specs, api);
  for (const [path, text] of await renderAll({ read: backedIn(specs) }, apis)) {
    await mkdir(dirname(join(generated, path)), { recursive: true });
    await writeFile(join(generated, path), text);
  }
  return { folder, specs, generated, close: () => rm(folder, { recursive: true }) };
};

/** Makes a project from a document. */
export const projectFrom = (document: Document): Promise<Project> =>
  projectWith([document.api], (specs) => writeFolder(specs, document));

/** Makes a project of vendors. */
export const projectOf = (apis: readonly string[]): Promise<Project> => projectWith(apis, writeVendor);
