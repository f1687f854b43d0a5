import { expect, test } from 'vitest';
import { fieldsOf, pagesOf } from './read.ts';

const items = `
+ Parameters
    + id (string) - Which plan
`;

const page = (list: string, pay: string): string => `FORMAT: 1A
HOST: https://api.plans.example

# Plans

## Plans [/plans{?page,size}]

${list}

+ Parameters
    + page: \`1\` (number, optional) - From 1
        + Default: \`1\`
    + size (number, required)

+ Response 200 (application/json)
    + Attributes (object)
        + plans (array[Plan], required)
        + next (number, nullable)

+ Response 401

## Plan [/plans/{id}]
${items}
${pay}

+ Request (application/json)

        { "amount": 1200 }

+ Response 202 (application/json)

        { "id": "a" }

# Data Structures

## Plan (object)

+ id: \`p_1\` (string, required)
+ state (enum)
    + Members
        + \`open\`
        + \`paid\`
`;

test.each([
  ['have the path of their resource', '### List [GET]', '### Pay [POST]'],
  ['have a path of their own', '## List [GET /plans{?page,size}]', '## Pay [POST /plans/{id}]'],
])('reads actions of API Blueprint that %s as operations, with their fields, statuses and samples', (_, list, pay) => {
  const pages = pagesOf(page(list, pay));
  const [first, second] = pages.operations;
  expect(pages.operations.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /plans', 'POST /plans/{id}']);
  expect(fieldsOf(first)).toEqual([
    'query page number default 1 required false',
    'query size number required true',
    'response 200 plans array required true',
    'response 200 next number|null',
  ]);
  expect([first, second].map((each) => each?.statuses.map(({ code }) => code))).toEqual([['200', '401'], ['202']]);
  expect(second?.samples.map(({ of, status }) => [of, status])).toEqual([
    ['request', undefined],
    ['response', '202'],
  ]);
  expect(fieldsOf(second)).toEqual(['path id string']);
  expect(pages.types.map(({ type, name, facets }) => [type, name, facets.values])).toEqual([
    ['Plan', 'id', undefined],
    ['Plan', 'state', ['open', 'paid']],
  ]);
  expect(pages.rules).toMatchObject([{ kind: 'server', value: 'https://api.plans.example' }]);
});

const resource = (pay: string, end: string): string => `FORMAT: 1A

# Invoice [/invoices/{id}{?expand}]

+ Parameters
    + id (string, required) - Which one
    + expand (number, optional) - How much to show
        + Default: \`1\`

${pay}

+ Response 200

${end}

+ Response 204

# Plans [/plans]

## List [GET]

+ Response 200
`;

const id = 'path id string required true';
const expand = 'query expand number default 1 required false';

test.each([
  [
    'after an action with its own path',
    ['## Pay [POST /invoices/{id}/pay]', '## Void [DELETE]'],
    ['POST /invoices/{id}/pay', 'DELETE /invoices/{id}', 'GET /plans'],
    [[id], [id, expand], []],
  ],
  [
    'if it has no path',
    ['## Show [GET]', '## Void [DELETE]'],
    ['GET /invoices/{id}', 'DELETE /invoices/{id}', 'GET /plans'],
    [[id, expand], [id, expand], []],
  ],
  [
    'except for a parameter that it redefines',
    ['## Show [GET]\n\n+ Parameters\n    + id (number, required)', '## Void [DELETE]'],
    ['GET /invoices/{id}', 'DELETE /invoices/{id}', 'GET /plans'],
    [[expand, 'path id number required true'], [id, expand], []],
  ],
])('an action takes the path and the parameters of its resource %s', (_, [pay = '', end = ''], keys, fields) => {
  const { operations, unread } = pagesOf(resource(pay, end));
  expect(operations.map(({ method, path }) => `${method} ${path}`)).toEqual(keys);
  expect(operations.map((each) => fieldsOf(each))).toEqual(fields);
  expect(unread).toEqual([]);
});

test.each(['size[', 'a.b'])('an action takes the parameter `%s` of its resource if its own path has it', (name) => {
  const text = `FORMAT: 1A

# Tabs [/tabs]

+ Parameters
    + ${name} (string, required)

## List [GET /tabs{?${name},page}]

+ Response 200
`;
  expect(fieldsOf(pagesOf(text).operations[0])).toEqual([`query ${name} string required true`]);
});
