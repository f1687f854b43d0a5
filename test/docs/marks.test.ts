import { expect, test } from 'vitest';
import { standings } from '../../scripts/ledger/claims/claim.ts';
import { entryOf } from '../../scripts/site/docs/entry.ts';
import { ledgerPage } from '../../scripts/site/docs/ledger-page.ts';
import { operationPages } from '../../scripts/site/docs/operation-page.ts';
import { inShort } from '../../scripts/site/docs/standing.ts';
import { elementsOf } from './markup.ts';
import { documented } from './written-pages.ts';

const site = { root: '', nav: [], contract: false };
const pages = documented.flatMap((each) => operationPages(each, site));
const ledgers = new Map(documented.map((each) => [each.api, elementsOf(ledgerPage(each, entryOf(each), site))]));

test.each(pages)('%s explains each mark in its legend and in the tooltip of the mark', (_, page) => {
  const elements = elementsOf(page);
  const legend = elements.find(({ attributes }) => attributes['class'] === 'legend')?.text ?? '';
  const marks = elements.filter(({ attributes }) => attributes['href']?.startsWith('#evidence-'));
  expect(marks.length).toBeGreaterThan(0);
  for (const { attributes } of marks) {
    const standing = standings.find((each) => attributes['class'] === `mark ${each}`) ?? 'unproven';
    expect(attributes['title']).toBe(`${standing}: ${inShort[standing]}`);
    expect(legend).toContain(attributes['title']);
  }
});

test.each(pages)(
  '%s links each row of evidence to the meaning of its standing and to its place in the ledger',
  (name, page) => {
    const [api = ''] = name.split('/');
    const ids = new Set(ledgers.get(api)?.flatMap(({ attributes }) => attributes['id'] ?? []));
    const hrefs = elementsOf(page).flatMap(({ attributes }) => attributes['href'] ?? []);
    const rows = elementsOf(page).filter(({ attributes }) => attributes['id']?.startsWith('evidence-'));
    const toLedger = hrefs.flatMap((href) => /^\.\.\/[^/]+\.ledger\.html#(evidence\/.*)$/.exec(href)?.[1] ?? []);
    expect(toLedger).toHaveLength(rows.length);
    expect(toLedger.filter((id) => !ids.has(id))).toEqual([]);
    expect(hrefs.filter((href) => href.includes('sure.html#')).length).toBeGreaterThan(rows.length);
  },
);

test("the page of a ledger names the lines of the vendor's page that state a claim", () => {
  const counts = [...ledgers.values()].map((elements) => {
    const said = elements.filter(({ name }) => name === 'dd');
    return said.filter(({ text }) => /On the page: lines? \d/.test(text)).length;
  });
  expect(Math.max(...counts)).toBeGreaterThan(5);
});
