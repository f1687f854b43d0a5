import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { specsFolder } from '../../scripts/apis.ts';
import { readable } from '../readable.ts';

/** One call of a workflow. */
export interface Step {
  readonly stepId: string;
  /** An operation by its spec, path and method: Redocly finds none by an id that has dots. */
  readonly operationPath: string;
  readonly successCriteria: readonly { readonly condition: string }[];
  readonly outputs?: Readonly<Record<string, string>>;
}

/** Calls in their order. */
export interface Workflow {
  readonly workflowId: string;
  /** What happens, in one sentence. */
  readonly summary: string;
  readonly parameters?: readonly { readonly reference?: string }[];
  readonly steps: readonly Step[];
}

/** What of an Arazzo document the tests look at. */
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
  // A source of another name would not be sent to the mock but to the server of its spec.
  if (sources.join() !== `${api}: openapi.yaml`)
    throw new Error(`${file} has the sources ${sources.join(', ')}: it may have one, ${api}: openapi.yaml`);
  return [{ api, file, document }];
};

/** The workflows of every API that has any. */
export const workflowFiles = (await Promise.all(readable.map(read))).flat();
