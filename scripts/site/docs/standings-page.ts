import { percent } from '../../text.ts';
import { html, link, table, type Content, type Markup } from '../../html.ts';
import { standings } from '../../ledger/claims/claim.ts';
import type { Audit } from '../../ledger/books.ts';
import { page } from '../frame/page.ts';
import { at, type Site } from '../frame/top.ts';
import type { Entry } from './entry.ts';
import { bar, mark } from './marks.ts';
import { contractPage, home } from './site-files.ts';
import { meanings } from './standing.ts';

/** An API and the audit of its ledger. */
export interface Weighed {
  readonly entry: Entry;
  readonly audit: Audit;
}

const numbers =
  (site: Site) =>
  ({ entry, audit }: Weighed): { readonly cells: readonly Content[] } => {
    const { claims, closure } = audit;
    const shares = [...entry.counts.values()].map(
      (count) => html`${count} <span class="quiet">${percent(count, claims.length)}</span>`,
    );
    const rest = [claims.length, closure.overruled, entry.disputes, entry.silences];
    return { cells: [link(at(site, `${entry.api}.ledger.html`), entry.title), ...shares, ...rest] };
  };

const headings = ['API', ...standings, 'claims', 'overruled', 'disputes', 'not documented'];

const style = `.standings { grid-template-columns: 8rem minmax(0, 1fr); gap: 1rem; font-size: 1rem; max-width: 46rem }
.standings dt { color: var(--text) }
@media (min-width: 46.01rem) {
  .numbers .quiet { display: block }
  .numbers thead th { white-space: normal; vertical-align: bottom }
  .numbers tbody th, .numbers td:first-child { overflow-wrap: normal }
  .numbers td, .numbers thead th + th { padding-inline-start: 0.6rem }
}
.numbers .quiet { white-space: nowrap }
@media (max-width: 46rem) { .standings { grid-template-columns: 1fr; gap: 0 } }`;

const held = (site: Site): Content =>
  site.contract
    ? html` The tests of the clients are listed in the ${link(at(site, contractPage), 'contract report')}.`
    : '';

const disputed = html`<section aria-labelledby="disputed">
  <h2 id="disputed">Disputed, and not documented</h2>
  <p>
    <strong>Disputed</strong>: two sources differ. The page of the operation says what each has, which one we follow,
    and why. For responses we take the wider of two shapes, for requests the narrower, so that no client fails because a
    page was wrong.
  </p>
  <p>
    <strong>Not documented</strong>: something that a caller needs and no source says, such as the unit of an amount or
    the body of an error. We leave it open rather than guess.
  </p>
</section>`;

const whatHolds = (site: Site): Markup =>
  html`<section aria-labelledby="held">
    <h2 id="held">What holds this together</h2>
    <p>
      The facts are written down apart from the specs, in a ledger per API: each with its source, those of a page with
      its line. A check flattens spec and ledger into claims and compares them both ways, so nothing is in the spec
      without a source, and no fact is left out of it. Each line of the page is accounted for. The standings shown here
      are the outcome of that check; nobody writes them by hand.
    </p>
    <p>
      That a claim has a source does not prove that the live API agrees with it: the sources are only as good as their
      vendors made them.${held(site)}
    </p>
  </section>`;

const intro = html`<header>
  <h1>How sure are we?</h1>
  <p class="lead">
    Each name, type, status and limit in these pages is a claim, and each claim has a source. The mark next to it shows
    which kind.
  </p>
</header>`;

/** The page that explains the standings and counts them per API. */
export const surePage = (apis: readonly Weighed[], site: Site): string =>
  page({
    title: 'How sure are we?',
    description:
      'What stated, sample, published, observed, inferred and unproven mean, and how much of each API is known in which way.',
    site,
    trail: [home, { text: 'How sure are we?' }],
    style,
    main: html`${intro}
      <section aria-labelledby="standings">
        <h2 id="standings">The standings, best first</h2>
        <dl class="standings">
          ${standings.map(
            (standing) =>
              html`<dt id="${standing}">${mark(standing)}</dt>
                <dd>${meanings[standing]}</dd>`,
          )}
        </dl>
        <p>
          Where several sources agree, the best one counts, and the others are named after “as in”. Where one line has
          several marks, the words after each mark say what it covers: a field may have its name from the page and its
          type from elsewhere.
        </p>
      </section>
      ${disputed}
      <section aria-labelledby="numbers">
        <h2 id="numbers">In numbers</h2>
        ${table('Claims of each API by standing', headings, apis.map(numbers(site)), 'numbers words')}
        <p class="quiet">Overruled counts the statements of sources that a dispute has decided against.</p>
        ${apis.map(
          ({ entry }) =>
            html`<h3>${entry.title}</h3>
              ${bar(entry.counts)}`,
        )}
      </section>
      ${whatHolds(site)}`,
  });
