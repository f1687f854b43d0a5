import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import openapiTs, { astToString } from 'openapi-typescript';
import { moduleOf, programOf, subjects } from './subjects.ts';

const run = promisify(execFile);

/** The command and arguments with which each generator writes a client for a spec. */
export const generators = {
  'hey-api': (spec: string, out: string) => [
    'node_modules/@hey-api/openapi-ts/bin/run.js',
    ...['-i', spec, '-o', out, '-c', '@hey-api/client-fetch'],
  ],
  orval: (spec: string, out: string) => [
    'node_modules/orval/dist/bin/orval.mjs',
    ...['--input', spec, '--output', `${out}.ts`, '--client', 'fetch'],
  ],
} as const;

/** Writes the clients that rivals generate from a spec, and the programs of all subjects. */
export async function writePrograms(folder: string, spec: string): Promise<void> {
  const clients = join(folder, 'clients');
  for (const [name, argumentsOf] of Object.entries(generators))
    await run(process.execPath, argumentsOf(spec, join(clients, name)), { cwd: folder, timeout: 120_000 });
  await writeFile(join(clients, 'schema.ts'), astToString(await openapiTs(new URL(`file://${spec}`))));
  // Orval writes URLs that are relative to a page in a browser.
  const orval = await readFile(join(clients, 'orval.ts'), 'utf8');
  const based = orval.replaceAll('return `/', 'return `${(globalThis as unknown as { base: string }).base}/');
  await writeFile(join(clients, 'orval.ts'), based);
  for (const part of ['clients', 'programs'])
    await writeFile(join(folder, part, 'package.json'), '{ "type": "module" }');
  for (const name of Object.keys(subjects)) {
    await writeFile(programFile(folder, name), programOf(name));
    await writeFile(moduleFile(folder, name), moduleOf(name));
  }
}

const slug = (name: string): string => name.replaceAll(/\W+/g, '-');

/** The path of a subject's program. */
export const programFile = (folder: string, name: string): string => join(folder, `programs/${slug(name)}.ts`);

/** The path of a subject's module. */
export const moduleFile = (folder: string, name: string): string => join(folder, `programs/${slug(name)}.module.ts`);
