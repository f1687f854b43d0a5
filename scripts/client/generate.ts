import { basename } from 'node:path';
import { apiNames } from '../apis.ts';
import { chosen } from '../command.ts';
import type { Backed } from './evidence.ts';
import { apply, changesBetween, readTree, type Changes, type Tree } from '../files.ts';
import { Refusal } from '../refusal.ts';
import { render } from './render.ts';

/** The folders of the generator, and its spec reader. */
export interface Workplace {
  readonly specs: string;
  readonly generated: string;
  readonly read: (api: string) => Promise<Backed>;
}

/** Renders all files of the named specs, by path. One refused spec stops them all. */
export async function renderAll({ read }: Pick<Workplace, 'read'>, apis: readonly string[]): Promise<Tree> {
  const files = new Map<string, string>();
  // In sequence, so that if several specs are refused, the error always names the same one.
  for (const api of apis) {
    const { spec, evidence } = await read(api);
    for (const [name, content] of render(spec, evidence)) files.set(`${api}/${name}`, content);
  }
  return files;
}

/** Updates the generated files of the named APIs, or of all; returns the changes. */
export async function generate(workplace: Workplace, names: readonly string[]): Promise<Changes> {
  const known = await apiNames(workplace.specs);
  if (known.length === 0)
    throw new Refusal(`${basename(workplace.specs)}/`, 'describes no API', 'add a folder with an openapi.yaml to it');
  const apis = chosen(names, known);
  const wanted = await renderAll(workplace, apis);
  const others = known.filter((api) => !apis.includes(api));
  const current = [...(await readTree(workplace.generated))].filter(
    ([path]) => !others.some((api) => path.startsWith(`${api}/`)),
  );
  const changes = changesBetween(new Map(current), wanted);
  await apply(workplace.generated, changes);
  return changes;
}

/** Lists the changes, one file per line, and the APIs whose files are kept since their specs are refused. */
export function report({ write, remove }: Changes, refused: readonly string[] = []): string {
  const lines = [
    ...[...write.keys()].map((path) => `wrote generated/${path}`),
    ...remove.map((path) => `removed generated/${path}`),
    ...refused.map((api) => `${api}: not generated`),
  ];
  return lines.join('\n') || 'generated/ is fresh';
}
