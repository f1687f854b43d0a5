import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { readBooks, readLedger, type Books } from '../../scripts/ledger/books.ts';
import type { Fact } from '../../scripts/ledger/claims/fact.ts';
import { parseYaml } from '../../scripts/spec/read/yaml.ts';
import { parseLedger } from '../../scripts/ledger/notation/ledger.ts';
import { readable, unreadable } from '../readable.ts';

// If a source of a ledger is the page of another ledger, the two ledgers must agree on that page.

const allBooks = new Map(
  await Promise.all(readable.map(async (api) => [api, await readBooks(specsFolder, api)] as const)),
);

/** The sources that cite the page of another ledger, as `ledger specs/<api>`. */
const otherPages = [...allBooks.values()].flatMap((books) =>
  Object.entries(books.ledger.sources ?? {}).flatMap(([source, { cite }]) => {
    const other = allBooks.get(/\bledger specs\/([\w-]+)/.exec(cite)?.[1] ?? '');
    return other ? [{ api: books.api, source, books, other, page: other.api }] : [];
  }),
);

const factsFrom = (books: Books, source: string): Fact[] => {
  const { facts, dropped } = readLedger(books).weighed;
  return [...[...facts.values()].flat(), ...dropped].filter(({ evidence }) => evidence.source === source);
};

const statement = ({ node, attribute, value }: Fact): string => `${node} · ${attribute} = ${value}`;

/** The statement as the page makes it: for an alias of a list, that the list exists under the alias. */
const asOnPage = (fact: Fact, all: readonly Fact[]): string => {
  if (fact.attribute !== 'envelope alias') return statement(fact);
  const [alias = ''] = fact.value.split(' is ');
  return all.map(statement).find((said) => said.endsWith(` · ${alias} · exists = yes`)) ?? statement(fact);
};

const ownerOf = ({ node }: Fact): string => node.slice(0, Math.max(0, node.lastIndexOf(' · ')));

/** What a ledger takes from another page that is not stated there, and what it leaves out of the lists of that page. */
const misquoted = (books: Books, source: string, other: Books): string[] => {
  const page = factsFrom(other, 'page');
  const quoted = factsFrom(books, source);
  const [stated, said] = [page, quoted].map((facts) => new Set(facts.map(statement)));
  const owners = new Set(quoted.map(ownerOf).filter(Boolean));
  const listed = page.filter((fact) => fact.attribute === 'exists' && owners.has(ownerOf(fact)));
  return [
    ...quoted.filter((fact) => !stated?.has(asOnPage(fact, quoted))),
    ...listed.filter((fact) => !said?.has(statement(fact))),
  ].map(statement);
};

test('at least one ledger cites the page of another, unless a ledger cannot be read', () => {
  expect(otherPages.length + unreadable.length).toBeGreaterThan(0);
});

test.each(otherPages)('the ledger of $api quotes the page of $page correctly and in full', (quoting) => {
  const { books, source, other } = quoting;
  expect(factsFrom(books, source).length).toBeGreaterThan(20);
  expect(misquoted(books, source, other)).toEqual([]);
});

const edits: Record<string, readonly [from: string, to: string]> = {
  'a wrong type': ['amount string or number\n', 'amount string\n'],
  'a missing member': ['      invoice_number string\n', ''],
  'an invented member': ['      invoice_number string\n', '      invoice_number string\n      paid_by string\n'],
  'a wrong status': ['200, 400, 401, 404', '200, 400, 401, 402'],
  'a wrong credential': ['security = Authorization: jwt', 'security = Authorization: Bearer'],
};

const quoting = otherPages.some(({ api }) => api === 'unpod');

test.each(quoting || unreadable.length === 0 ? Object.entries(edits) : [])(
  'detects %s in a quotation of another page',
  (_, [from, to]) => {
    const found = otherPages.find(({ api }) => api === 'unpod');
    const text = found?.books.facts.text ?? '';
    if (!found || !text.includes(from)) throw new Error(`the ledger of unpod has no "${from}" to replace`);
    const books = { ...found.books, ledger: parseLedger(parseYaml(text.replace(from, to), 'facts.yaml')) };
    expect(misquoted(books, found.source, found.other)).not.toEqual([]);
  },
);
