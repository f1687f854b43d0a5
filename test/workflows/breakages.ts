import type { Arazzo, Step, Workflow } from './workflows.ts';

/** A change that makes a workflow fail, and its failure. */
export interface Breakage {
  readonly name: string;
  readonly make: (workflow: Workflow) => Workflow;
  /** Part of the message from Redocly. */
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
    name: 'calls an operation that is not in the spec',
    make: changeStep(0, (step) => ({ ...step, operationPath: `${step.operationPath.replace(/\/\w+$/, '')}x/get` })),
    said: 'unexpected error',
  },
  { name: 'passes on a value that no response has', make: changeStep(0, nowhere), said: 'unexpected error' },
  {
    name: 'sends no credential',
    make: (workflow) => ({
      ...workflow,
      parameters: (workflow.parameters ?? []).filter(
        ({ reference }) => reference !== '$components.parameters.credential',
      ),
    }),
    said: 'success criteria check: $statusCode == 2',
  },
];

/** A document with only the broken workflow. */
export const broken = (document: Arazzo, workflow: Workflow, url: string, { make }: Breakage): Arazzo => ({
  ...document,
  sourceDescriptions: document.sourceDescriptions.map((source) => ({ ...source, url })),
  workflows: [make(workflow)],
});
