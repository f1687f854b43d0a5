import { Marked, type MarkedToken, type Token } from 'marked';
import { code, html, table, type Content, type Markup } from '../../html.ts';
import { Refusal } from '../../refusal.ts';
import type { Article } from './article.ts';
import { codeBlock } from './highlight.ts';
import { idOf, plain, sectionsOf } from './sections.ts';

/** The context for rendering a text. */
export interface Setting {
  /** The file to name in errors. */
  readonly file: string;
  /** Converts a link target to an address on the site. */
  readonly hrefOf: (target: string) => string;
  /**
   * The table that replaces a paragraph consisting of one link with the title `table: NAME`. In the raw file, it
   * remains a link.
   */
  readonly tableOf: (name: string) => Markup;
  /** Overrides the rendering of tokens in third-party text; `undefined` uses the default. */
  readonly instead?: (token: MarkedToken) => Content | undefined;
}

type Write<Type> = (token: Extract<MarkedToken, { type: Type }>, setting: Setting) => Content;

/** The maximum number of columns in a table that is stacked on narrow screens. */
const MOST_STACKED = 5;

const TABLE = /^table: (?<name>.+)$/;

/** The table name in a paragraph that is replaced with a table. */
const tableNamed = (tokens: readonly Token[]): string | undefined => {
  const [only, ...others] = tokens as MarkedToken[];
  return only?.type === 'link' && others.length === 0 ? TABLE.exec(only.title ?? '')?.groups?.['name'] : undefined;
};

const linkTo = (href: string, content: Content): Markup =>
  /^https?:/.test(href)
    ? html`<a href="${href}" rel="noreferrer">${content}</a>`
    : html`<a href="${href}">${content}</a>`;

const headed = (token: Extract<MarkedToken, { type: 'heading' }>, setting: Setting): Content => {
  const [id, content] = [idOf(token.text), all(token.tokens, setting)];
  if (token.depth === 2) return html`<h2 id="${id}">${content}</h2> `;
  if (token.depth === 3) return html`<h3 id="${id}">${content}</h3> `;
  throw new Refusal(setting.file, `has "${token.text}" as a heading of level ${token.depth}`, 'use two or three signs');
};

const refused = ({ raw, type }: Token, { file }: Setting): Refusal =>
  new Refusal(file, `has \`${raw.trim().slice(0, 40)}\` (${type})`, 'write it in plain Markdown');

/** The renderers by token type; other types, such as images, are rejected. */
const WRITE: { readonly [Type in MarkedToken['type']]?: Write<Type> } = {
  space: () => '',
  html(token, setting) {
    // Comments are notes to authors.
    if (/^<!--(?:(?!-->)[\s\S])*-->\s*$/.test(token.raw)) return '';
    throw refused(token, setting);
  },
  br: () => html`<br />`,
  text: (token, setting) => (token.tokens ? all(token.tokens, setting) : token.text),
  escape: ({ text }) => text,
  codespan: ({ text }) => code(text),
  strong: ({ tokens }, setting) => html`<strong>${all(tokens, setting)}</strong>`,
  em: ({ tokens }, setting) => html`<em>${all(tokens, setting)}</em>`,
  link: ({ href, tokens }, setting) => linkTo(setting.hrefOf(href), all(tokens, setting)),
  heading: headed,
  paragraph({ tokens }, setting) {
    const name = tableNamed(tokens);
    return name === undefined ? html`<p>${all(tokens, setting)}</p> ` : setting.tableOf(name);
  },
  code: ({ text, lang }) => codeBlock(text, lang),
  list({ ordered, items }, setting) {
    const rows = items.map(({ tokens }) => html`<li>${all(tokens, setting)}</li> `);
    return ordered
      ? html`<ol>
          ${rows}
        </ol> `
      : html`<ul>
          ${rows}
        </ul> `;
  },
  table: ({ header, rows }, setting) =>
    table(
      header.map(({ tokens }) => plain(tokens)).join(', '),
      header.map(({ tokens }) => plain(tokens)),
      rows.map((cells) => ({ cells: cells.map(({ tokens }) => all(tokens, setting)) })),
      // Many columns are for comparison, which stacking would prevent, so wide tables scroll.
      header.length > MOST_STACKED ? 'wide' : 'words',
    ),
};

function all(tokens: readonly Token[], setting: Setting): Content {
  return (tokens as MarkedToken[]).map((token) => {
    const own = setting.instead?.(token);
    if (own !== undefined) return own;
    // Each renderer takes its own type of token.
    const write = WRITE[token.type] as ((token: MarkedToken, setting: Setting) => Content) | undefined;
    if (!write) throw refused(token, setting);
    return write(token, setting);
  });
}

/** Renders Markdown as a part of a page. */
export const partFrom = (text: string, setting: Setting): Content => all(new Marked().lexer(text), setting);

/** Renders Markdown as an article: the title is its first heading, the description its first paragraph. */
export const articleFrom = (slug: string, text: string, setting: Setting): Article => {
  const [title, lead, ...rest] = new Marked().lexer(text).filter(({ type }) => type !== 'space') as MarkedToken[];
  if (title?.type !== 'heading' || title.depth !== 1 || lead?.type !== 'paragraph')
    throw new Refusal(setting.file, 'does not begin with a title and a paragraph', 'begin it with both');
  const sections = sectionsOf(rest);
  const twice = sections.find(({ id }, index) => sections.findIndex((other) => other.id === id) < index);
  if (twice) throw new Refusal(setting.file, `has two headings "${twice.title}"`, 'give each its own words');
  const { html: body } = html`${all([lead, ...rest], setting)}`;
  return { slug, title: plain(title.tokens), description: plain(lead.tokens), sections, html: body };
};
