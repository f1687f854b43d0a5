import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audit, readBooks } from '../../scripts/ledger/books.ts';
import { TODO } from '../../scripts/ledger/notation/open-points.ts';
import { writePages } from '../../scripts/new/page/folder.ts';
import { ROWS, Stated, type Statement } from '../../scripts/new/page/statements.ts';
import { todoOf } from '../../scripts/new/page/todo.ts';
import { Refusal } from '../../scripts/refusal.ts';
import { temporaryFolder } from '../temporary.ts';

const exists = (node: string) => ({ node, attribute: 'exists', value: 'yes', pointer: '#' });
const stated = new Stated(
  ['GET /v1/tabs', 'GET /v1/tabs · limit', 'GET /v1/tabs · 200', 'credential X-Tab-Key'].map(exists),
);
const kindOf = (text: string, ...before: readonly string[]): Statement | undefined =>
  stated.of({ text, before, operations: ['GET /v1/tabs'] });

test.each<[line: string, kind: Statement | undefined, ...before: string[]]>([
  ['limitintegerOptional1-500Defaults to 50', 'field'],
  ['nextstring or null', 'field'],
  ['• amount_due integer', 'field'],
  ['• auto_close nullable boolean', 'field'],
  ['id* string($uuid)', 'field'],
  ['currency string Enum: [ EUR, GBP ]', 'field'],
  ['<Knob name="days" type="integer" default={30}>', 'field'],
  ['Query dryRun boolean O default false', 'field'],
  ['old_total number deprecated Use total.', 'field'],
  ['integer', 'field', 'amount'],
  ['object', 'field', 'amount'],
  ['required', 'mark or bound', 'amount', 'integer'],
  ['min: 500', 'mark or bound'],
  ['max. 100', 'mark or bound'],
  ['900', 'mark or bound', 'max:'],
  ['Required range: 1 <= x <= 365', 'mark or bound'],
  ['Available options: `usd`, `eur`', 'mark or bound'],
  ['Defaults to 20', 'mark or bound'],
  ['Any text of up to 255 characters.', 'mark or bound'],
  ['`total` is in cents and is always present', 'mark or bound'],
  ['If `currency` is missing, `eur` is used', 'mark or bound'],
  ['`kind` can be things such as `seat`, `addon` and `other`', 'mark or bound'],
  ['POST https://tabs.example/v1/tabs/<ID>/close', 'operation'],
  ['GET /v1/tabs?limit=3&state=open', 'operation'],
  ['https://tabs.example/v1/tabs?state=open', 'operation', 'GET'],
  ['Response 402', 'status'],
  ['404 No such tab', 'status'],
])('classifies the line "%s" as a statement: %s', (line, kind, ...before) => {
  expect(kindOf(line, ...before)).toBe(kind);
});

test.each<[line: string, ...before: string[]]>([
  ['A string that you choose is kept for 30 days.'],
  ['The list is an array of tabs, see Tab_List.'],
  ['A key is required, as in X-Tab-Key.'],
  ['Up to 100 requests in a minute are answered.'],
  ['HTTP/1.1 200 OK'],
  ['`GET /v1/tabs`'],
  ['GET https://tabs.example/v1/tabs?limit=3'],
  ['string', 'X-Tab-Key'],
  ['object', 'Response body'],
  ['required', 'X-Tab-Key', 'string', 'header'],
  ['{ "id": 1, "at": "2026-01-02T00:00:00Z" }'],
  ['Was this page helpful?'],
])('classifies the line "%s" as no statement', (line, ...before) => {
  expect(kindOf(line, ...before)).toBeUndefined();
});

const page = `# Tabs

Base URL: https://tabs.example, with Authorization: Bearer KEY.

## List tabs

GET /v1/tabs

### Query parameters

| Name | Type | Required | Description |
|---|---|---|---|
| limit | integer | no | Max 200. |

<Knob name="state" type="string" required>

Was it of help?

Response 200 is as follows.

\`\`\`json
{ "tabs": [{ "id": "t_1" }] }
\`\`\`
`;

const made = async () => {
  const folder = await temporaryFolder();
  const source = join(folder, 'page.md');
  await writeFile(source, page);
  const specs = join(folder, 'specs');
  await mkdir(specs);
  return { specs, ...(await writePages(specs, { api: 'tabs', sources: [source], today: '2026-11-20' })) };
};

test('a line with a statement that no row has becomes a TODO, and prose is waived', async () => {
  const { ledger, audit: audited } = await made();
  expect(audited.problems).toEqual([]);
  expect(ledger.waived).toContainEqual({ lines: '15', why: TODO });
  expect(ledger.waived?.filter(({ why }) => why !== TODO).map(({ lines }) => lines)).toEqual(['17-19']);
  const list = todoOf('tabs', ledger, audited);
  expect(list).toContain('lines of the pages that state things that no row has (1)');
  expect(list).toContain('line 15: <Knob name="state" type="string" required>');
  expect(list).toMatch(/lines: 15\n {9}as: \(the type that has it\).*\n {9}fields: <Knob/);
  expect(list).toContain('npm run ledger -- --page FILE tabs');
});

test('a TODO for a line is also listed if only the lock of the page is available', async () => {
  const { specs } = await made();
  const audited = audit(await readBooks(specs, 'tabs'));
  const list = todoOf('tabs', audited.books.ledger, audited);
  expect(list).toMatch(/state things that no row has \(1\)\n {3}line 15\n/);
  expect(list).toContain('claims: (node) · (attribute) = (value)   # or fields,');
});

test('the proposed row for a line of statuses claims each of them for the operation', () => {
  expect(ROWS.status('Errors: 400 bad cursor, 403 wrong account').split('\n').slice(1)).toEqual([
    'claims: |',
    '  {operation} · 400 · exists = yes',
    '  {operation} · 403 · exists = yes',
  ]);
});

test('the books do not close while a line is a TODO', async () => {
  const { specs, files } = await made();
  const facts = (files.get('facts.yaml') ?? '').replace(/^draft:\n(?: .*\n)+/m, '');
  await writeFile(join(specs, 'tabs', 'facts.yaml'), facts);
  const { problems } = audit(await readBooks(specs, 'tabs'));
  expect(problems.map(({ message }) => message).join('\n')).toContain('what lines 15 state is still to do');
});

test('a refusal whose advice ends with a full stop does not get a second one', () => {
  expect(new Refusal('specs/tabs', 'is wrong', 'fix the books first.').message).toBe(
    'specs/tabs is wrong: fix the books first.',
  );
});
