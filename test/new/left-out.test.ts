import { expect, test } from 'vitest';
import { inMemory } from '../../scripts/new/folder.ts';
import { leftOutTask } from '../../scripts/new/page/left-out.ts';
import { usable } from '../../scripts/new/page/usable.ts';
import { at, type Json } from '../../scripts/spec/json.ts';
import { checkedSpec } from '../../scripts/spec/read/read.ts';

const check = (spec: Json) => checkedSpec('tabs', inMemory('specs/tabs/openapi.yaml', spec));

/** A spec of one list, with more keywords in its operation and a given amount in its items. */
const specWith = (operation: Json, amount: Json): Json => ({
  openapi: '3.1.0',
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  info: { title: 'Tabs', version: '1' },
  servers: [{ url: 'https://api.tabs.example' }],
  security: [],
  tags: [],
  paths: {
    '/tabs': {
      get: {
        operationId: 'tabs.list',
        parameters: [{ name: 'page', in: 'query', schema: { type: 'integer' } }],
        responses: {
          200: { description: 'Tabs', content: { 'application/json': { schema: ref('TabList') } } },
        },
        ...operation,
      },
    },
  },
  components: {
    schemas: {
      TabList: { type: 'object', properties: { tabs: { type: 'array', items: ref('Tab') } } },
      Tab: { type: 'object', properties: { amount } },
      ...('requestBody' in operation && { TabRequest: { type: 'object', properties: { id: { type: 'string' } } } }),
    },
  },
});

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const ITEM = '#/components/schemas/Tab/properties/amount/x-unit';
const OPERATION = '#/paths/~1tabs/get';

test.each<[what: string, operation: Json, amount: Json, pointer: string]>([
  [
    'the body of a GET',
    { requestBody: { required: true, content: { 'application/json': { schema: ref('TabRequest') } } } },
    { type: 'integer' },
    `${OPERATION}/requestBody`,
  ],
  ['the unit of a boolean', {}, { type: 'boolean', 'x-unit': 'cents' }, ITEM],
  [
    'a pager whose list does not exist',
    { 'x-pager': { argument: 'page', counts: 'pages', items: 'rows' } },
    { type: 'integer' },
    `${OPERATION}/x-pager`,
  ],
])('leaves out %s and keeps the operation', (_, operation, amount, pointer) => {
  const { spec, left } = usable(specWith(operation, amount), check);
  expect(left.map((each) => each.pointer)).toEqual([pointer]);
  expect(at(spec, 'components', 'schemas', 'TabRequest')).toBeUndefined();
  expect(at(spec, 'paths', '/tabs', 'get', 'operationId')).toBe('tabs.list');
});

test('refuses a draft with an invalid operationId', () => {
  const spec = specWith({ operationId: 7 }, { type: 'integer' });
  expect(() => usable(spec, check)).toThrow('operationId');
});

test('the TODO list has the line of the page for each keyword that was left out', () => {
  const lines = ['GET /tabs', 'amount boolean In cents.'].map((text, index) => ({ text, number: index + 1 }));
  const cited = {
    pages: { operations: [{ method: 'GET', path: '/tabs', at: { page: 0, from: 1, to: 1 } }] },
    read: [{ source: 'page.md', lines }],
    keys: [undefined],
  };
  const [task] = leftOutTask(cited as never, [
    { pointer: ITEM, what: '`x-unit` has no meaning here' },
    { pointer: `${OPERATION}/requestBody`, what: '`requestBody` is the body of a GET' },
  ]);
  expect(task?.places).toEqual([
    `line 2: amount boolean In cents.: \`x-unit\` has no meaning here, at ${ITEM}`,
    `line 1: GET /tabs: \`requestBody\` is the body of a GET, at ${OPERATION}/requestBody`,
  ]);
});
