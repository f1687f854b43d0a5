import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from './refusal.ts';

/** The folder that holds one folder per API. */
export const specsFolder = fileURLToPath(new URL('../specs', import.meta.url));

/** The results per API, and the refusals of the others: a half-written API does not stop the rest. */
export const eachOf = async <Of>(
  apis: readonly string[],
  work: (api: string) => Promise<Of>,
): Promise<{
  readonly done: readonly Of[];
  readonly good: readonly string[];
  readonly refusals: readonly Refusal[];
}> => {
  const settled = await Promise.allSettled(apis.map(work));
  const refusals = settled.flatMap((each): Refusal[] => {
    if (each.status === 'fulfilled') return [];
    if (each.reason instanceof Refusal) return [each.reason];
    throw each.reason;
  });
  return {
    done: settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
    good: apis.filter((_, index) => settled[index]?.status === 'fulfilled'),
    refusals,
  };
};

// Include other names: the reader of the spec reports them, whereas skipping them here would hide the mistake.
const isSpec = (name: string): boolean => /^(openapi|swagger)\.(ya?ml|json)$/i.test(name);

/** The APIs of a folder, in alphabetical order: each sub-folder, or link to one, that has a spec. */
export const apiNames = async (specs: string): Promise<string[]> => {
  const names = await readdir(specs).catch((cause: unknown) => {
    throw new Refusal(`${basename(specs)}/`, 'cannot be read', 'put the folder back', { cause });
  });
  const holding = await Promise.all(
    names.map(async (name) => ((await readdir(join(specs, name)).catch(() => [])).some(isSpec) ? [name] : [])),
  );
  return holding.flat().sort();
};
