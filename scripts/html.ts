/** HTML that is safe to put into a page. */
export interface Markup {
  readonly html: string;
}

/** The content of HTML: texts are escaped, markup is not. */
export type Content = string | number | Markup | readonly Content[];

/** Escapes a text for markup. */
export const escape = (text: string): string => text.replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const rendered = (content: Content): string => {
  if (typeof content === 'string' || typeof content === 'number') return escape(String(content));
  return 'html' in content ? content.html : content.map(rendered).join('');
};

/** A template tag for HTML, which escapes all values except markup. */
export const html = (texts: TemplateStringsArray, ...values: readonly Content[]): Markup => ({
  html: texts.map((text, index) => `${text}${rendered(values[index] ?? '')}`).join(''),
});

/** A link within the site, or to a web page, without a referrer. Without an http(s) or relative address, only the text. */
export const link = (to: string, text: Content): Content => {
  if (to === '') return text;
  if (/^https?:\/\//.test(to)) return html`<a href="${to}" rel="noreferrer">${text}</a>`;
  // Browsers skip white space in the name of a scheme.
  return /^[\w+.-]*:/.test(to.replaceAll(/[\s\p{Cc}]/gu, '')) ? text : html`<a href="${to}">${text}</a>`;
};

/** Data for a script of the page, escaped so that it cannot close its element. */
export const data = (value: unknown): Markup => ({ html: JSON.stringify(value).replaceAll('<', '\\u003c') });

/** Joins contents with a separator. */
export const joined = (contents: readonly Content[], between: Content): Content =>
  contents.flatMap((content, index) => (index > 0 ? [between, content] : [content]));

/** Where a long name may wrap: after a punctuation mark, and before a capital. */
const breaks = /(?<=[./_-])(?=[^./_-])|(?<=[a-z\d])(?=[A-Z])/;

/** Where a long call may wrap: behind a dot, so that no name is cut. */
export const dots = /(?<=\.)(?=[A-Za-z_])/;

/** Allows the long names in a text to wrap between their parts. */
export const breaking = (text: string, at = breaks): Content =>
  text.split(/(\s+)/).map((word) => (word.length < 28 ? word : joined(word.split(at), html`<wbr />`)));

/** Formats a value as code. */
export const code = (text: string): Markup => html`<code>${breaking(text)}</code>`;

/** Formats a sentence with code in backticks. */
export const prose = (sentence: string): Content =>
  sentence.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? code(part) : part));

/** A row of a table: its heading, then its cells. An `id` makes it a place to link to. */
export interface TableRow {
  readonly id?: string;
  readonly cells: readonly Content[];
}

const rowOf = ({ id, cells: [first = '', ...rest] }: TableRow, [, ...heads]: readonly Content[]): Markup => {
  const place = id === undefined ? '' : html` id="${id}"`;
  // A single cell next to the heading needs no label.
  const label = (index: number): Content => (heads.length > 1 && typeof heads[index] === 'string' ? heads[index] : '');
  const cells = rest.map((cell, index) => html`<td role="cell" data-head="${label(index)}">${cell}</td>`);
  return html`<tr${place} role="row"><th scope="row" role="rowheader">${first}</th>${cells}</tr>\n`;
};

/**
 * A table in a scrollable box. One of the kind `words` is stacked on narrow screens;
 * the roles keep it a table for screen readers.
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

/** The Content-Security-Policy of a page: denies everything that is not listed. */
export const policyOf = (allowed: Readonly<Record<string, string>>): string =>
  Object.entries({ default: "'none'", ...allowed })
    .map(([what, from]) => `${what}-src ${from}`)
    .concat("base-uri 'none'", "form-action 'none'")
    .join('; ');
