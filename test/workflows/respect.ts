import { join, relative } from 'node:path';
import { redocly } from '../redocly.ts';

/** A check by Redocly of a response. */
export interface Check {
  readonly name: string;
  readonly passed: boolean;
  readonly message: string;
  readonly condition?: string;
}

/** The log of one workflow. */
export interface Run {
  readonly workflowId: string;
  readonly executedSteps: readonly { readonly stepId: string; readonly checks: readonly Check[] }[];
}

interface Log {
  readonly files: Readonly<Record<string, { readonly executedWorkflows: readonly Run[] }>>;
}

/** Runs all workflows of Arazzo files in one process, each API at its URL, and returns their logs by file. */
export const respect = async (
  folder: string,
  files: readonly string[],
  urls: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, readonly Run[]>> => {
  const log = join(folder, 'workflows.json');
  const servers = Object.entries(urls).map(([api, url]) => `${api}=${url}`);
  const where = ['--server', servers.join(','), '--input', 'credential=key', '--json-output', log];
  const { files: runs } = (await redocly(log, 'respect', ...files, ...where)) as Log;
  return new Map(files.map((file) => [file, (runs[file] ?? runs[relative('.', file)])?.executedWorkflows ?? []]));
};

/** The failures of a workflow: each with its step, its check, and the condition or message. */
export const failuresOf = (run: Run | undefined): readonly string[] => {
  if (!run) return ['it was not run'];
  return run.executedSteps.flatMap(({ stepId, checks }) =>
    checks
      .filter(({ passed }) => !passed)
      .map(({ name, condition, message }) => `${stepId}: ${name}: ${condition || message}`),
  );
};
