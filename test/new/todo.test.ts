import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audit, readBooks } from '../../scripts/ledger/books.ts';
import { writePages } from '../../scripts/new/page/folder.ts';
import { todoOf } from '../../scripts/new/page/todo.ts';
import { temporaryFolder } from '../temporary.ts';
import { withProposed } from './proposed.ts';

const page = `# Invented billing

Base URL: https://api.invented.example, with Authorization: Bearer KEY.

## List invoices

GET /v1/invoices

### Query parameters

| Name | Type | Description |
|---|---|---|
| state | string | Which. |
| since | string | From when. |

### Response

\`\`\`json
{ "invoices": [{ "id": "in_1", "paid": true, "tax": "none" }] }
\`\`\`

## Create an invoice

POST /v1/invoices

### Body

| Name | Type | Description |
|---|---|---|
| note | string | For the reader. |

### Response

\`\`\`json
{ "id": "in_1" }
\`\`\`
`;

const made = async (specs: string) => {
  const source = join(specs, 'page.md');
  await writeFile(source, page);
  return writePages(join(specs, 'specs'), { api: 'invented', sources: [source], today: '2026-11-20' });
};

const folder = async (): Promise<string> => {
  const specs = await temporaryFolder();
  await mkdir(join(specs, 'specs'));
  return specs;
};

test.each([
  [
    'parameters',
    'whether parameters can be left out that have no mark, as `required`, on the pages (2)',
    'GET /v1/invoices · state · presence = optional',
    "- { nodes: 'GET * · *', claim: presence = optional, why: ",
  ],
  [
    'request bodies and their fields',
    'whether request bodies and their fields can be left out that have no mark on the pages (2)',
    'POST /v1/invoices · body · presence = required',
    "- { nodes: 'InvoiceRequest · *', claim: presence = optional, why: ",
  ],
  [
    'response members',
    'whether members of responses are always there, which samples alone show (',
    'InvoiceList · invoices · presence = required',
    "- { nodes: '* · *', claim: presence = required, why: ",
  ],
])('the TODO list has a task for unmarked %s, with a place and the row to write', async (_, title, place, write) => {
  const { ledger, audit: audited } = await made(await folder());
  const tasks = todoOf('invented', ledger, audited).split(/^\d+\. /m);
  const task = tasks.find((text) => text.startsWith(title)) ?? expect.fail(tasks.join());
  expect(task).toContain(place);
  expect(task).toContain(write);
});

test('only a TODO list that leaves out places names the command that lists all of them', async () => {
  const { ledger, audit: audited } = await made(await folder());
  const [few, all] = [todoOf('invented', ledger, audited, [], 1), todoOf('invented', ledger, audited, [], Infinity)];
  expect(few).toContain('and 1 more');
  expect(few).toContain('npm run ledger -- invented lists all places.');
  expect(few).not.toContain('GET /v1/invoices · since · presence');
  expect(all).toContain('GET /v1/invoices · since · presence = optional');
  expect(all).not.toMatch(/and \d+ more|lists all places/);
});

test('the rows that the TODO list asks for close the books, in the order of the list and in reverse', async () => {
  const specs = await folder();
  const { files, ledger, audit: audited } = await made(specs);
  const list = todoOf('invented', ledger, audited);
  const [head = '', ...tasks] = list.split(/^(?=\d+\. )/m);
  for (const text of [list, [head, ...tasks.reverse()].join('\n')]) {
    await writeFile(join(specs, 'specs', 'invented', 'facts.yaml'), withProposed(files.get('facts.yaml') ?? '', text));
    const { problems, closure } = audit(await readBooks(join(specs, 'specs'), 'invented'));
    expect(problems).toEqual([]);
    const required = closure.backed.filter(({ claim }) => claim.attribute === 'presence' && claim.value === 'required');
    expect(required.map(({ claim }) => claim.node)).not.toContain('GET /v1/invoices · state');
  }
});

