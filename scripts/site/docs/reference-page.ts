import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import { typesSection } from './deep-links.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Documented } from './documented.ts';
import { evidenced } from './annotate-spec.ts';
import { framed, type Reference } from './redoc-page.ts';
import { samplesIn, withCodeSamples } from '../samples/code-samples.ts';
import type { Site } from '../frame/top.ts';

const run = promisify(execFile);
const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');

/** Redoc's configuration. Redoc shows only samples of the listed languages, in this order, so list all that occur. */
const configuration = (spec: Spec): string => {
  const samples = Object.values(spec.paths).flatMap((item) => Object.values(item).flatMap(samplesIn));
  const languages = [...new Map(samples.map(({ lang, label }) => [label, { lang, label }])).values()];
  const openapi = {
    hideDownloadButtons: true,
    schemasExpansionLevel: 3,
    jsonSamplesExpandLevel: 4,
    schemaDefinitionsTagName: typesSection,
    codeSamples: { languages },
  };
  return stringify({ openapi });
};

const reasonOf = (error: unknown): string => {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  return text.trim().split('\n').at(-1) ?? '';
};

/** Runs Redocly in a temporary folder, so that it finds no other configuration. */
const buildDocs = async (spec: Spec, signal?: AbortSignal): Promise<Buffer> => {
  const cwd = await mkdtemp(join(tmpdir(), 'docs-'));
  try {
    await writeFile(join(cwd, 'spec.json'), JSON.stringify(spec));
    await writeFile(join(cwd, 'redocly.yaml'), configuration(spec));
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
    const args = [redocly, 'build-docs', 'spec.json', '--output', 'page.html', '--inlineBundle'];
    await run(process.execPath, args, { cwd, env, ...(signal && { signal }) });
    return await readFile(join(cwd, 'page.html'));
  } finally {
    await rm(cwd, { recursive: true });
  }
};

/** The spec as shown on its page, with samples and evidence added. */
export const shownSpec = (documented: Documented): Spec =>
  withCodeSamples(documented.spec.model, evidenced(documented));

/** Builds the reference page of an API. */
export const buildPage = async (documented: Documented, site: Site, signal?: AbortSignal): Promise<Reference> => {
  try {
    return framed(await buildDocs(shownSpec(documented), signal), documented, site);
  } catch (cause) {
    throw new Error(
      `specs/${documented.api}/openapi.yaml: no page can be built from it (${reasonOf(cause)}). Run \`npm run lint\`.`,
      { cause },
    );
  }
};
