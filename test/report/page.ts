import { standings } from '../../scripts/ledger/claims/claim.ts';
import type { ApiReport, Contract } from './contract.ts';
import { html, link, type Content, type Markup } from '../../scripts/html.ts';
import { bar, mark } from '../../scripts/site/docs/marks.ts';
import { home, reportRoot } from '../../scripts/site/docs/site-files.ts';
import { inShort } from '../../scripts/site/docs/standing.ts';
import { page } from '../../scripts/site/frame/page.ts';
import { vendorPageName } from '../../scripts/site/frame/vendor.ts';
import { at, type Site } from '../../scripts/site/frame/top.ts';
import { coveredName, dimensions, everyNumber, scores } from './numbers.ts';
import { countsOf, number, plural } from './page-parts.ts';
import { scoresOf, sharedParts, testParts } from './page-tests.ts';
import { trustParts } from './page-trust.ts';
import { style } from './style.ts';

const of =
  (name: string) =>
  (report: ApiReport): Content =>
    number(everyNumber[name]?.(report) ?? { value: null });

type Columns = Readonly<Record<string, (report: ApiReport) => Content>>;

/** Scores that were measured for all APIs together have no column; they are shown below the table. */
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

/** The label of a column that is shown without the heading of its group. */
const NAMES: Readonly<Record<string, (name: string) => string>> = {
  Statuses: (name) => `statuses ${name}`,
  Negatives: (name) => `negatives ${name}`,
  'Mutants noticed': (name) => `${name} mutants`,
  Coverage: (name) => `${name} covered`,
};

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

const headOf = (name: string): Content => {
  const standing = standings.find((each) => each === name);
  return standing === undefined ? name : mark(standing);
};

const summary = (contract: Contract): Markup => {
  const { apis } = contract;
  const groups = groupsOf(contract);
  const columns = Object.entries(groups).flatMap(([group, each]) =>
    Object.entries(each).map(([name, content]) => ({ name, content, alone: NAMES[group]?.(name) ?? name })),
  );
  const top = Object.entries(groups).map(
    ([name, group]) =>
      html`<th scope="colgroup" role="columnheader" colspan="${Object.keys(group).length}">${name}</th>`,
  );
  const rows = apis.map(
    (report) =>
      html`<tr role="row">
        <th scope="row" role="rowheader">
          <a href="#${report.api}">${report.title}</a>${bar(countsOf(report.standings))}
        </th>
        ${columns.map(({ content, alone }) => html`<td role="cell" data-head="${alone}">${content(report)}</td>`)}
      </tr> `,
  );
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Summary of all APIs">
    <table class="numbers cards" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" rowspan="2">API</th>
          ${top}
        </tr>
        <tr role="row">
          ${columns.map(({ name }) => html`<th scope="col" role="columnheader">${headOf(name)}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows}
      </tbody>
    </table>
  </div>`;
};

const sharedScores = ({ elsewhere }: Contract): Content =>
  [...new Set(elsewhere.map(({ api }) => api))].map(
    (name) =>
      html`<p>
        Deliberate faults that the tests notice in an invented API,
        <a href="#${`shared/${name}`}">${name}</a>: ${scoresOf(elsewhere.filter(({ api }) => api === name))}
      </p>`,
  );

const legend: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  standing: inShort,
  seen: {
    natural: 'the mock gives the status to a crafted request',
    forced: 'the mock gives it only when asked for it by name',
    none: 'no test has received it',
    'not measured': 'not measured in this run',
  },
};

/** The links in the header of the published site. */
export const chapters = [
  { text: 'Guides', to: 'guides/index.html' },
  { text: 'Client reference', to: 'client/index.html' },
  { text: 'Changes', to: 'changes.html' },
  { text: 'Measured', to: 'measured.html' },
];

/** The published site, as seen from the folder of the report. */
const beside: Site = { root: reportRoot, nav: [home, ...chapters], contract: true };

const terms = (name: string): Markup[] =>
  Object.entries(legend[name] ?? {}).map(
    ([term, meaning]) =>
      html`<div>
        <dt>${headOf(term)}</dt>
        <dd>${meaning}</dd>
      </div> `,
  );

const section = (report: ApiReport): Markup => {
  const { api, title, page: vendor, facts, operations, problems } = report;
  const broken =
    problems === 0 ? '' : html` <b>Its ledger has ${plural(problems, 'problem')}: do not rely on any of this.</b>`;
  return html`<section id="${api}">
    <h2>${link(at(beside, `index.html#${api}`), title)}</h2>
    <p>
      ${plural(operations, 'operation')} from ${vendorPageName(vendor)}
      ${link(vendor.url, vendor.title)}${vendor.isDocument ? '' : `, read on ${vendor.received}`}. Its evidence is in
      the ${link(at(beside, `${api}.ledger.html`), 'ledger')}. ${facts.hold} facts hold, ${facts.overruled} are
      overruled by disputes.${broken}
    </p>
    ${trustParts(report)}${testParts(report)}
  </section> `;
};

/** The contract report as a page of the site. */
export const contractPage = (contract: Contract): string => {
  const { apis, run } = contract;
  return page({
    title: 'Contract report',
    description: 'What the tests have seen of each typed billing API: statuses, wrong requests, coverage and mutants.',
    site: beside,
    trail: [home, { text: 'Contract report' }],
    style,
    wide: true,
    main: html`<header>
        <h1>Contract report</h1>
        <p class="lead">
          The sources of the types of ${plural(apis.length, 'API')}, and what ${plural(run.passed, 'passing test')} in
          ${plural(run.files.ran, 'file')} cover.
        </p>
      </header>
      <section id="summary">
        <h2>Summary</h2>
        ${summary(contract)} ${sharedScores(contract)}
        <dl class="legend">${terms('standing')}${terms('seen')}</dl>
      </section>
      ${apis.map(section)}${sharedParts(contract)}`,
  });
};
