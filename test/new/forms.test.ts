import { expect, test } from 'vitest';
import { audit } from '../../scripts/ledger/books.ts';
import { draftOf } from '../../scripts/new/folder.ts';
import { readDocument } from '../../scripts/new/read.ts';
import type { Json } from '../../scripts/spec/json.ts';

const TEXT = 'application/x-www-form-urlencoded';
const PARTS = 'multipart/form-data';

const kiln = { type: 'object', properties: { heat: { type: 'integer' } } };

const published = (content: Json, more: Json = {}): string =>
  JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'Kilns', version: '1' },
    servers: [{ url: 'https://api.kilns.example' }],
    paths: {
      '/kilns': {
        post: {
          operationId: 'createKiln',
          tags: ['Kilns'],
          requestBody: { content },
          responses: { 204: { description: 'made' } },
          ...more,
        },
      },
    },
    components: { schemas: { kiln } },
  });

const draft = (text: string) =>
  draftOf({ api: 'kilns', document: readDocument(text, 'kilns.json'), origin: 'kilns.json' });

const form = (properties: Json, encoding?: Json) => ({
  schema: { type: 'object', properties },
  ...(encoding && { encoding }),
});

/** The claims about the encoding of fields, each with its standing. */
const encodings = (text: string) => {
  const { audited } = draft(text);
  expect(audited.problems).toEqual([]);
  return audited.closure.backed
    .filter(({ claim }) => claim.attribute === 'encoding')
    .map(({ claim, standing }) => `${claim.node.split(' · ').at(-1)}: ${claim.value} (${standing})`);
};

const ref = { $ref: '#/components/schemas/kiln' };
const tags = { type: 'array', items: { type: 'string' } };
const file = { type: 'string', format: 'binary' };
const deep = { style: 'deepObject', explode: true };

test.each<[what: string, content: Json, claims: readonly string[]]>([
  [
    'claims no encoding for single values and lists, which have the default',
    { [TEXT]: form({ a: { type: 'string' }, tags }) },
    [],
  ],
  [
    'takes the encoding of an object from the document',
    { [TEXT]: form({ kiln: ref }, { kiln: deep }) },
    ['kiln: deepObject, exploded (published)'],
  ],
  [
    'infers brackets for an object without an encoding in the document',
    { [TEXT]: form({ kiln: ref }) },
    ['kiln: deepObject, exploded (inferred)'],
  ],
  [
    'leaves out an encoding that repeats the default',
    { [TEXT]: form({ tags }, { tags: { style: 'form', explode: true } }) },
    [],
  ],
  [
    'keeps the encoding of a list that is joined by commas',
    { [TEXT]: form({ tags }, { tags: { explode: false } }) },
    ['tags: joined (published)'],
  ],
  ['leaves out an encoding of a field that the form does not have', { [TEXT]: form({ tags }, { other: deep }) }, []],
  [
    'keeps JSON as the media type of a field',
    { [TEXT]: form({ kiln: ref }, { kiln: { contentType: 'application/json' } }) },
    ['kiln: application/json (published)'],
  ],
  [
    'claims no encoding for an object in a multipart form, where JSON is the default',
    { [PARTS]: form({ kiln: ref, file }) },
    [],
  ],
  [
    'keeps the media type of a part',
    { [PARTS]: form({ file }, { file: { contentType: 'image/png' } }) },
    ['file: image/png (published)'],
  ],
])('%s', (_, content, claims) => {
  expect(encodings(published(content))).toEqual(claims);
});

test.each([
  [['application/json', TEXT, PARTS], 'application/json'],
  [[PARTS, TEXT], TEXT],
  [[PARTS, 'text/plain'], PARTS],
])('of the media types %j, the client sends %s', (types, sent) => {
  const content = Object.fromEntries(types.map((type) => [type, form({ a: { type: 'string' } })]));
  const { audited } = draft(published(content));
  expect(audited.claims.find(({ attribute }) => attribute === 'media')?.value).toBe(sent);
});

test.each([
  ['a form without fields', { [TEXT]: { schema: { type: 'object', properties: {} } } }],
  ['a form with an empty schema', { [TEXT]: { schema: {} } }],
])('%s does not become a request body', (_, content) => {
  const { spec } = draft(published(content));
  expect(spec.model.operations[0]?.takes).toEqual({ all: [] });
});

test('a form that is closed next to a reference keeps its fields and becomes closed', () => {
  const { audited } = draft(published({ [TEXT]: { schema: { ...ref, additionalProperties: false } } }));
  const claims = audited.claims.map(({ node, attribute, value }) => `${node} · ${attribute} = ${value}`);
  expect(claims).toEqual(
    expect.arrayContaining(['POST /kilns · heat · type = integer', 'POST /kilns · body · closed = yes']),
  );
});

test('the example of a form leaves out an optional empty object, and fills a required one', () => {
  const empty = { type: 'object' };
  const schema = {
    type: 'object',
    required: ['must'],
    properties: { may: empty, must: empty, map: { ...empty, additionalProperties: { type: 'integer' } } },
  };
  const { spec } = draft(published({ [TEXT]: { schema } }));
  const examples = spec.model.operations[0]?.takes.all.map(({ name, example }) => [name, example]);
  expect(examples).toEqual([
    ['may', undefined],
    ['must', { example: 'example' }],
    ['map', { example: 1 }],
  ]);
});

test('the books report an encoding in the spec that differs from the document', () => {
  const { audited } = draft(published({ [TEXT]: form({ kiln: ref }, { kiln: deep }) }));
  const changed = JSON.parse(
    JSON.stringify(audited.books.spec).replace(JSON.stringify(deep), '{"contentType":"application/json"}'),
  );
  const [problem] = audit({ ...audited.books, spec: changed }).problems;
  expect(problem?.message).toContain('POST /kilns · kiln · encoding');
});
