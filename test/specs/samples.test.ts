import { expect, test } from 'vitest';
import { apis, isNode, type Node, nodesOf, readSpec } from './nodes.ts';
import { closed, sampleProblems, samplesOf } from './samples.ts';

const examplesOf = (spec: Node): Node[] =>
  [...nodesOf(spec)].flatMap(({ node }) =>
    'schema' in node && isNode(node['examples']) ? Object.values(node['examples']).filter(isNode) : [],
  );

test.each(apis)('%s: every sample fits its schema', async (api) => {
  expect(sampleProblems(await readSpec(api))).toEqual([]);
});

test.each(apis)('%s: no sample has a property that its schema does not list', async (api) => {
  expect(sampleProblems(closed(await readSpec(api)))).toEqual([]);
});

test.each(apis)('%s: every example and default of the file is found', async (api) => {
  const spec = await readSpec(api);
  // Below `responses`, default is what no other status is.
  const asStatus = [...nodesOf(spec)].filter(({ node }) => isNode(node['responses']) && 'default' in node['responses']);
  const written = JSON.stringify(spec).match(/"(value|example|default)":/g) ?? [];
  const inside = samplesOf(spec).flatMap(
    ({ value }) => JSON.stringify(value)?.match(/"(value|example|default)":/g) ?? [],
  );
  expect(samplesOf(spec).length).toBe(written.length - inside.length - asStatus.length);
});

test.each(apis)('%s: an example of another type is found out', async (api) => {
  const spec = await readSpec(api);
  const [first] = examplesOf(spec);
  Object.assign(first ?? {}, { value: 'not an object' });
  expect(sampleProblems(spec)).toEqual([expect.stringMatching(/\/value: value must be (object|array)/)]);
});

test.each(apis)('%s: an example with an unlisted property is found out in the closed world only', async (api) => {
  const spec = await readSpec(api);
  const first = examplesOf(spec).find(({ value }) => isNode(value));
  Object.assign(first?.['value'] ?? {}, { unlisted: true });
  expect(sampleProblems(spec)).toEqual([]);
  expect(sampleProblems(closed(spec))).toEqual([expect.stringContaining('must NOT have additional properties')]);
});
