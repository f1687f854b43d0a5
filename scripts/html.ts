/** HTML that is safe to put into a page. */
export interface Markup {
  readonly html: string;
}

/** What may stand in HTML: texts are escaped, markup is not. */
export type Content = string | number | Markup | readonly Content[];

/** Text as it stands in markup. */
export const escape = (text: string): string => text.replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const rendered = (content: Content): string => {
  if (typeof content === 'string' || typeof content === 'number') return escape(String(content));
  return 'html' in content ? content.html : content.map(rendered).join('');
};

/** HTML with values in it; whatever is not markup itself is escaped. */
export const html = (texts: TemplateStringsArray, ...values: readonly Content[]): Markup => ({
  html: texts.map((text, index) => `${text}${rendered(values[index] ?? '')}`).join(''),
});

/** A link within the site, or to a page on the web, which gets no referrer. An address of any other kind, or none, is no link. */
export const link = (to: string, text: Content): Content => {
  if (to === '') return text;
  if (/^https?:\/\//.test(to)) return html`<a href="${to}" rel="noreferrer">${text}</a>`;
  return /^[a-z][\w+.-]*:/i.test(to) ? text : html`<a href="${to}">${text}</a>`;
};

/** Data for a script of the page: nothing in it can end the element that holds it. */
export const data = (value: unknown): Markup => ({ html: JSON.stringify(value).replaceAll('<', '\\u003c') });

/** Several contents with something between them. */
export const joined = (contents: readonly Content[], between: Content): Content =>
  contents.flatMap((content, index) => (index > 0 ? [between, content] : [content]));

/** Where a long name may go on in the next line: behind a sign, and before a capital. */
const breaks = /(?<=[./_-])(?=[^./_-])|(?<=[a-z\d])(?=[A-Z])/;

const breakingWord = (word: string): Content => (word.length < 28 ? word : joined(word.split(breaks), html`<wbr />`));

/** A text whose long names may go on in the next line, each behind a part of it. */
export const breaking = (text: string): Content => text.split(/(\s+)/).map(breakingWord);

/** A value, standing as code. */
export const code = (text: string): Markup => html`<code>${breaking(text)}</code>`;

/** A sentence in which code stands between backticks. */
export const prose = (sentence: string): Content =>
  sentence.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? code(part) : part));

/** A row of a table: its heading, then its cells. An `id` makes it a place to link to. */
export interface TableRow {
  readonly id?: string;
  readonly cells: readonly Content[];
}

const rowOf = ({ id, cells: [first = '', ...rest] }: TableRow, [, ...heads]: readonly Content[]): Markup => {
  const place = id === undefined ? '' : html` id="${id}"`;
  // Where there is one cell next to the heading, it needs no name.
  const label = (index: number): Content => (heads.length > 1 && typeof heads[index] === 'string' ? heads[index] : '');
  const cells = rest.map((cell, index) => html`<td role="cell" data-head="${label(index)}">${cell}</td>`);
  return html`<tr${place} role="row"><th scope="row" role="rowheader">${first}</th>${cells}</tr>\n`;
};

/**
 * A table in a box that scrolls by itself. One of the kind `words` is stacked where there is no room for its columns;
 * the roles keep it a table for whoever has it read aloud.
 */
export const table = (name: string, heads: readonly Content[], rows: readonly TableRow[], kind = 'words'): Markup =>
  html`<div class="scroll" role="region" tabindex="0" aria-label="${name}">
    <table class="${kind}" role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((row) => rowOf(row, heads))}
      </tbody>
    </table>
  </div> `;

/** What a page may do, as a policy of its host or of itself: nothing, but for what is listed. */
export const policyOf = (allowed: Readonly<Record<string, string>>): string =>
  Object.entries({ default: "'none'", ...allowed })
    .map(([what, from]) => `${what}-src ${from}`)
    .concat("base-uri 'none'", "form-action 'none'")
    .join('; ');
