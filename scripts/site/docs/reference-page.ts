import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { typesSection } from './deep-links.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Documented } from './documented.ts';
import { evidenced } from './annotate-spec.ts';
import { framed } from './redoc-page.ts';
import { withCodeSamples } from '../samples/code-samples.ts';
import type { Site } from './page-links.ts';

const run = promisify(execFile);
const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');

const options = [
  '--inlineBundle',
  '--openapi.hideDownloadButtons',
  '--openapi.schemasExpansionLevel=3',
  '--openapi.jsonSamplesExpandLevel=4',
  `--openapi.schemaDefinitionsTagName=${typesSection}`,
];

const reasonOf = (error: unknown): string => {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  return text.trim().split('\n').at(-1) ?? '';
};

/** Runs Redocly in a folder of its own, where no configuration lies. */
const buildDocs = async (spec: object, signal?: AbortSignal): Promise<string> => {
  const cwd = await mkdtemp(join(tmpdir(), 'docs-'));
  try {
    await writeFile(join(cwd, 'spec.json'), JSON.stringify(spec));
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
    const args = [redocly, 'build-docs', 'spec.json', '--output', 'page.html', ...options];
    await run(process.execPath, args, { cwd, env, ...(signal && { signal }) });
    return await readFile(join(cwd, 'page.html'), 'utf8');
  } finally {
    await rm(cwd, { recursive: true });
  }
};

/** The spec as its page shows it: whatever stands on the page but not in the spec is added here. */
export const shownSpec = (documented: Documented): Spec =>
  withCodeSamples(documented.spec.model, evidenced(documented));

/** The page of an API: Redoc's, with the evidence in its descriptions and no request to any host. */
export const buildPage = async (documented: Documented, site: Site, signal?: AbortSignal): Promise<string> => {
  try {
    return framed(await buildDocs(shownSpec(documented), signal), documented, site);
  } catch (cause) {
    throw new Error(
      `specs/${documented.api}/openapi.yaml: no page can be built from it (${reasonOf(cause)}). Run \`npm run lint\`.`,
      { cause },
    );
  }
};
