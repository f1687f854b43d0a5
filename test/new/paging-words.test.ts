import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePages } from '../../scripts/new/page/folder.ts';
import { temporaryFolder } from '../temporary.ts';

/** What a page says about its lists: before all operations, below another one, and in the rows of the list. */
interface Words {
  readonly prose?: string;
  readonly elsewhere?: string;
  readonly query: readonly (readonly [name: string, type: string, words?: string])[];
  readonly response: readonly (readonly [name: string, type: string, words?: string])[];
  readonly sample: object;
}

const rows = (cells: Words['query']): string =>
  ['| Name | Type | Description |', '|---|---|---|', ...cells.map((row) => `| ${row.join(' | ')} |`)].join('\n');

const pageOf = ({ prose = '', elsewhere = '', query, response, sample }: Words): string => `# Invented billing

Base URL: https://api.invented.example

${prose}

## Get the plan

GET /v1/plan

${elsewhere}

## List invoices

GET /v1/invoices

### Query parameters

${rows(query)}

### Response

${rows([['invoices', 'array', 'What was billed.'], ...response])}

\`\`\`json
${JSON.stringify({ invoices: [{ id: 'in_1' }], ...sample }, null, 2)}
\`\`\`
`;

/** The standing of the pager of the list, with the lines that it is from. */
const pagerOf = async (words: Words): Promise<{ standing?: string; lines?: string }> => {
  const folder = await temporaryFolder();
  const [specs, source] = [join(folder, 'specs'), join(folder, 'page.md')];
  await mkdir(specs);
  const text = pageOf(words);
  await writeFile(source, text);
  const { audit } = await writePages(specs, { api: 'invented', sources: [source], today: '2026-11-20' });
  expect(audit.problems).toEqual([]);
  const found = audit.closure.backed.find(({ claim }) => claim.attribute === 'pager');
  const spans = found?.facts[0]?.evidence.where.lines?.split(', ') ?? [];
  const lines = spans.map((span) => {
    const [from = 0, to = from] = span.split('-').map(Number);
    return text
      .split('\n')
      .slice(from - 1, to)
      .join(' ');
  });
  return { ...(found && { standing: found.standing }), lines: lines.join(' / ') };
};

const cursor: Words = {
  query: [['cursor', 'string']],
  response: [['next_cursor', 'string or null']],
  sample: { next_cursor: null },
};
const pages: Words = {
  query: [
    ['page', 'integer'],
    ['per_page', 'integer', 'Default: 20'],
  ],
  response: [['total', 'integer']],
  sample: { total: 1 },
};

test.each<[says: string, words: Words]>([
  [
    'a sentence that names the argument and the member',
    { ...cursor, prose: 'A list that goes on has a `next_cursor`, and takes it back as `cursor`.' },
  ],
  [
    'a sentence over two lines',
    { ...cursor, prose: 'To see the next page, give the `next_cursor` of\nthe response as `cursor`.' },
  ],
  [
    'a separate section on pagination',
    { ...cursor, elsewhere: '## Pagination\n\nPass `next_cursor` as `cursor` until it is null.' },
  ],
  [
    'a description of the argument that names the member',
    { ...cursor, query: [['cursor', 'string', 'The `next_cursor` of the page before.']] },
  ],
  [
    'a description of the argument and the name of the member',
    { ...cursor, query: [['cursor', 'string', 'Where the last page ended.']] },
  ],
  ['a sentence on page numbers', { ...pages, prose: 'Lists have pages: send `page` and `per_page`, up to `total`.' }],
  [
    'the descriptions of all rows',
    {
      ...pages,
      query: [
        ['page', 'integer', 'Which page to show.'],
        ['per_page', 'integer', 'How many to show. Default: 20'],
      ],
      response: [['total', 'integer', 'How many there are in all.']],
    },
  ],
])('the pager of a list is stated by %s', async (_, words) => {
  const { standing, lines } = await pagerOf(words);
  expect(standing).toBe('stated');
  expect(lines).toContain(words.query[0]?.[0]);
});

test.each<[says: string, words: Words]>([
  ['names without descriptions', cursor],
  ['a description that says nothing about paging', { ...cursor, query: [['cursor', 'string', 'Any text.']] }],
  [
    'a sentence below another operation',
    { ...cursor, elsewhere: 'Pass its `next_cursor` as `cursor` to see the next page.' },
  ],
  [
    'a member that only a sample shows',
    {
      query: [['cursor', 'string', 'Where the last page ended.']],
      response: [],
      sample: { next_cursor: 'in_1' },
    },
  ],
  [
    'a total without a description, which may be an amount',
    {
      ...pages,
      query: [
        ['page', 'integer', 'Which page to show.'],
        ['per_page', 'integer', 'How many. Default: 20'],
      ],
    },
  ],
])('the pager of a list is only inferred from %s', async (_, words) => {
  expect((await pagerOf(words)).standing).toBe('inferred');
});
