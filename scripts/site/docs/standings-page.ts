import { percent } from '../../text.ts';
import { escape } from '../../html.ts';
import { standings } from '../../ledger/claims/claim.ts';
import type { Audit } from '../../ledger/books.ts';
import type { Entry } from './entry.ts';
import { link, table } from './html.ts';
import { shell } from './layout.ts';
import { bar, meanings, mark } from './standing.ts';
import { contractPage, type Site } from './page-links.ts';

/** An API with the result of its ledger. */
export interface Weighed {
  readonly entry: Entry;
  readonly audit: Audit;
}

const numbers = ({ entry, audit }: Weighed): string[] => {
  const { claims, closure } = audit;
  const shares = [...entry.counts.values()].map(
    (count) => `${count} <span class="quiet">${percent(count, claims.length)}</span>`,
  );
  const rest = [claims.length, closure.overruled, entry.disputes, entry.silences].map(String);
  return [link(`${entry.api}.ledger.html`, escape(entry.title)), ...shares, ...rest];
};

const headings = [
  'API',
  ...standings.map((standing) => mark(standing)),
  'claims',
  'overruled',
  'disputes',
  'not known',
];

const explained = standings
  .map((standing) => `<dt id="${standing}">${mark(standing)}</dt><dd>${meanings[standing]}</dd>`)
  .join('\n');

const bars = (apis: readonly Weighed[]): string =>
  apis.map(({ entry }) => `<h3>${escape(entry.title)}</h3>${bar(entry.counts)}`).join('\n');

/** The page that explains how things are known, and how many of them are known how. */
export const surePage = (apis: readonly Weighed[], { contract }: Site): string =>
  shell({
    title: 'How sure are we?',
    description:
      'What stated, sample, published, observed and inferred mean, and how much of each API is known in which way.',
    body: `<header>
<p class="crumb">${link('index.html', 'Billing APIs')}</p>
<h1>How sure are we?</h1>
<p class="lead">Each name, type, status and limit in these pages is a claim, and each claim has a source. The mark beside it tells which.</p>
</header>
<main>
<section aria-labelledby="standings"><h2 id="standings">Five standings, best first</h2>
<dl class="standings">
${explained}
</dl>
<p>Where several sources agree, the best one counts, and the others are named: “as in” tells who says the same. Where one line tells of several marks, the words after each mark say what it covers: a field may have its name from the page and its type from elsewhere.</p></section>
<section aria-labelledby="disputed"><h2 id="disputed">Disputed, and not known</h2>
<p><strong>Disputed</strong>: two sources differ. The page of the API says what each has, which one we follow, and why. For answers we take the wider of two shapes, for requests the narrower, so that no client fails because a page was wrong.</p>
<p><strong>Not known</strong>: something that a caller needs and no source tells, such as the unit of an amount or the body of an error. We leave it open rather than guess.</p></section>
<section aria-labelledby="numbers"><h2 id="numbers">In numbers</h2>
<div class="numbers">${table(headings, apis.map(numbers))}</div>
<p class="quiet">Overruled counts the statements of sources that a dispute has decided against.</p>
${bars(apis)}</section>
<section aria-labelledby="held"><h2 id="held">What holds this together</h2>
<p>The facts are written down apart from the specs, in a ledger per API: each with its source, those of a page with its line. A check flattens spec and ledger into claims and compares them both ways, so nothing is in the spec without a source, and no fact is left out of it. Each line of the page is accounted for. The standings shown here are the outcome of that check; nobody writes them by hand.</p>
<p>That a claim has a source does not prove that the live API agrees with it: the sources are only as good as their vendors made them.${contract ? ` What the tests hold the clients to is in the ${link(contractPage, 'contract report')}.` : ''}</p></section>
</main>`,
  });
