import { expect, test } from 'vitest';
import { apis, isNode, maps, type Node, nodesOf, readSpec, resolve } from './nodes.ts';
import { closed, sampleProblems, samplesOf } from './samples.ts';

/** The examples whose schema is not a string, which would allow any text. */
const typedExamplesOf = (spec: Node): Node[] =>
  [...nodesOf(spec)].flatMap(({ node }) =>
    'schema' in node && isNode(node['examples']) && resolve(spec, node['schema'])['type'] !== 'string'
      ? Object.values(node['examples']).filter(isNode)
      : [],
  );

/** The objects with listed properties in a value: the value itself, or items of its lists. */
const listedIn = (spec: Node, schema: unknown, value: unknown): Node[] => {
  const { properties, items } = resolve(spec, schema ?? {});
  if (Array.isArray(value)) return value.flatMap((item) => listedIn(spec, items, item));
  return isNode(value) && isNode(properties) ? [value] : [];
};

const listedExamplesOf = (spec: Node): Node[] =>
  [...nodesOf(spec)].flatMap(({ node }) =>
    'schema' in node && isNode(node['examples'])
      ? Object.values(node['examples']).flatMap((each) => listedIn(spec, node['schema'], isNode(each) && each['value']))
      : [],
  );

test.each(apis)('%s: every sample matches its schema', async (api) => {
  expect(sampleProblems(await readSpec(api))).toEqual([]);
});

test.each(apis)('%s: no sample has a property that its schema does not list', async (api) => {
  expect(sampleProblems(closed(await readSpec(api)))).toEqual([]);
});

const SAMPLE = /"(value|example|default)":|"examples":\[/g;
const samplesIn = (value: unknown): readonly string[] => JSON.stringify(value)?.match(SAMPLE) ?? [];
const CHOSEN = new Set([...maps, 'examples', 'encoding', 'mapping', 'variables', 'scopes']);

/** What looks like a sample but is not: keys that are arbitrary names, and values of our extensions. */
const chosenIn = (node: Node): readonly string[] =>
  Object.entries(node).flatMap(([key, value]) => {
    if (key.startsWith('x-')) return samplesIn({ [key]: value });
    return CHOSEN.has(key) && isNode(value) ? Object.keys(value).flatMap((name) => samplesIn({ [name]: 0 })) : [];
  });

/** The samples of bodies that are not JSON and have no schema. */
const unfitIn = ({ at, node }: { readonly at: readonly string[]; readonly node: Node }): readonly string[] =>
  at.at(-2) === 'content' && !/[/+]json(;|$)/.test(at.at(-1) ?? '') && !('schema' in node)
    ? samplesIn(node['examples'])
    : [];

const at = (name: string): Node => ({ schema: { $ref: `#/components/schemas/${name}` } });
const text = { type: 'string' };

/** A spec with a readOnly and a writeOnly member, given the example of the request and of the response. */
const marked = (sent: Node, received: Node): Node => ({
  paths: {
    '/cards': {
      post: {
        requestBody: { content: { json: { ...at('Card'), examples: { a: { value: sent } } } } },
        responses: { 200: { content: { json: { ...at('Card'), examples: { a: { value: received } } } } } },
      },
    },
  },
  components: {
    schemas: {
      Secret: { ...text, writeOnly: true },
      Card: {
        type: 'object',
        properties: { id: { ...text, readOnly: true }, secret: { $ref: '#/components/schemas/Secret' }, name: text },
        required: ['id', 'secret', 'name'],
      },
    },
  },
});

test('sampleProblems requires no writeOnly member in a response, and no readOnly member in a request', () => {
  const [sent, received] = [
    { secret: 'x', name: 'n' },
    { id: 'x', name: 'n' },
  ];
  expect(sampleProblems(closed(marked(sent, received)))).toEqual([]);
  expect(sampleProblems(marked(received, sent))).toEqual([
    expect.stringMatching(/requestBody.* must have required property 'secret'/),
    expect.stringMatching(/responses.* must have required property 'id'/),
  ]);
  expect(sampleProblems(marked(sent, { id: 'x' }))).toEqual([
    expect.stringMatching(/responses.* must have required property 'name'/),
  ]);
});

test.each(apis)('%s: samplesOf finds every example and default of the file', async (api) => {
  const spec = await readSpec(api);
  // A list of examples counts once.
  const found = samplesOf(spec).filter(({ at }) => !/\/examples\/[1-9]\d*$/.test(at));
  const inside = samplesOf(spec).flatMap(({ value }) => samplesIn(value));
  const others = [...nodesOf(spec)].flatMap((each) => [...chosenIn(each.node), ...unfitIn(each)]);
  expect(found.length).toBe(samplesIn(spec).length - inside.length - others.length);
});

test.each(apis)('%s: sampleProblems reports an example of the wrong type', async (api) => {
  const spec = await readSpec(api);
  const [first] = typedExamplesOf(spec);
  Object.assign(first ?? {}, { value: 'not an object' });
  expect(sampleProblems(spec)).toEqual([expect.stringMatching(/\/value: value must be (object|array)/)]);
});

test.each(apis)(
  '%s: sampleProblems reports an example with an unlisted property only in a closed spec',
  async (api) => {
    const spec = await readSpec(api);
    // A schema's own `additionalProperties` would be reported in the open spec, too.
    for (const { node } of nodesOf(spec)) if (isNode(node['properties'])) delete node['additionalProperties'];
    Object.assign(listedExamplesOf(spec)[0] ?? {}, { unlisted: true });
    expect(sampleProblems(spec)).toEqual([]);
    expect(sampleProblems(closed(spec))).toEqual([expect.stringContaining('must NOT have additional properties')]);
  },
);
