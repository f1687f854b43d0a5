import { expect, test } from 'vitest';
import { render } from '../../scripts/client/render.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { openEditor } from '../generate/editor.ts';
import { spec } from './spec.ts';

const files = await render(parseSpec('bills', JSON.stringify(spec)), () => undefined);
const editor = openEditor(Object.fromEntries([...files].map(([name, text]) => [`generated/bills/${name}`, text])));

const program = (type: string, lines: string) => `
import type * as bills from '../../generated/bills/index.ts';
declare const result: bills.${type};
${lines}`;

test.each([['index.ts'], ['examples.ts'], ['operations.ts'], ['client.ts']])('%s compiles', (name) => {
  expect(editor.problems(`export * as all from '../../generated/bills/${name}';`, `generated/bills/${name}`)).toEqual(
    [],
  );
});

test.each([
  [
    'a documented status has the type of its body',
    'BillsGetResult',
    `if (result.kind === 'api' && result.status === 404) { const body: bills.NotFound = result.error; void body; }`,
  ],
  [
    'another status of a range has the type of the body of the range',
    'BillsGetResult',
    `if (result.kind === 'api' && result.status === 418) { const body: bills.Problem = result.error; void body; }`,
  ],
  [
    'a switch over statuses leaves the range to its default case',
    'BillsGetResult',
    `if (result.kind === 'api') switch (result.status) {
      case 404: { const body: bills.NotFound = result.error; void body; break; }
      default: { const body: bills.Problem = result.error; void body; }
    }`,
  ],
  [
    'a switch over kinds is exhaustive',
    'BillsVoidResult',
    `switch (result.kind) {
      case 'ok': case 'api': case 'unexpected': case 'contract': case 'network': case 'timeout': case 'aborted': break;
      default: { const none: never = result; void none; }
    }`,
  ],
  [
    'the range decides the outcome of a write',
    'BillsVoidResult',
    `if (result.kind === 'api' && result.status === 422) { const outcome: 'rejected' = result.outcome; void outcome; }
    if (result.kind === 'api' && result.status === 500) { const outcome: 'unknown' = result.outcome; void outcome; }`,
  ],
  [
    'documented headers are typed',
    'BillsGetResult',
    `if (result.ok) { const left: number | undefined = result.headers['x-ratelimit-remaining']; void left; }`,
  ],
  ['a text body is a string', 'BillsTableResult', `if (result.ok) { const text: string = result.data; void text; }`],
  [
    'a binary body is a Uint8Array',
    'BillsPrintResult',
    `if (result.ok) { const bytes: Uint8Array = result.data; void bytes; }`,
  ],
])('%s', (_, type, lines) => {
  expect(editor.problems(program(type, lines))).toEqual([]);
});

test.each([
  [
    'BillsGetResult',
    `if (result.kind === 'api' && result.status === 404) { const body: bills.Problem = result.error; }`,
  ],
  ['BillsGetResult', `if (result.kind === 'api' && result.status === 404) void result.headers;`],
  ['BillsGetResult', `if (result.ok) { const left: string = result.headers['x-ratelimit-remaining'] ?? ''; }`],
  ['BillsGetResult', `if (result.kind === 'api' && result.status === 301) void result;`],
  ['BillsVoidResult', `if (result.kind === 'api') { const outcome: 'rejected' = result.outcome; }`],
  ['BillsPrintResult', `if (result.ok) { const text: string = result.data; }`],
])('of %s, %s does not compile', (type, lines) => {
  expect(editor.problems(program(type, lines))).toHaveLength(1);
});

test('a mock accepts only documented statuses, including those of a range, with their bodies', () => {
  const mock = (line: string) => `
import { createMock } from '../../src/mock.ts';
import { bills } from '../../generated/bills/index.ts';
import { examples } from '../../generated/bills/examples.ts';
const mock = createMock(bills, examples);
mock.on('bills.get').${line};`;
  expect(editor.problems(mock(`answer(418, { title: 'No' })`))).toEqual([]);
  expect(editor.problems(mock(`answer(404, { id: 'in_9' })`))).toEqual([]);
  expect(editor.problems(mock(`answer(404, { title: 'No' })`))).toHaveLength(1);
  expect(editor.problems(mock(`answer(206)`))).toHaveLength(1);
});
