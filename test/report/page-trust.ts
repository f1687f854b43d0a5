import { standings } from '../../scripts/ledger/claims/claim.ts';
import type { ApiReport } from './contract.ts';
import { code, html, table, type Content, type Markup } from '../../scripts/html.ts';
import { countsOf, fold, plural } from './page-parts.ts';
import { bar, mark } from '../../scripts/site/docs/marks.ts';
import type { Trusted } from './trust.ts';

const standingHeads = standings.map((standing) => mark(standing));

const inferredOf = (api: string, trusted: readonly Trusted[]): Markup => {
  const claims = trusted.flatMap(({ inferred }) => inferred);
  if (claims.length === 0) return html`<p class="quiet">No claim is ours.</p>`;
  const rows = claims.map(({ claim, value, why }) => ({ cells: [code(claim), code(value), why] }));
  return html`<details>
    <summary>What is inferred: ${plural(claims.length, 'claim')} of ours, with the reasons</summary>
    ${table(`Inferred claims of ${api}`, ['claim', 'value', 'reason'], rows)}
  </details>`;
};

const trust = ({ api, trusted, standings: known }: ApiReport): Markup => {
  const rows = trusted.map((one) => ({
    cells: [
      code(one.name),
      bar(countsOf(one.standings)),
      ...standings.map((standing) => one.standings[standing] || ''),
    ],
  }));
  return fold(
    `${api}/types`,
    'Types and operations',
    standings.map((standing) => `${known[standing]} ${standing}`).join(', '),
    html`${table(`${api}: how types and operations are known`, ['claims about', 'known', ...standingHeads], rows, 'numbers')}${inferredOf(api, trusted)}`,
  );
};

const disputes = ({ api, disputes: entries }: ApiReport): Markup => {
  const side = ({ source, value, where }: ApiReport['disputes'][number]['sides'][number]): Content =>
    html`<li><b>${source}</b>: ${code(value)} <span class="quiet">${where}</span></li>`;
  const rows = entries.map((entry) => ({
    cells: [
      code(entry.claim),
      html`<ul class="plain">
        ${entry.sides.map(side)}
      </ul>`,
      html`${entry.taken}: ${code(entry.decided)}`,
      entry.why,
    ],
  }));
  const heads = ['claim', 'what the sources say', 'decision', 'reason'];
  return fold(
    `${api}/disputes`,
    'Disputes',
    entries.length === 0 ? 'none' : `${entries.length}, each decided`,
    entries.length === 0
      ? html`<p>No two sources differ.</p>`
      : table(`${api}: disputes`, heads, rows, 'words disputes'),
  );
};

const silences = ({ api, silences: entries }: ApiReport): Markup => {
  const rows = entries.map(({ item, why, covers }) => ({
    cells: [
      code(item),
      why,
      html`<ul class="plain">
        ${covers.map((name) => html`<li>${code(name)}</li>`)}
      </ul>`,
    ],
  }));
  const total = entries.flatMap(({ covers }) => covers).length;
  return fold(
    `${api}/silences`,
    'Silences',
    entries.length === 0 ? 'none' : `${plural(total, 'thing')} that no source says`,
    entries.length === 0
      ? html`<p>Everything a reader needs is known.</p>`
      : table(`${api}: silences`, ['what no source says', 'reason', 'it is about'], rows),
  );
};

const waivers = ({ api, waivers: entries }: ApiReport): Markup => {
  const rows = entries.map(({ under, lines, words, why }) => ({
    cells: [
      under,
      lines,
      html`<ul class="plain">
        ${words.map((word) => html`<li>${code(word)}</li>`)}
      </ul>`,
      why,
    ],
  }));
  return fold(
    `${api}/waivers`,
    'Waivers',
    entries.length === 0 ? 'none' : `${plural(entries.length, 'passage')} of the page that claim nothing`,
    entries.length === 0
      ? html`<p>Every line of the page is claimed.</p>`
      : table(`${api}: waivers`, ['under', 'lines', 'words', 'reason'], rows),
  );
};

/** The section of an API about the evidence of its types. */
export const trustParts = (report: ApiReport): Markup =>
  html`${[trust, disputes, silences, waivers].map((part) => part(report))}`;
