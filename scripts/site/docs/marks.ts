import { html, type Content, type Markup } from '../../html.ts';
import type { Standing } from '../../ledger/claims/claim.ts';
import { sure } from './standing.ts';

/** A standing as its mark and its name; with the way to the folder of the site, it leads to what it means. */
export const mark = (standing: Standing, root?: string): Markup =>
  root === undefined
    ? html`<span class="mark ${standing}">${standing}</span>`
    : html`<a class="mark ${standing}" href="${root}${sure}#${standing}">${standing}</a>`;

/** A standing as its mark alone, which leads to the evidence for what it stands next to. */
export const quietMark = (standing: Standing, to: string): Markup =>
  html`<a class="mark ${standing}" href="${to}" aria-label="${standing}: evidence" title="${standing}"></a>`;

/** The shares of the standings as a bar, with the same in words for screen readers. */
export const bar = (counts: ReadonlyMap<Standing, number>): Markup => {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let x = 0;
  const parts = [...counts].flatMap(([standing, count]): Content[] => {
    const from = x;
    x += (count / total) * 100;
    const width = (x - from).toFixed(2);
    return count === 0 ? [] : [html`<rect class="${standing}" x="${from.toFixed(2)}" width="${width}" height="1" />`];
  });
  const told = [...counts].map(([standing, count]) => `${count} ${standing}`).join(', ');
  return html`<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" role="img" aria-label="Claims: ${told}">
    ${parts}
  </svg>`;
};
