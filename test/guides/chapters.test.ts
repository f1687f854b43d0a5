import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { chapterNav, chaptersOf } from '../../scripts/site/chapters/chapters.ts';
import { readDocumented } from '../../scripts/site/docs/documented.ts';
import { entryOf } from '../../scripts/site/docs/entry.ts';
import { foundIn } from '../../scripts/site/docs/search-data.ts';
import { searchOver } from '../../scripts/site/search/engine.ts';
import type { Site } from '../../scripts/site/frame/top.ts';
import { elementsOf } from '../docs/markup.ts';
import { chapters as reportNav } from '../report/page.ts';
import { readable } from '../readable.ts';

const apis = readable;
const documented = await Promise.all(apis.map((api) => readDocumented(specsFolder, api)));
const all = await chaptersOf(documented);
// The other chapters, such as the page of changes, have tests elsewhere.
const chapters = all.slice(0, chapterNav.length);
const site: Site = { root: '', nav: chapters.map(({ nav }) => nav), contract: false };
const pages = new Map(chapters.flatMap((chapter) => [...chapter.pages(site)]));
const parsed = new Map([...pages].map(([path, text]) => [path, elementsOf(text)]));

/** The pages of the chapters and their ids, as targets of links. */
const anchors = new Set(
  [...parsed].flatMap(([path, elements]) => [
    path,
    ...elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [`${path}#${id}`])),
  ]),
);

/** Pages of the site that are not part of a chapter. */
const OTHERS = ['index.html', 'sure.html'];

test('the header of every page links to the first page of each chapter', () => {
  const firsts = chapters.map(({ nav }) => nav.to ?? '');
  expect(firsts).toEqual(['guides/index.html', 'client/index.html']);
  expect(chapters.map(({ nav }) => nav)).toEqual(chapterNav);
  for (const elements of parsed.values()) {
    const links = elements.map(({ attributes }) => attributes['href']);
    expect(links).toEqual(expect.arrayContaining(firsts.map((first) => `../${first}`)));
  }
});

test('the contract report has the same header links as the site', () => {
  expect(reportNav).toEqual(all.map(({ nav }) => nav));
});

test.each([...parsed])('%s has exactly one h1, and a unique title and description', (path, elements) => {
  expect(elements.filter(({ name }) => name === 'h1')).toHaveLength(1);
  const saying = (of: typeof elements): (string | undefined)[] => [
    of.find(({ name }) => name === 'title')?.text,
    of.find(({ attributes }) => attributes['name'] === 'description')?.attributes['content'],
  ];
  const others = [...parsed].filter(([other]) => other !== path).flatMap(([, of]) => saying(of));
  expect(saying(elements).filter((text) => !text || others.includes(text))).toEqual([]);
});

test.each([...parsed])('%s skips no level of headings', (_, elements) => {
  const levels = elements.flatMap(({ name }) => (/^h\d$/.test(name) ? Number(name.slice(1)) : []));
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
});

test.each([...parsed])('%s: every internal link points to a page and an id that exist', (path, elements) => {
  const links = elements.flatMap(({ name, attributes: { href } }) =>
    name === 'a' && href !== undefined ? [href] : [],
  );
  const inside = links.filter((link) => !/^https?:/.test(link));
  const targets = inside.map((link) =>
    link.startsWith('#') ? `${path}${link}` : posix.join(posix.dirname(path), link),
  );
  expect(targets.filter((target) => !anchors.has(target) && !OTHERS.includes(target))).toEqual([]);
});

test('every search entry points to a page and an id that exist', () => {
  const found = chapters.flatMap((chapter) => chapter.found);
  expect(found.length).toBeGreaterThan(200);
  expect(found.map(({ to }) => to).filter((to) => !anchors.has(to))).toEqual([]);
});

test.each([
  ['maxRetries', 'option', 'client/index.html#limits.maxretries'],
  ['createClient', 'type', 'client/index.html#createclient'],
  ['outcome', 'field', 'client/index.html#outcome.outcome'],
  ['Authentication', 'guide', 'guides/authentication.html'],
])('the search index has %s as an entry of the kind %s', (name, kind, to) => {
  expect(chapters.flatMap((chapter) => chapter.found)).toContainEqual(expect.objectContaining({ name, kind, to }));
});

const { find } = searchOver([
  ...documented.map(entryOf).flatMap(foundIn),
  ...chapters.flatMap((chapter) => chapter.found),
]);

test.each([
  ['retry', 'guides/retries.html'],
  ['timeout', 'client/index.html#limits.timeoutms'],
  ['createClient', 'client/index.html#createclient'],
  ['install', 'guides/start.html#install'],
  ['mock', 'guides/testing.html'],
  ['proxy', 'guides/runtimes.html#proxies'],
  ['baseUrl', 'client/index.html#baseurl.baseurl'],
  ['reconcile', 'client/reconcile.html#reconcile'],
  ['validators', 'guides/validators.html'],
  ['outcome unknown', 'guides/retries.html#outcome'],
  ['add an api', 'guides/adding-an-api.html'],
  ['unit', 'guides/money.html#units-in-types'],
  ['Cents', 'client/index.html#cents'],
])('a search for "%s", with the operations of all APIs, finds %s first', (query, to) => {
  expect(find(query)[0]?.to).toBe(to);
});

test.each([...pages])('%s is at most 20 kB gzipped', (_, text) => {
  expect(gzipSync(text).length).toBeLessThanOrEqual(20_000);
});
