import { percent } from '../../scripts/text.ts';
import { standings, type Standing } from '../../scripts/ledger/claims/claim.ts';
import { html, type Content, type Markup } from '../../scripts/html.ts';
import { shown, type Figure } from './numbers.ts';
import type { Standings } from './trust.ts';

/** A number in a cell, or words if the run has not measured it. */
export const number = (figure: Figure): Content =>
  figure.value === null ? html`<span class="quiet">${shown(figure)}</span>` : shown(figure);

/** A number with its total and its share of that. */
export const share = (figure: Figure): Content => {
  const { value, of } = figure;
  return value === null || !of ? number(figure) : `${value}/${of} (${percent(value, of)})`;
};

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** The number of claims by standing, as `bar` needs it. */
export const countsOf = (known: Standings): ReadonlyMap<Standing, number> =>
  new Map(standings.map((standing) => [standing, known[standing]]));

/** A part of an API that folds. */
export const fold = (id: string, title: string, count: Content, content: Content, open = false): Markup =>
  html`<details id="${id}" ${open ? html` open` : ''}>
    <summary>
      <h3>${title}</h3>
      <span class="quiet">${count}</span>
    </summary>
    ${content}
  </details> `;

/** A part that a run may not have measured. */
export const measuredFold = <Item>(
  id: string,
  title: string,
  items: readonly Item[] | null,
  count: (items: readonly Item[]) => Content,
  content: (items: readonly Item[]) => Content,
): Markup =>
  items === null
    ? fold(id, title, 'not measured', html`<p class="quiet">The run did not measure it: nothing follows from that.</p>`)
    : fold(id, title, count(items), content(items));
