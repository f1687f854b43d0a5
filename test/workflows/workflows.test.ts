import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { breakages, broken } from './breakages.ts';
import { failuresOf, respect, type Run } from './respect.ts';
import { readSpec } from '../specs/nodes.ts';
import { workflowFiles } from './workflows.ts';

// A single process of Redocly runs all workflows, while other tests run.
vi.setConfig({ hookTimeout: 60_000 });

let folder = '';
let runs: ReadonlyMap<string, readonly Run[]>;

const pointer = (...keys: readonly string[]): string =>
  keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const brokenFile = (index: number): string => join(folder, `broken-${index}.arazzo.json`);

const passesOn = workflowFiles
  .flatMap(({ file, document }) => document.workflows.map((workflow) => ({ file, document, workflow })))
  .find(({ workflow }) => workflow.parameters && workflow.steps[0]?.outputs);

const writeBroken = async (): Promise<string[]> => {
  if (!passesOn) return [];
  const { file, document, workflow } = passesOn;
  const url = join(dirname(file), 'openapi.yaml');
  return Promise.all(
    breakages.map(async (breakage, index) => {
      await writeFile(brokenFile(index), JSON.stringify(broken(document, workflow, url, breakage)));
      return brokenFile(index);
    }),
  );
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workflows-'));
  const files = [...workflowFiles.map(({ file }) => file), ...(await writeBroken())];
  if (files.length > 0) runs = await respect(folder, files, inject('mockUrls'));
});

afterAll(() => rm(folder, { recursive: true }));

const workflows = workflowFiles.flatMap(({ api, file, document }) =>
  document.workflows.map(
    (workflow) => [`${api} ${workflow.workflowId}: ${workflow.summary}`, { api, file, workflow }] as const,
  ),
);

test.for(workflows)('%s', ([, { api, file, workflow }], { task }) => {
  const { workflowId, steps } = workflow;
  const run = runs.get(file)?.find((candidate) => candidate.workflowId === workflowId);
  expect(failuresOf(run)).toEqual([]);
  expect(run?.executedSteps.map(({ stepId }) => stepId)).toEqual(steps.map(({ stepId }) => stepId));
  const checks = run?.executedSteps.map((step) => step.checks.length) ?? [];
  // A step without checks would pass with any response.
  expect(Math.min(...checks)).toBeGreaterThan(1);
  task.meta.workflows = [
    { api, workflow: workflowId, steps: steps.length, checks: checks.reduce((sum, count) => sum + count, 0) },
  ];
});

const broke = breakages.map(({ name, said }, index) => [name, said, index] as const);

test.for(workflows.length > 0 ? broke : [])('Redocly fails a workflow that %s', ([, said, index]) => {
  expect(failuresOf(runs.get(brokenFile(index))?.[0]).join()).toContain(said);
});

test('the workflows of an API call each of its operations', async () => {
  for (const { api, document } of workflowFiles) {
    const called = document.workflows.flatMap(({ steps }) => steps.map(({ operationPath }) => operationPath));
    const known = Object.entries((await readSpec(api))['paths'] as object).flatMap(([path, item]) =>
      Object.keys(item as object).map((method) => `{$sourceDescriptions.${api}.url}#${pointer('paths', path, method)}`),
    );
    expect([...new Set(called)].sort()).toEqual(known.sort());
  }
});
