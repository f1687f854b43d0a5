import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { apiNames, specsFolder } from '../../../scripts/apis.ts';
import type { Measure } from '../measure.ts';
import { processTime } from '../process-time.ts';

/** The time to build the documentation of all APIs. */
export const docs: Measure = {
  name: 'docs',
  title: 'Building the docs',
  figures: { cpu: { title: 'processor time', base: 'redocly build-docs' } },
  subjects: ['redocly build-docs', 'billing-clients'],
  rounds: [1, 1],
  async start({ root, folder }) {
    const out = join(folder, 'docs');
    const apis = await apiNames(specsFolder);
    const redoc = async (): Promise<number> => {
      let time = 0;
      for (const api of apis) {
        const spec = join(specsFolder, api, 'openapi.yaml');
        const command = [join(root, 'node_modules/@redocly/cli/bin/cli.js'), 'build-docs', spec];
        time += await processTime([...command, '--inlineBundle', '-o', join(out, `${api}.html`)], out);
      }
      return time;
    };
    return {
      async sample(subject) {
        await rm(out, { recursive: true, force: true });
        await mkdir(out, { recursive: true });
        if (subject !== 'billing-clients') return { cpu: await redoc() };
        const command = ['--import', 'tsx', join(root, 'scripts/commands/docs.ts'), '--out', out];
        return { cpu: await processTime(command, root) };
      },
    };
  },
};
