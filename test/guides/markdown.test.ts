import { expect, test } from 'vitest';
import { html } from '../../scripts/html.ts';
import { highlighted } from '../../scripts/site/markdown/highlight.ts';
import { articleFrom } from '../../scripts/site/markdown/markdown.ts';
import { elementsOf } from '../docs/markup.ts';

const setting = {
  file: 'a.md',
  hrefOf: (target: string) => `to:${target}`,
  tableOf: (name: string) => html`<b>${name}</b>`,
};
const article = (body: string) => articleFrom('a', `# Title\n\nLead \`x\`.\n\n${body}`, setting);

test('the title and the first paragraph of a guide become its title and description', () => {
  const { slug, title, description, html: page } = article('## One\n\nMore.');
  expect([slug, title, description]).toEqual(['a', 'Title', 'Lead x.']);
  expect(page).not.toContain('Title');
  expect(page).toContain('<p>Lead <code>x</code>.</p>');
});

test('a section has the text below its heading without code, and a lead without tables', () => {
  const body =
    '## One `a`\n\nWords **here**.\n\n```ts\nconst a = 1;\n```\n\n- item\n\n### Two\n\n| a | b |\n|---|---|\n| c | d |\n';
  expect(article(body).sections).toEqual([
    { id: 'one-a', title: 'One a', level: 2, text: 'Words here. item', lead: 'Words here. item' },
    { id: 'two', title: 'Two', level: 3, text: 'a b c d', lead: '' },
  ]);
});

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['an element in a line', 'a <b>word</b>'],
  ['an element after a comment', '<!-- a --><b>x</b>'],
  ['an image', '![a](b.png)'],
  ['a heading of level 4', '#### Deep'],
  ['a second title', '# Again'],
  ['two headings with the same text', '## One\n\na\n\n## One\n\nb'],
])('%s is refused with the name of the file', (_, body) => {
  expect(() => article(body)).toThrow(/^a\.md has /);
});

test('a text without a title is refused', () => {
  expect(() => articleFrom('a', 'words', setting)).toThrow('a.md does not begin with a title and a paragraph');
});

test('text is escaped, both in code and outside it', () => {
  const { html: page } = article('a < b & "c" `<i>`\n\n```ts\nif (a < b) "</code>";\n```\n\n```text\n<b>\n```\n');
  expect(elementsOf(page).map(({ name }) => name)).not.toContain('b');
  expect(
    elementsOf(page)
      .filter(({ name }) => name === 'pre')
      .map(({ text }) => text),
  ).toEqual(['if (a < b) "</code>";', '<b>']);
});

test('a comment is left out', () => {
  expect(article('<!-- a mark -->\n\ntext').html).not.toContain('mark');
});

test('a paragraph that is a link to a table is replaced by the table, and other links are resolved', () => {
  const { html: page } = article('[t](../x "table: apis")\n\nsee [u](y.md "table: apis") there');
  expect(page).toContain('<b>apis</b>');
  expect(page).toContain('<a href="to:y.md">u</a>');
});

test.each([
  'const a: Cents = 1; // `x`',
  "import { a } from 'b';\n\nfor (;;) {}",
  'type A<B> = B extends `x${infer C}` ? 1 : 2;',
])('highlighting keeps the text of %s', (code) => {
  const { html: page } = html`<pre><code>${highlighted(code, 'ts')}</code></pre>`;
  expect(elementsOf(page).find(({ name }) => name === 'pre')?.text).toBe(code);
  expect(page).not.toContain('style=');
});
