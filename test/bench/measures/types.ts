import { programFile } from '../clients.ts';
import type { Measure } from '../measure.ts';
import { processTime } from '../process-time.ts';

const OPTIONS =
  '--noEmit --strict --target es2022 --module nodenext --skipLibCheck --allowImportingTsExtensions --types node';

/** The time that the compiler takes for a program with one call, minus that for one with bare `fetch`. */
export const types: Measure = {
  name: 'types',
  title: 'Type-check of a program with one call',
  figures: { cpu: { title: 'processor time', base: 'openapi-fetch', over: 'fetch' } },
  subjects: ['fetch', 'openapi-fetch', 'hey-api', 'orval', 'cloudflare', 'cloudflare, one resource', 'billing-clients'],
  rounds: [8, 2],
  start: async ({ root, folder }) => ({
    async sample(subject) {
      const compiler = `${root}/node_modules/typescript/bin/tsc`;
      return { cpu: await processTime([compiler, ...OPTIONS.split(' '), programFile(folder, subject)], folder) };
    },
  }),
};
