import { join, relative } from 'node:path';
import { redocly } from '../redocly.ts';

/** Something that Redocly has looked at in an answer. */
export interface Check {
  readonly name: string;
  readonly passed: boolean;
  readonly message: string;
  readonly condition?: string;
}

/** A workflow as it went. */
export interface Run {
  readonly workflowId: string;
  readonly executedSteps: readonly { readonly stepId: string; readonly checks: readonly Check[] }[];
}

interface Log {
  readonly files: Readonly<Record<string, { readonly executedWorkflows: readonly Run[] }>>;
}

/** Runs all workflows of Arazzo files in one process, each API at its URL, and gives them by file. */
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

/** What went wrong in a workflow: the step, the check, and what was expected of it. */
export const failuresOf = (run: Run | undefined): readonly string[] => {
  if (!run) return ['it was not run'];
  return run.executedSteps.flatMap(({ stepId, checks }) =>
    checks
      .filter(({ passed }) => !passed)
      .map(({ name, condition, message }) => `${stepId}: ${name}: ${condition || message}`),
  );
};
