import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { apiNames, specsFolder } from '../apis.ts';
import { buildIfStale } from '../client/build/build.ts';
import { command, refuseNames } from '../command.ts';

const help = `
Measures cold imports in milliseconds, each in a Node.js process of its own: the median and the fastest of 21.

  npm run bench

Builds dist/ first where it is stale.
`;

const RUNS = 21;
const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

// Side by side, as the imports at the head of a program are loaded.
const program = (names: readonly string[]): string =>
  `const started = performance.now();
  await Promise.all([${names.map((name) => `import('${name}')`).join(', ')}]);
  console.log(performance.now() - started);`;

/** Milliseconds that fresh processes take to import modules, the fastest first. */
async function coldImports(names: readonly string[]): Promise<readonly number[]> {
  // In the project, where the package finds itself by its own name.
  await mkdir(join(root, 'reports'), { recursive: true });
  const folder = await mkdtemp(join(root, 'reports/bench-'));
  try {
    const file = join(folder, 'imports.mjs');
    await writeFile(file, program(names));
    const times: number[] = [];
    for (let count = 0; count < RUNS; count++) times.push(Number((await run(process.execPath, [file])).stdout));
    return times.sort((a, b) => a - b);
  } finally {
    await rm(folder, { recursive: true });
  }
}

await command(help, {}, async ({ names: given }) => {
  refuseNames('npm run bench', given);
  await buildIfStale(root);
  const apis = await apiNames(specsFolder);
  const imports = [['openapi-fetch'], ...apis.map((api) => ['billing-clients', `billing-clients/${api}`])];
  console.log('median  fastest  imported');
  for (const names of imports) {
    const times = await coldImports(names);
    const [median = NaN, fastest = NaN] = [times[RUNS >> 1], times[0]];
    console.log(`${median.toFixed(1).padStart(6)}  ${fastest.toFixed(1).padStart(7)}  ${names.join(', ')}`);
  }
  return 0;
});
