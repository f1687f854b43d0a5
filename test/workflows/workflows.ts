import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { specsFolder } from '../../scripts/apis.ts';
import { readable } from '../readable.ts';

/** One call of a workflow. */
export interface Step {
  readonly stepId: string;
  /** An operation by its spec, path and method, because Redocly does not find an operationId with dots. */
  readonly operationPath: string;
  readonly successCriteria: readonly { readonly condition: string }[];
  readonly outputs?: Readonly<Record<string, string>>;
}

/** A sequence of calls. */
export interface Workflow {
  readonly workflowId: string;
  /** What the calls do, in one sentence. */
  readonly summary: string;
  readonly parameters?: readonly { readonly reference?: string }[];
  readonly steps: readonly Step[];
}

/** The parts of an Arazzo document that the tests use. */
export interface Arazzo {
  readonly sourceDescriptions: readonly { readonly name: string; readonly type: string; readonly url: string }[];
  readonly workflows: readonly Workflow[];
}

/** The workflows of one API. */
export interface WorkflowFile {
  readonly api: string;
  readonly file: string;
  readonly document: Arazzo;
}

const read = async (api: string): Promise<WorkflowFile[]> => {
  const file = join(specsFolder, api, 'workflows.arazzo.yaml');
  if (!existsSync(file)) return [];
  const document = parse(await readFile(file, 'utf8')) as Arazzo;
  const sources = document.sourceDescriptions.map(({ name, url }) => `${name}: ${url}`);
  // Requests to a source with another name would go to the server of its spec, not to the mock.
  if (sources.join() !== `${api}: openapi.yaml`)
    throw new Error(`${file} has the sources ${sources.join(', ')}: it may have one, ${api}: openapi.yaml`);
  return [{ api, file, document }];
};

/** The workflows of every API that has any. */
export const workflowFiles = (await Promise.all(readable.map(read))).flat();
