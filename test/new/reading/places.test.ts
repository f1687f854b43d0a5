import { expect, test } from 'vitest';
import { fieldsOf, pagesOf } from './read.ts';

/** The copied text of a page that has an input below each parameter. */
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

test.each(['GET', 'POST', 'DELETE'])('reads the place of a parameter of a %s from a line below it', (method) => {
  const [operation] = pagesOf(page(method)).operations;
  expect(fieldsOf(operation)).toEqual([
    'path owner string required true',
    'query dryRun boolean default false',
    'header X-Trace string',
    'query size integer default 100 maximum 500',
  ]);
  expect(operation?.fields.filter(({ guessed }) => guessed)).toEqual([]);
});

test('does not read a default in the input of a parameter as a status', () => {
  expect(pagesOf(page('GET')).operations[0]?.statuses).toEqual([]);
});

test('reads the sample below the heading of a request body as the request', () => {
  const sent = 'Request body\n\napplication/json\nExample Value\nSchema\n{\n  "fee": 5\n}\n';
  const returned = 'Responses\nCode\tDescription\n201\t\nDone\n\nExample Value\nSchema\n{\n  "id": "a"\n}\n';
  const [operation] = pagesOf(`${page('POST')}${sent}${returned}`).operations;
  expect(operation?.samples.map(({ of, status, value }) => [of, status, value])).toEqual([
    ['request', undefined, { fee: 5 }],
    ['response', '201', { id: 'a' }],
  ]);
});
