import { expect, test } from 'vitest';
import { documentOf } from '../../../scripts/new/page/document.ts';
import { serverIn } from '../../../scripts/new/page/server.ts';
import { fieldsIn, pagesOf } from './read.ts';

const serverOf = (text: string): string | undefined => serverIn(pagesOf(text))?.url;

test.each([
  ['Base URL: https://ledger.example/api', 'https://ledger.example/api'],
  ['Base URL: https://ledger.example/api.', 'https://ledger.example/api'],
  ['Base URL: https://ledger.example.', 'https://ledger.example'],
  ['Base URL: `https://ledger.example/v1.2/`, always.', 'https://ledger.example/v1.2'],
  ['Base URL\n\nhttps://ledger.example/api', 'https://ledger.example/api'],
  ['https://ledger.example/api', 'https://ledger.example/api'],
  ['`https://ledger.example/api`', 'https://ledger.example/api'],
  ['https://ledger.example', 'https://ledger.example'],
  ['https://ledger.example:8443/api', 'https://ledger.example:8443/api'],
  ['All requests go to `https://ledger.example/v2` and need a key.', 'https://ledger.example/v2'],
  ['Requests are sent to https://ledger.example/v2.', 'https://ledger.example/v2'],
  ['https://www.ledger.example/pricing', 'none'],
  ['https://docs.ledger.example/start', 'none'],
  ['https://ledger.example/openapi.json', 'none'],
  ['https://ledger.example/api/entries', 'https://ledger.example/api'],
  ['https://www.ledger.example\n\nBase URL: https://ledger.example/api', 'https://ledger.example/api'],
  ['https://status.example/now\n\n```\ncurl https://ledger.example/v3/entries\n```', 'https://ledger.example/v3'],
])('reads the server from %j: %s', (words, server) => {
  expect(serverOf(`# Invented ledger\n\n${words}\n\nGET /entries\n`) ?? 'none').toBe(server);
});

test.each(['Base URL', 'Contact email', 'Start date', 'Account Number'])(
  'does not read the label "%s" as a field',
  (label) => {
    expect(fieldsIn(`POST /entries\n\nBody\nfee integer required\n\n${label}\n`)).toEqual([
      'body fee integer required true',
    ]);
  },
);

test.each([
  ['Every endpoint answers `401` without a key and `429` after 100 requests in a minute.', ['200', '401', '429']],
  ['All requests return 401 without a key.', ['200', '401']],
  ['Each call fails with 403 if the key is of another account.', ['200', '403']],
  ['Every endpoint answers within 500 ms.', ['200']],
  ['Every endpoint takes 429 items.', ['200']],
])('with the sentence "%s" above it, an operation has the statuses %j', (words, statuses) => {
  const { paths } = documentOf(pagesOf(`# Notes\n\n${words}\n\nGET /v1/notes\n`), 'Invented') as never;
  expect(Object.keys(Object(paths)['/v1/notes'].get.responses)).toEqual(statuses);
});
