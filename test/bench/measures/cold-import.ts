import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Measure } from '../measure.ts';
import { subjects, type SubjectName } from '../subjects.ts';

const run = promisify(execFile);

const modulesIn = (subject: string): string[] =>
  [...subjects[subject as SubjectName].imports.matchAll(/import (?!type)[^;]* from ('[^']+')/g)].map(
    ([, name]) => `import(${name})`,
  );

/** How long a fresh process takes for the imports at the head of a program. */
export const coldImport: Measure = {
  name: 'import',
  title: 'Cold import',
  figures: {
    time: { title: 'time', base: 'openapi-fetch' },
    cpu: { title: 'processor time', base: 'openapi-fetch' },
  },
  subjects: [
    'openapi-fetch',
    'ky',
    'openapi-fetch with ky',
    'cloudflare',
    'cloudflare, one resource',
    'billing-clients',
  ],
  rounds: [15, 3],
  start: async ({ folder }) => ({
    async sample(subject) {
      const file = join(folder, 'programs/import.mjs');
      await writeFile(
        file,
        `const [started, cpu] = [performance.now(), process.cpuUsage()];
await Promise.all([${modulesIn(subject).join(', ')}]);
const [time, { user, system }] = [performance.now() - started, process.cpuUsage(cpu)];
console.log(JSON.stringify({ time, cpu: user + system }));\n`,
      );
      return JSON.parse((await run(process.execPath, [file])).stdout) as Record<string, number>;
    },
  }),
};
