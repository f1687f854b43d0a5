import type { Arazzo, Step, Workflow } from './workflows.ts';

/** A workflow that has to fail, and what with. */
export interface Breakage {
  readonly name: string;
  readonly make: (workflow: Workflow) => Workflow;
  /** What Redocly says of it, in part. */
  readonly said: string;
}

const changeStep =
  (index: number, change: (step: Step) => Step) =>
  (workflow: Workflow): Workflow => ({
    ...workflow,
    steps: workflow.steps.map((step, at) => (at === index ? change(step) : step)),
  });

const nowhere = (step: Step): Step => ({
  ...step,
  outputs: Object.fromEntries(Object.keys(step.outputs ?? {}).map((name) => [name, '$response.body#/nowhere'])),
});

/** Ways to break a workflow whose first step passes a value on to its second. */
export const breakages: readonly Breakage[] = [
  {
    name: 'expects another status',
    make: changeStep(0, (step) => ({ ...step, successCriteria: [{ condition: '$statusCode == 202' }] })),
    said: 'success criteria check: $statusCode == 202',
  },
  {
    name: 'calls an operation that its spec has not',
    make: changeStep(0, (step) => ({ ...step, operationPath: `${step.operationPath.replace(/\/\w+$/, '')}x/get` })),
    said: 'unexpected error',
  },
  { name: 'passes on what no answer has', make: changeStep(0, nowhere), said: 'unexpected error' },
  {
    name: 'leaves its credential out',
    make: (workflow) => ({
      ...workflow,
      parameters: (workflow.parameters ?? []).filter(
        ({ reference }) => reference !== '$components.parameters.credential',
      ),
    }),
    said: 'success criteria check: $statusCode == 2',
  },
];

/** A document with one workflow, broken. */
export const broken = (document: Arazzo, workflow: Workflow, url: string, { make }: Breakage): Arazzo => ({
  ...document,
  sourceDescriptions: document.sourceDescriptions.map((source) => ({ ...source, url })),
  workflows: [make(workflow)],
});
