import { html, link, type Content, type Markup } from '../../html.ts';
import { standings, type Standing } from '../../ledger/claims/claim.ts';
import { inShort, sure } from './standing.ts';

/** The mark and name of a standing; with `root`, a link to its explanation. */
export const mark = (standing: Standing, root?: string): Markup =>
  root === undefined
    ? html`<span class="mark ${standing}">${standing}</span>`
    : html`<a class="mark ${standing}" href="${root}${sure}#${standing}">${standing}</a>`;

/** Only the mark of a standing, linked to the evidence. */
export const quietMark = (standing: Standing, to: string): Markup => {
  const told = html`aria-label="${standing}: evidence" title="${standing}: ${inShort[standing]}"`;
  return html`<a class="mark ${standing}" href="${to}" ${told}></a>`;
};

/** The meanings of marks, of all unless some are given. */
export const legend = (root: string, of: readonly Standing[] = standings): Markup =>
  html`<ul class="legend" aria-label="Evidence">
    ${of.map((standing) => html`<li>${mark(standing, root)}: ${inShort[standing]}</li>`)}
    <li>${link(`${root}${sure}`, 'How sure are we?')}</li>
  </ul>`;

/** A bar chart of the standings, with a text alternative for screen readers. */
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
