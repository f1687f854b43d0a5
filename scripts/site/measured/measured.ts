import { html, table, type Content, type Markup } from '../../html.ts';
import { asset } from '../frame/asset.ts';
import type { Chapter } from '../frame/chapter.ts';
import { page } from '../frame/page.ts';
import type { Crumb, Site } from '../frame/top.ts';
import { plotOf, shown } from './plot.ts';
import type { Figure, Measured, Results } from './results.ts';

export const measuredFile = 'measured.html';

/** The link to this chapter in the site header. */
export const measuredNav: Crumb = { text: 'Measured', to: measuredFile };

const title = 'Measured side by side';

const plot = (measured: Measured, figure: Figure): Content => {
  const less = figure.over === undefined ? '' : `, over ${figure.over}`;
  const name = `${figure.title[0]?.toUpperCase()}${figure.title.slice(1)}${less}, relative to ${figure.base}`;
  return html`<figure>
    <figcaption>${name}${figure.more ? ' (more is better)' : ''}</figcaption>
    <div class="plot" tabindex="0" role="group" aria-label="${measured.title}: ${name}">
      ${plotOf(figure, `${measured.title}: ${name}`)}
    </div>
  </figure>`;
};

const spread = (measured: Measured, figure: Figure): Content =>
  table(
    `${measured.title}: ${figure.title}`,
    ['Subject', 'Median', 'Quartiles'],
    figure.ratios.map(({ subject, median, low, high }) => ({
      cells: [subject, shown(median), `${shown(low)} to ${shown(high)}`],
    })),
    'figures',
  );

const section = (measured: Measured): Markup =>
  html`<section id="${measured.name}" aria-labelledby="of-${measured.name}">
    <h2 id="of-${measured.name}">${measured.title}</h2>
    ${measured.figures.map((figure) => plot(measured, figure))}
    <details>
      <summary>The figures</summary>
      ${measured.figures.map(
        (figure) =>
          html`<h3>${figure.title} / ${figure.base}</h3>
            ${spread(measured, figure)}`,
      )}
    </details>
  </section> `;

const list = (entries: Readonly<Record<string, string>>): Markup =>
  html`<ul>
    ${Object.entries(entries).map(([name, value]) => html`<li>${name}: ${value}</li>`)}
  </ul>`;

const measuredPage = ({ machine, versions, measures }: Results, site: Site): string =>
  page({
    title,
    description:
      'The clients compared with bare fetch, other clients and other generators: size, speed, types, mocks and docs.',
    site,
    trail: [{ text: 'Measured' }],
    style: asset(import.meta.url, 'measured.css'),
    main: html`<h1>${title}</h1>
      <p class="lead">
        Each figure is a ratio, and less is better unless it says otherwise. In each round all subjects take turns; a
        dot is the median of the rounds, its line goes from quartile to quartile, and the scale is logarithmic.
      </p>
      ${measures.map(section)}
      <section id="how" aria-labelledby="of-how">
        <h2 id="of-how">How it was measured</h2>
        <p>
          By <code>npm run bench -- --write</code>, which fetches the versions below and measures all of it again.
          Clients call a server of their own on loopback.
        </p>
        <h3>Machine</h3>
        ${list(machine)}
        <h3>Versions</h3>
        ${list(versions)}
      </section>`,
  });

/** The chapter with the benchmarks. */
export const measuredChapter = (results: Results): Chapter => ({
  nav: measuredNav,
  found: [
    {
      kind: 'guide',
      name: title,
      of: 'Measured',
      text: 'Bundle, imports, calls, types, generation, mocks and docs, as ratios to alternatives for the same job.',
      words: `benchmark performance speed size bundle latency comparison ${Object.keys(results.versions).join(' ')}`,
      to: measuredFile,
    },
  ],
  pages: (site) => [[measuredFile, measuredPage(results, site)]],
});
