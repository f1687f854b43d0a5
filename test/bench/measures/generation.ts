import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { apiNames, specsFolder } from '../../../scripts/apis.ts';
import { generators } from '../clients.ts';
import type { Bench, Figure, Measure, Sample } from '../measure.ts';
import { processTime } from '../process-time.ts';
import { apiOf, writeSynthetic } from '../synthetic.ts';
import { workTime } from '../work.ts';

const measuredSizes = [100, 1000, 3000] as const;

const figureOf = (title: string): Figure => ({ title: `processor time, ${title}`, base: 'openapi-typescript' });

const works: Readonly<Record<string, string>> = { 'openapi-typescript': 'types', 'billing-clients': 'generate' };

/** Rivals are commands, which start once for each spec; this is part of their time. */
async function rivalTime(
  subject: keyof typeof generators,
  files: readonly string[],
  { folder }: Bench,
): Promise<number> {
  let time = 0;
  for (const file of files) {
    const out = join(folder, 'generated', subject);
    time += await processTime(generators[subject](file, out), folder);
    await rm(out, { recursive: true, force: true });
  }
  return time;
}

/** The time to generate a client from a spec; openapi-typescript generates only types. */
export const generation: Measure = {
  name: 'generation',
  title: 'Generating a client',
  figures: {
    apis: figureOf('the APIs of this package'),
    ...Object.fromEntries(measuredSizes.map((size) => [`of${size}`, figureOf(`${size} operations`)])),
  },
  subjects: ['openapi-typescript', 'hey-api', 'orval', 'billing-clients'],
  rounds: [1, 1],
  async start(bench) {
    const synthetic = await writeSynthetic(bench.folder);
    const own = await apiNames(specsFolder);
    const timeOf = (subject: string, specs: string, apis: readonly string[]): Promise<number> => {
      const work = works[subject];
      if (work !== undefined) return workTime(work, specs, apis, bench.root);
      const files = apis.map((api) => join(specs, api, 'openapi.yaml'));
      return rivalTime(subject as keyof typeof generators, files, bench);
    };
    return {
      async sample(subject): Promise<Sample> {
        const sample: Record<string, number> = { apis: await timeOf(subject, specsFolder, own) };
        const rival = works[subject] === undefined;
        for (const size of measuredSizes.filter((each) => !rival || each <= 1000))
          sample[`of${size}`] = await timeOf(subject, synthetic, [apiOf(size)]);
        return sample;
      },
    };
  },
};
