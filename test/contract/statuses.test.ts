import { expect, inject, test } from 'vitest';
import { everyOperation } from './apis.ts';
import { statusProblems } from './checks.ts';

const cells = everyOperation.flatMap(({ name, api, operation }) =>
  operation.answers.map((answer) => ({ name, status: answer.status, api, operation, answer })),
);

test.for(cells)('$name is answered $status, as a result of its own', async ({ api, operation, answer }, { task }) => {
  const baseUrl = inject('mockUrls')[api.name] ?? '';
  expect(await statusProblems(api, operation, answer, { baseUrl })).toEqual([]);
  task.meta.cell = `${api.name} · ${operation.node} · ${answer.status}`;
});
