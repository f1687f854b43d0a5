import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audit, readBooks } from '../../scripts/ledger/books.ts';
import { keyOf } from '../../scripts/ledger/claims/claim.ts';
import { todoOf } from '../../scripts/new/page/todo.ts';
import { writeBoth } from '../../scripts/new/page/with-document.ts';
import { temporaryFolder } from '../temporary.ts';

const page = `# Kelpie billing

Send \`Authorization: Bearer TOKEN\` with each call. A list that goes on has a \`next_cursor\`; give it back as \`cursor\`.

## List bills

GET /v1/bills

### Query parameters

| Name | Type | Required | Description |
|---|---|---|---|
| cursor | string | No | Where the last page ended. |
| limit | integer | No | Bills on a page. Default: 20, max 100. |
`;

const document = {
  openapi: '3.1.0',
  info: { title: 'Kelpie', version: '1' },
  servers: [{ url: 'https://api.kelpie.example' }],
  security: [{ token: [] }],
  paths: {
    '/v1/bills': {
      get: {
        operationId: 'listBills',
        parameters: [
          { name: 'cursor', in: 'query', schema: { type: 'string' } },
          { name: 'limit', in: 'query', schema: { type: 'integer', default: 25, maximum: 100 } },
        ],
        responses: {
          '200': {
            description: 'Bills.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/BillList' } } },
          },
        },
      },
    },
  },
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    schemas: {
      BillList: {
        type: 'object',
        required: ['bills', 'next_cursor'],
        properties: {
          bills: { type: 'array', items: { $ref: '#/components/schemas/Bill' } },
          next_cursor: { type: ['string', 'null'] },
        },
      },
      Bill: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
    },
  },
};

const both = async (words = '') => {
  const folder = await temporaryFolder();
  const [specs, source] = [join(folder, 'specs'), join(folder, 'page.md')];
  await mkdir(specs);
  await writeFile(source, `${page}${words}`);
  const order = { api: 'kelpie', document, origin: 'kelpie.json', sources: [source], today: '2026-11-20' };
  return { specs, made: await writeBoth(specs, order) };
};

test('with a document and a page, claims that the page proves are stated, and the others are published', async () => {
  const { specs } = await both();
  const { problems, closure } = audit(await readBooks(specs, 'kelpie'));
  expect(problems).toEqual([]);
  const standings = new Map(closure.backed.map(({ claim, standing }) => [keyOf(claim), standing]));
  expect(standings.get('GET /v1/bills · limit · maximum')).toBe('stated');
  expect(standings.get('GET /v1/bills · pager')).toBe('stated');
  expect(standings.get('Bill · id · type')).toBe('published');
});

test('a default that differs between the page and the document is a dispute and on the TODO list', async () => {
  const { made } = await both();
  const { disputes } = made.audit.books.ledger;
  expect(disputes?.map(({ claim, take }) => [claim, take])).toEqual([['GET /v1/bills · limit · default', 'oas']]);
  const list = todoOf('kelpie', made.ledger, made.audit);
  expect(list).toContain('GET /v1/bills · limit · default: page says `20`, oas says `25`');
  expect(list).toContain('- claim: GET /v1/bills · limit · default\n         take: page');
});

const silencesOf = async (words: string): Promise<readonly string[]> => {
  const { made } = await both(words);
  expect(made.audit.problems).toEqual([]);
  return (made.audit.books.ledger.silent ?? []).flatMap(({ item, why }) => (item.startsWith('429') ? [why] : []));
};

test('a 429 that neither page nor document mentions is silent, and one that a line mentions is a TODO', async () => {
  expect(await silencesOf('')).toEqual(['neither the pages nor the document say']);
  const [why] = await silencesOf('\nWhoever calls too often gets a 429.\n');
  expect(why).toMatch(/^TODO: line 16 may say it;/);
});
