import { readFileSync } from 'node:fs';
import { escape } from '../../html.ts';

/** Prose in which code is marked as in Markdown. */
export const prose = (text: string): string =>
  text
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? code(part) : escape(part)))
    .join('');

/** A word of code. */
export const code = (text: string): string => `<code>${escape(text)}</code>`;

/** A link within the site, or to the page of a vendor, which gets no referrer. */
export const link = (to: string, text: string): string =>
  `<a href="${escape(to)}"${/^https?:/.test(to) ? ' rel="noreferrer"' : ''}>${text}</a>`;

/** Data for a script of the page: nothing in it can end the element that holds it. */
export const data = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const plain = (markup: string): string => markup.replaceAll(/<[^>]*>/g, '');

/** A table with a row of headings; each cell repeats its heading in `data-label`, for narrow screens. */
export const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string => {
  const head = headings.map((text) => `<th scope="col">${text}</th>`).join('');
  const body = rows.map(([first, ...rest]) => {
    const cells = rest
      .map((cell, index) => `<td data-label="${plain(headings[index + 1] ?? '')}">${cell}</td>`)
      .join('');
    return `<tr><th scope="row">${first ?? ''}</th>${cells}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
};

/** A style sheet or script that pages hold. */
export const asset = (name: string): string => readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8').trim();
