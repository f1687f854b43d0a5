import { expect, test } from 'vitest';
import { deepLinks } from '../../scripts/site/docs/deep-links.ts';
import type { Documented } from '../../scripts/site/docs/documented.ts';
import { entryOf } from '../../scripts/site/docs/entry.ts';
import { evidenced } from '../../scripts/site/docs/annotate-spec.ts';
import { commonFiles } from '../../scripts/site/docs/files.ts';
import { framed } from '../../scripts/site/docs/redoc-page.ts';
import { ledgerPage } from '../../scripts/site/docs/ledger-page.ts';
import type { Listed } from '../../scripts/site/docs/operations.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { parseYaml } from '../../scripts/spec/read/yaml.ts';
import type { Spec } from '../../scripts/spec/spec.ts';
import { audit } from '../../scripts/ledger/books.ts';
import { acmeBooks } from '../ledger/acme.ts';
import { html, link } from '../../scripts/html.ts';
import { marked } from '../../scripts/site/docs/marked.ts';
import { elementsOf } from './markup.ts';

const mark = `<img src="x">'&amp;`;

/** An API with markup in every free text of its spec and ledger. */
const hostile = (): Documented => {
  const books = acmeBooks('page', {});
  const spec: Spec = JSON.parse(JSON.stringify(books.spec));
  Object.assign(spec.info, { title: mark, description: mark });
  Object.assign(spec.servers?.[0] ?? {}, { url: `https://api.acme.example/'&amp;` });
  const { get } = spec.paths['/v2/charges'] ?? {};
  Object.assign(get ?? {}, { summary: mark, description: `${mark}.` });
  const { page, facts, silent = [] } = books.ledger;
  const ledger = {
    ...books.ledger,
    page: { ...page, title: mark, publisher: mark },
    facts: facts.map((block) => ({ ...block, under: mark })),
    sources: { sdk: { name: mark, cite: mark } },
    silent: silent.map(({ item }) => ({ item, why: mark })),
  };
  return {
    api: 'acme',
    spec: parseSpec('acme', JSON.stringify(spec)),
    facts: parseYaml('', 'facts.yaml'),
    audit: { ...audit(books), books: { ...books, ledger } },
  };
};

const redoc =
  '<head><meta charset="utf8" /></head><body><div id="redoc"></div><script type="module">run();const __redoc_definition = {}</script></body>';

test('texts of a spec and its ledger are escaped on the index, the ledger and the reference', () => {
  const documented = hostile();
  const site = { root: '', nav: [], contract: true };
  const pages = new Map([
    ...commonFiles([documented], site),
    ['ledger', ledgerPage(documented, entryOf(documented), site)],
    ['reference', framed(Buffer.from(redoc), documented, site).page],
  ]);
  for (const [name, page] of pages) {
    expect(page, name).toContain('&#60;img src=');
    expect(
      elementsOf(page).filter((element) => element.name === 'img'),
      name,
    ).toEqual([]);
  }
});

test('Markdown in a summary is escaped in the table of contents of a reference', () => {
  const documented = hostile();
  const text = documented.spec.text.replaceAll(JSON.stringify(mark), JSON.stringify('Read [all] <b>charges'));
  const { description = '' } = evidenced({ ...documented, spec: parseSpec('acme', text) }).info;
  expect(description).toContain('- [Read \\[all\\] \\<b\\>charges](#operation/charges.list). ');
});

test('the script for deep links keeps an operation id that looks like a replacement pattern', () => {
  const operation = { id: "$'.$&", tag: 'Charges' } as Listed;
  expect(deepLinks([operation])).toContain(`{"$'.$&":"charges/$'.$&"}`);
});

test.each([
  ['javascript:alert(1)', false],
  [' javascript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['\u0001data:text/html,x', false],
  ['guides/start.html#a:b', true],
  ['https://acme.example/a:b', true],
])('the address %j is rendered as a link: %s', (to, isLink) => {
  expect(elementsOf(html`<p>${link(to, 'x')}</p>`.html).some(({ name }) => name === 'a')).toBe(isLink);
});

test('a link in evidence keeps the parentheses of its address', () => {
  const found = elementsOf(
    html`<p>${marked('See [the page](https://acme.example/billing_(api)) there.', '')}</p>`.html,
  ).find(({ name }) => name === 'a');
  expect(found?.attributes['href']).toBe('https://acme.example/billing_(api)');
});
