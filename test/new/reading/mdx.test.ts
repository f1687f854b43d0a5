import { expect, test } from 'vitest';
import { fieldsIn, pagesOf } from './read.ts';

const page = (fields: string, method = 'POST'): string =>
  `---\ntitle: "Write"\napi: "${method} https://api.invented.example/v1/notes"\n---\n\n${fields}\n`;

test.each([
  ['<ParamField body="text" type="string" required>\n  What it says.\n</ParamField>', 'body text string required true'],
  ['<ParamField body="text" type="string" required={false} />', 'body text string required false'],
  [
    '<ParamField body="size" type="integer" default="50">At most 100.</ParamField>',
    'body size integer default 50 maximum 100',
  ],
  ['<ParamField body="size" type="integer" default={30} />', 'body size integer default 30'],
  ['<ParamField body="size" type="number" deprecated>Old.</ParamField>', 'body size number deprecated true'],
  [
    '<ParamField body="unit" type="enum<string>" default="day">\n  Available options: `day`, `hour`\n</ParamField>',
    'body unit string default day values day,hour',
  ],
  ['<ParamField query="size" type="integer" />', 'query size integer'],
  ['<ParamField header="X-Org" type="string" required />', 'header X-Org string required true'],
  [
    '<ParamField\n  body="text"\n  type="string"\n  required\n>\n  What it says.\n</ParamField>',
    'body text string required true',
  ],
  ['<ResponseField name="id" type="string" required>Its id.</ResponseField>', 'response id string required true'],
])('reads `%s` as the field "%s"', (text, field) => {
  expect(fieldsIn(page(text))).toEqual([field]);
  expect(fieldsIn(page(`### Body\n\n${text}`))).toEqual([field]);
});

test('reads fields in an `Expandable` as members, and the field after it as a sibling', () => {
  const inner = '<ParamField body="word" type="string" required>One.</ParamField>';
  const text = `<ParamField body="lines" type="object[]">\n  <Expandable title="properties">\n    ${inner}\n  </Expandable>\n</ParamField>\n<ParamField body="at" type="string" />`;
  expect(fieldsIn(page(text))).toEqual(['body lines array', 'body lines.word string required true', 'body at string']);
});

test('reads the operation from the front matter, and no fields from components in code', () => {
  const pages = pagesOf(
    page('<ParamField query="a" type="string" />\n\n```mdx\n<ParamField query="b" type="string" />\n```\n', 'GET'),
  );
  expect(pages.operations.map(({ method, path, fields }) => [method, path, fields.length])).toEqual([
    ['GET', '/v1/notes', 1],
  ]);
});
