import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { programFile } from '../clients.ts';
import type { Measure } from '../measure.ts';
import { rivals } from '../subjects.ts';

/** The size of a program with one call and everything that it imports. */
export const bundle: Measure = {
  name: 'bundle',
  title: 'Bundle of a program with one call',
  figures: { bytes: { title: 'bytes, minified and compressed', base: 'openapi-fetch' } },
  subjects: ['openapi-fetch', ...rivals, 'billing-clients', 'billing-clients, one operation'],
  rounds: [1, 1],
  start: async ({ folder }) => ({
    async sample(subject) {
      const { outputFiles } = await build({
        entryPoints: [programFile(folder, subject)],
        bundle: true,
        minify: true,
        format: 'esm',
        target: 'es2022',
        platform: 'browser',
        external: ['node:*'],
        write: false,
        logLevel: 'error',
      });
      return { bytes: gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length };
    },
  }),
};
