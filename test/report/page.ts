import { standings } from '../../scripts/ledger/claims/claim.ts';
import type { ApiReport, Contract } from './contract.ts';
import { html, link, type Content, type Markup, policyOf } from '../../scripts/html.ts';
import { coveredName, dimensions, everyNumber, scores } from './numbers.ts';
import { bar, number, plural } from './page-parts.ts';
import { scoresOf, sharedParts, testParts } from './page-tests.ts';
import { trustParts } from './page-trust.ts';
import { style } from './style.ts';

/** What the page may do: show what it holds, and reach no host. */
const policy = policyOf({ style: "'unsafe-inline'" });

const of =
  (name: string) =>
  (report: ApiReport): Content =>
    number(everyNumber[name]?.(report) ?? { value: null });

type Columns = Readonly<Record<string, (report: ApiReport) => Content>>;

/** Scores that were measured for all APIs at once have no column: they stand below the table. */
const scoreColumns = ({ apis, elsewhere }: Contract): Columns =>
  Object.fromEntries(
    scores
      .filter(
        (score) =>
          elsewhere.every((one) => one.score !== score) ||
          apis.some(({ mutants }) => mutants?.some((one) => one.score === score)),
      )
      .map((name) => [name, of(`${name} mutants killed`)] as const),
  );

/** The columns of the summary, in groups. */
const groupsOf = (contract: Contract): Readonly<Record<string, Columns>> => ({
  Claims: {
    ...Object.fromEntries(standings.map((name) => [name, (report: ApiReport) => report.standings[name]] as const)),
  },
  'Open points': { disputes: of('disputes'), silences: of('silences') },
  Statuses: { reached: of('statuses reached'), natural: of('statuses natural') },
  Negatives: { 'as documented': of('negatives as documented') },
  'Mutants noticed': scoreColumns(contract),
  Coverage: Object.fromEntries(
    dimensions.map(
      (name) => [name === 'constraints' ? 'constraints, both ways' : name, of(coveredName(name))] as const,
    ),
  ),
  Flows: { workflows: of('workflows') },
});

const headOf = (name: string): Content =>
  standings.some((standing) => standing === name) ? html`<span class="key ${name}"></span>${name}` : name;

const summary = (contract: Contract): Markup => {
  const { apis } = contract;
  const groups = groupsOf(contract);
  const columns = Object.values(groups).flatMap((group) => Object.entries(group));
  const top = Object.entries(groups).map(
    ([name, group]) => html`<th scope="colgroup" colspan="${Object.keys(group).length}">${name}</th>`,
  );
  const rows = apis.map(
    (report) =>
      html`<tr>
        <th scope="row"><a href="#${report.api}">${report.api}</a>${bar(report.standings)}</th>
        ${columns.map(([, content]) => html`<td>${content(report)}</td>`)}
      </tr> `,
  );
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Summary of all APIs">
    <table class="numbers two">
      <thead>
        <tr>
          <th scope="col" rowspan="2">API</th>
          ${top}
        </tr>
        <tr>
          ${columns.map(([name]) => html`<th scope="col">${headOf(name)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
};

const sharedScores = ({ elsewhere }: Contract): Content =>
  [...new Set(elsewhere.map(({ api }) => api))].map(
    (name) =>
      html`<p>
        Mutants noticed in <a href="#${`shared/${name}`}">${name}</a>, which all APIs share:
        ${scoresOf(elsewhere.filter(({ api }) => api === name))}
      </p>`,
  );

const legend: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  standing: {
    stated: 'a row of the vendor’s page says so',
    sample: 'only an example on the page shows it',
    published: 'another public source of the vendor says so',
    observed: 'the live API was seen to do so',
    inferred: 'ours, with a reason: trust it least',
  },
  seen: {
    natural: 'the mock gives the status to a crafted request',
    forced: 'the mock gives it only when asked for it by name',
    none: 'no test has got it',
    'not measured': 'the run did not look: neither none nor all',
  },
};

const terms = (name: string): Markup[] =>
  Object.entries(legend[name] ?? {}).map(
    ([term, meaning]) =>
      html`<div>
        <dt>${name === 'standing' ? html`<span class="key ${term}"></span>` : ''}${term}</dt>
        <dd>${meaning}</dd>
      </div> `,
  );

const section = (report: ApiReport): Markup => {
  const { api, page, facts, operations, problems } = report;
  const broken =
    problems === 0 ? '' : html` <b>Its books do not close in ${plural(problems, 'place')}: trust none of this.</b>`;
  return html`<section id="${api}">
    <h2>${api}</h2>
    <p>
      ${plural(operations, 'operation')} from ${page.publisher}’s page ${link(page.url, page.title)}, as received on
      ${page.received}. ${facts.hold} facts hold, ${facts.overruled} are overruled by disputes.${broken}
    </p>
    ${trustParts(report)}${testParts(report)}
  </section> `;
};

/** The contract report as one page that needs nothing else. */
export const contractPage = (contract: Contract): string => {
  const { apis, run } = contract;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${{ html: policy }}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Contract report</title>
        <style>
          ${{ html: style }}
        </style>
      </head>
      <body>
        <header>
          <h1>Contract report</h1>
          <p>
            What stands behind the types of ${plural(apis.length, 'API')}, and what
            ${plural(run.passed, 'passing test')} in ${plural(run.files.ran, 'file')} have seen of it.
          </p>
        </header>
        <main>
          <section id="summary">
            <h2>Summary</h2>
            ${summary(contract)} ${sharedScores(contract)}
            <dl class="legend">${terms('standing')}${terms('seen')}</dl>
          </section>
          ${apis.map(section)}${sharedParts(contract)}
        </main>
      </body>
    </html> `.html;
};
