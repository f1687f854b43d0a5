import { expect, test } from 'vitest';
import { fieldsOf, pagesOf } from './read.ts';

/** A page with a form below each parameter, as text copied from it. */
const page = (method: string): string => `${method}
/v1/grants/{owner}

Parameters
Name\tDescription
owner *
string
(path)
Who gets it

owner
dryRun
boolean
(query)
Checks only

Default value : false

--
X-Trace
string($uuid)
(header)
Traces it

X-Trace
size
integer
(query)

Default value : 100

Maximum : 500

100
`;

test.each(['GET', 'POST', 'DELETE'])('a line below a parameter of a %s says its place', (method) => {
  const [operation] = pagesOf(page(method)).operations;
  expect(fieldsOf(operation)).toEqual([
    'path owner string required true',
    'query dryRun boolean default false',
    'header X-Trace string',
    'query size integer default 100 maximum 500',
  ]);
  expect(operation?.fields.filter(({ guessed }) => guessed)).toEqual([]);
});

test('the default of a parameter in a box below it is no status', () => {
  expect(pagesOf(page('GET')).operations[0]?.statuses).toEqual([]);
});

test('the sample below the schema of a request body is what is sent', () => {
  const sent = 'Request body\n\napplication/json\nExample Value\nSchema\n{\n  "fee": 5\n}\n';
  const returned = 'Responses\nCode\tDescription\n201\t\nDone\n\nExample Value\nSchema\n{\n  "id": "a"\n}\n';
  const [operation] = pagesOf(`${page('POST')}${sent}${returned}`).operations;
  expect(operation?.samples.map(({ of, status, value }) => [of, status, value])).toEqual([
    ['request', undefined, { fee: 5 }],
    ['response', '201', { id: 'a' }],
  ]);
});
