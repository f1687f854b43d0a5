import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeFolder } from '../../scripts/new/folder.ts';
import { readDocumented, type Documented } from '../../scripts/site/docs/documented.ts';
import { entryOf } from '../../scripts/site/docs/entry.ts';
import { commonFiles, filesOf } from '../../scripts/site/docs/files.ts';
import { withoutTags } from '../../scripts/site/docs/markdown.ts';
import { foundIn } from '../../scripts/site/docs/search-data.ts';
import { described } from '../../scripts/site/markdown/described.ts';
import { samplesOf } from '../../scripts/site/samples/samples.ts';
import { tryPage } from '../../scripts/site/try/page.ts';
import { toTry } from '../../scripts/site/try/spec.ts';
import { html } from '../../scripts/html.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { documentOf } from '../vendors/folder.ts';
import { addProse } from '../vendors/with-prose.ts';
import { temporaryFolder } from '../temporary.ts';
import { elementsOf } from './markup.ts';

/** A vendor whose names and texts all contain markup, quotes, bidirectional control characters or very long words. */
const VENDOR = 'thistle';

const order = await documentOf(VENDOR);
const folder = await temporaryFolder(afterAll);

const signs = /[<>&"']/g;

/** The same document with a letter in place of each character of markup. */
const harmless = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replaceAll(signs, 'x');
  if (Array.isArray(value)) return value.map(harmless);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [harmless(name), harmless(each)]));
};

/** The API of a document, including the vendor's descriptions. */
const read = async (name: string, document: Json): Promise<Documented> => {
  const specs = join(folder, name);
  await mkdir(specs);
  await writeFolder(specs, { ...order, document });
  await addProse(specs, VENDOR, document);
  return readDocumented(specs, VENDOR);
};

const site = { root: '', nav: [], contract: false };

const pagesOf = (documented: Documented): ReadonlyMap<string, string> => {
  const toSend = toTry({ mocked: { prefix: '/mock' }, documented });
  const pages = [...filesOf(documented, site), ...commonFiles([documented], site)];
  return new Map([
    ...pages.filter(([name]) => name.endsWith('.html')),
    ['try', toSend ? tryPage(VENDOR, site, toSend) : ''],
  ]);
};

const documented = await read('as-published', order.document);
const [pages, twins] = [pagesOf(documented), pagesOf(await read('harmless', harmless(order.document) as Json))];

/** The elements of a page with the names of their attributes, without those for syntax highlighting and line breaks. */
const shapeOf = (page: string | undefined): string[] =>
  elementsOf(page ?? '')
    .filter(({ name }) => !['span', 'wbr'].includes(name))
    .map(({ name, attributes }) => [name, ...Object.keys(attributes).sort()].join(' '));

const textOf = (page: string): string => elementsOf(page).find(({ name }) => name === 'body')?.text ?? '';

test.each([...pages.keys()])("%s has no elements or attributes that come from a vendor's texts", (name) => {
  expect(shapeOf(pages.get(name)).length).toBeGreaterThan(20);
  expect(shapeOf(pages.get(name))).toEqual(shapeOf(twins.get(name)));
});

test.each(documented.spec.model.operations)("the page of $id shows the vendor's markup as text", ({ id, node }) => {
  const text = textOf(pages.get(`${VENDOR}/${id}.html`) ?? '');
  const said = String(node.description ?? node.summary ?? id);
  for (const word of said.match(/<[^`\s]+|\p{L}{12,}/gu) ?? []) expect(text).toContain(word);
});

test("the search index holds a vendor's summary as text", () => {
  const found = foundIn(entryOf(documented));
  expect(found.map(({ name }) => name)).toContain('List <charges> & "refunds" 💸');
});

test('samples in TypeScript and Python contain no bidirectional control characters', () => {
  const sources = samplesOf(documented.spec.model).flatMap(({ samples }) =>
    samples.filter(({ lang }) => lang !== 'curl').map(({ source }) => source),
  );
  expect(sources.length).toBeGreaterThan(5);
  expect(sources.filter((source) => /\p{Bidi_Control}/u.test(source))).toEqual([]);
});

const cases: readonly (readonly [markdown: string, markup: string])[] = [
  ['a `b` *c* **d**', '<p>a <code>b</code> <em>c</em> <strong>d</strong></p>'],
  ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
  ['a `b', '<p>a &#96;b</p>'],
  ['``a ` b``', '<p><code>a &#96; b</code></p>'],
  ['# a\n\nb', '<p><strong>a</strong></p><p>b</p>'],
  ['<b>a</b>', '<p>&#60;b&#62;a&#60;/b&#62;</p>'],
  ['<script>a</script>', '<p>&#60;script&#62;a&#60;/script&#62;</p>'],
  ['![a](https://b.example/c.png)', '<p>![a](https://b.example/c.png)</p>'],
  ['[a](https://b.example)', '<p><a href="https://b.example" rel="noreferrer">a</a></p>'],
  ['[a](javascript:b)', '<p>a</p>'],
  ['[a](//b.example/c)', '<p>a</p>'],
  ['| a |\n|---|\n| b |', '<pre>| a |\n|---|\n| b |</pre>'],
];

const closely = (markup: string): string => markup.replaceAll(/>\s+</g, '><').trim();

test.each(cases)('the description %j is rendered as %s', (markdown, markup) => {
  expect(closely(html`${described(markdown)}`.html)).toBe(closely(markup));
});

test.each([
  ['a <b>c</b>', 'a &lt;b>c&lt;/b>'],
  ['a `<b>` <b>', 'a `<b>` &lt;b>'],
  ['a ` <b>\n`', 'a ` &lt;b>\n`'],
  ['```\n<b>\n```\n<b>', '```\n<b>\n```\n&lt;b>'],
  ['1 < 2, <https://a.example>', '1 < 2, <https://a.example>'],
  ['<!-- a', '&lt;!-- a'],
])('in the reference, the description %j is written as %j', (text, written) => {
  expect(withoutTags(text)).toBe(written);
});
