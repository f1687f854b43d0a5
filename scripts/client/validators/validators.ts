import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { apiNames, eachOf } from '../../apis.ts';
import type { Refusal } from '../../refusal.ts';
import type { Tree } from '../../files.ts';
import { readSpec, type SpecFile } from '../../spec/read/read.ts';
import { bundle, sourcesOf } from './compile.ts';
import { bodiesOf, printValidators } from './print.ts';

/** The output for one API: finished modules, and code still to be bundled. */
interface Yield {
  readonly modules: Tree;
  readonly sources: Tree;
}

/** A file for each body. A suffix separates names that differ only in case, for case-insensitive file systems. */
function filesOf(bodies: readonly string[]): ReadonlyMap<string, string> {
  const lower = bodies.map((body) => body.toLowerCase());
  const isFirst = (index: number): boolean => lower.indexOf(lower[index] ?? '') === index;
  return new Map(bodies.map((body, index) => [body, `bodies/${body}${isFirst(index) ? '' : `-${index}`}`]));
}

const prefixed = (folder: string, files: Tree): [string, string][] =>
  [...files].map(([path, text]) => [`${folder}/${path}`, text]);

function validatorsOf({ model }: SpecFile): Yield {
  const bodies = [...new Set(model.operations.flatMap((operation) => bodiesOf(operation).map(([, body]) => body)))];
  const files = filesOf(bodies);
  const sources = [...sourcesOf(model.schemas, bodies)].map(([body, code]) => [files.get(body) ?? body, code] as const);
  return { modules: printValidators(model, files), sources: new Map(sources) };
}

/** Renders the validator modules of specs, by path. */
export async function renderSpecs(specs: readonly SpecFile[]): Promise<Tree> {
  const modules: [string, string][] = [];
  const sources: [string, string][] = [];
  for (const spec of specs) {
    const yielded = validatorsOf(spec);
    modules.push(...prefixed(`${spec.api}/validators`, yielded.modules));
    sources.push(...prefixed(`${spec.api}/validators`, yielded.sources));
  }
  const bundled = [...(await bundle(new Map(sources)))].map(([path, text]) => [`${path}.js`, text] as const);
  return new Map([...modules, ...bundled]);
}

/** Renders the validators of a folder's APIs, by default all. */
export async function renderValidators(specs: string, apis?: readonly string[]): Promise<Tree> {
  const read: SpecFile[] = [];
  for (const api of apis ?? (await apiNames(specs))) read.push(await readSpec(specs, api));
  return renderSpecs(read);
}

/** Replaces the validators of the named APIs; returns the refused specs. */
export async function buildValidators(
  specs: string,
  built: string,
  apis: readonly string[],
): Promise<readonly Refusal[]> {
  const { good, refusals } = await eachOf(apis, (api) => readSpec(specs, api));
  const files = await renderValidators(specs, good);
  for (const api of good) await rm(join(built, api, 'validators'), { recursive: true, force: true });
  for (const [path, text] of files) {
    await mkdir(dirname(join(built, path)), { recursive: true });
    await writeFile(join(built, path), text);
  }
  return refusals;
}
