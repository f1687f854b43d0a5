import type { Json } from '../../scripts/spec/json.ts';
import { parseYaml } from '../../scripts/spec/read/yaml.ts';
import { audit, type Books } from '../../scripts/ledger/books.ts';
import { parseLedger } from '../../scripts/ledger/notation/ledger.ts';
import { accountsOf } from '../../scripts/ledger/page/audit-lines.ts';
import { lockText, pageFromLock, pageFromText, type Pages } from '../../scripts/ledger/page/page.ts';

/** The spec of an invented vendor whose pages print each cell on a line, as many renderers do. */
const spec = `
openapi: 3.1.0
info: { title: Quarry, version: '1' }
jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema
servers:
  - url: https://api.quarry.example
security:
  - Key: []
paths:
  /v1/balance:
    get:
      operationId: balance.get
      responses:
        '200':
          description: the balance
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Balance' }
  /v1/entries:
    get:
      operationId: entries.list
      parameters:
        - { name: limit, in: query, required: false, schema: { type: integer, default: 50 } }
      responses:
        '200':
          description: entries
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Entries' }
components:
  securitySchemes:
    Key: { type: apiKey, in: header, name: X-Key }
  schemas:
    Balance:
      type: object
      required: [open_cents]
      properties:
        open_cents: { type: integer, x-unit: cents }
    Entries:
      type: object
      required: [next]
      properties:
        next: { type: string }
`;

const balance = `Get balance
GET
/v1/balance
Balance
open_cents
integer
What is open, in cents.
200 returns the balance`;

const entries = `List entries
GET
/v1/entries
limit
integer
No
default 50
Entries
next
string
200 returns a page`;

const facts = `
pages:
  balance: { title: Get balance, publisher: Quarry, url: https://quarry.example/balance, received: 2026-11-20 }
  entries: { title: List entries, publisher: Quarry, url: https://quarry.example/entries, received: 2026-11-20 }

facts:
  - { page: balance, under: Get balance, lines: 2-3, operations: GET /v1/balance }
  - { page: balance, under: Balance, lines: 5-6, as: Balance, fields: open_cents integer }
  - { page: balance, under: Balance, lines: 7, waived: 'in cents.', why: prose }
  - { page: balance, under: Balance, lines: 8, of: GET /v1/balance, statuses: 200 returns the balance }
  - { page: entries, under: List entries, lines: 2-3, operations: GET /v1/entries }
  - { page: entries, under: List entries, lines: 4-7, of: GET /v1/entries, query: limit integer No default 50 }
  - { page: entries, under: Entries, lines: 9-10, as: Entries, fields: next string }
  - { page: entries, under: Entries, lines: 11, of: GET /v1/entries, statuses: 200 returns a page }

inferred:
  - claims: |
      api · server = https://api.quarry.example
      credential X-Key · exists = yes
      credential X-Key · name = Key
      GET /v1/balance · operationId = balance.get
      GET /v1/balance · security = X-Key
      GET /v1/balance · 200 · media = application/json
      GET /v1/balance · 200 · body = Balance
      GET /v1/balance · returns = Balance
      GET /v1/entries · operationId = entries.list
      GET /v1/entries · security = X-Key
      GET /v1/entries · 200 · media = application/json
      GET /v1/entries · 200 · body = Entries
      GET /v1/entries · returns = Entries
      Balance · exists = yes
      Balance · type = object
      Balance · open_cents · presence = required
      Balance · open_cents · unit = cents
      Entries · exists = yes
      Entries · type = object
      Entries · next · presence = required
    why: the pages do not say

silent:
  - { item: '401 · *', why: the pages do not say }
  - { item: '429 · *', why: the pages do not say }
`;

/** One replacement in a text: the old words, and the new ones. */
type Edit = readonly [from: string, to: string];

const edited = (text: string, edits: readonly Edit[] = []): string =>
  edits.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`there is no "${from}" to replace`);
    return before.replace(from, to);
  }, text);

/** Edits of the books of this vendor. */
export interface Edits {
  readonly spec?: readonly Edit[];
  readonly facts?: readonly Edit[];
  readonly balance?: readonly Edit[];
  readonly entries?: readonly Edit[];
}

/** The texts of the books, for tests that write them into a folder. */
export const quarryTexts = { spec, facts, pages: { balance, entries } };

/** The books with their pages at hand. */
export const quarry = (edits: Edits = {}): Books => ({
  api: 'quarry',
  spec: parseYaml(edited(spec, edits.spec), 'openapi.yaml').value as Json,
  ledger: parseLedger(parseYaml(edited(facts, edits.facts), 'specs/quarry/facts.yaml')),
  pages: new Map([
    ['balance', pageFromText(edited(balance, edits.balance))],
    ['entries', pageFromText(edited(entries, edits.entries))],
  ]),
});

const messages = (books: Books): string[] => audit(books).problems.map(({ at, message }) => `${at}: ${message}`);

/** The problems of the edited books, with the pages at hand. */
export const problemsOnPage = (edits: Edits): string[] => messages(quarry(edits));

/** The locks of books that close. */
const locksOf = (books: Books): Pages => {
  const { placed } = audit(books);
  const lock = (key: string): string => lockText('quarry', accountsOf(books.pages, placed, key), key);
  return new Map([...books.pages.keys()].map((key) => [key, pageFromLock(lock(key), `${key}.lock`)]));
};

/** The problems of the edited books, with only the locks made before the edits. */
export const problemsByLock = (edits: Edits, before: Edits = {}): string[] =>
  messages({ ...quarry(edits), pages: locksOf(quarry(before)) });