test('the TODO list separates response members without a required mark from those that only a sample shows', async () => {
  const specs = await folder();
  const source = join(specs, 'page.md');
  const table = '| Name | Type | Required |\n|---|---|---|\n| total | integer | yes |\n| memo | string | |\n';
  const sample = '```json\n{ "total": 3, "memo": "", "extra": true }\n```\n';
  await writeFile(source, `# Billing\n\n## Total\n\nGET /v1/total\n\n### Response\n\n${table}\n${sample}`);
  const order = { api: 'invented', sources: [source], today: '2026-11-20' };
  const { ledger, audit: audited } = await writePages(join(specs, 'specs'), order);
  const tasks = todoOf('invented', ledger, audited).split(/^\d+\. /m);
  const ofKind = (title: string): string => tasks.find((text) => text.startsWith(title)) ?? expect.fail(tasks.join());
  const unmarked = ofKind(
    'whether members of responses can be missing that have no mark, as `required`, on the pages (1)',
  );
  expect(unmarked).toContain('Total · memo · presence = optional');
  const sampled = ofKind('whether members of responses are always there, which samples alone show (');
  expect(sampled).toContain('extra · presence');
  expect(sampled).not.toContain('memo');
  expect(tasks.join().match(/nodes: '\* · \*'/g)).toHaveLength(1);
});

test('for several pages from files, the TODO list asks once for their publisher and the start of their URLs', async () => {
  const specs = await folder();
  const sources = ['billing', 'limits'].map((name) => join(specs, `${name}.md`));
  for (const [index, text] of [page, '# Limits\n\nAsk less often.\n'].entries())
    await writeFile(sources[index] ?? '', text);
  const {
    files,
    ledger,
    audit: audited,
  } = await writePages(join(specs, 'specs'), {
    api: 'invented',
    sources,
    today: '2026-11-20',
  });
  const facts = files.get('facts.yaml') ?? '';
  expect(facts.match(/^ *(?:publisher|received|url): .*$/gm)).toEqual([
    'publisher: the vendor',
    'url: https://unknown.invalid/',
    'received: 2026-11-20',
    '    url: billing',
    '    url: limits',
  ]);
  const list = todoOf('invented', ledger, audited);
  expect(list).toContain('   facts.yaml · limits: https://unknown.invalid/limits\n');
  expect(list).toMatch(/# once, above `pages`: .*\n {5}publisher: .*\n {5}url: https:/);
});

test('the TODO list has the line of an unreadable operation, and of a field that may be sent or returned', async () => {
  const specs = await folder();
  const source = join(specs, 'page.md');
  const table = '| Name | Type |\n|---|---|\n| total | integer |\n';
  await writeFile(source, `${page}\n## Total\n\nGET /v1/total\n\n${table}\n## Void\n\nPOST …/void\n\n${table}`);
  const order = { api: 'invented', sources: [source], today: '2026-11-20' };
  const { ledger, audit: audited, more } = await writePages(join(specs, 'specs'), order);
  const list = todoOf('invented', ledger, audited, more);
  expect(list).toMatch(/lines that look like an operation but cannot be read: .*\n {3}line 48: POST …\/void\n/);
  expect(list).toMatch(
    /may be sent or returned, which the page does not say: .*\n {3}line 44: GET \/v1\/total: total\n/,
  );
  expect(Object.keys(Object(audited.books.spec['paths']))).toEqual(['/v1/invoices', '/v1/total']);
});

test('the TODO list has the status 200 that the draft adds to an operation without a stated success', async () => {
  const specs = await folder();
  const source = join(specs, 'page.md');
  await writeFile(source, `${page}\n## Void\n\nPUT /v1/void\n\nA \`404\` is returned if there is none.\n`);
  const order = { api: 'invented', sources: [source], today: '2026-11-20' };
  const { ledger, audit: audited } = await writePages(join(specs, 'specs'), order);
  const tasks = todoOf('invented', ledger, audited).split(/^\d+\. /m);
  expect(
    tasks.filter((text) => text.includes('PUT /v1/void · 200 · exists')).map((text) => text.split(' (')[0]),
  ).toEqual(['operations without a line about their success response: the draft has the status 200']);
});
