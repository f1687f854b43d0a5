import { breaking, code, html, joined, link, prose, type Content, type Markup } from '../../html.ts';
import { plural } from '../../text.ts';
import { page } from '../frame/page.ts';
import { at, type Site } from '../frame/top.ts';
import { methodOf } from '../samples/typescript.ts';
import type { ApiModel } from '../../spec/model/model.ts';
import { asset } from '../frame/asset.ts';
import type { Entry } from './entry.ts';
import { install } from './install.ts';
import { bar, legend, mark } from './marks.ts';
import type { Listed as Operation } from './operations.ts';
import { ways } from './page-links.ts';
import { operationPage } from '../../docs-address.ts';
import { home } from './site-files.ts';
import { sure } from './standing.ts';
import { tasksOf } from './tasks.ts';

/** An API as listed on an index page. */
export interface Listed extends Entry {
  /** The URL of its mock, if one is running. */
  readonly mock?: string;
}

const or = (texts: readonly string[]): Content => joined(texts.map(code), html`<br />or `);

const baseUrl = ({ server, relative }: ApiModel): Content => {
  if (server !== undefined) return code(server);
  const ending = relative ? html`, which ends with ${code(relative)}` : '';
  return html`none published; pass your own as ${code('baseUrl')}${ending}`;
};

/** The rows below an API's description; empty ones are omitted. */
const rows: Readonly<Record<string, (listed: Listed) => Content | false | undefined>> = {
  'Base URL': ({ model }) => baseUrl(model),
  'Other servers': ({ spec: { servers: [, ...others] = [] } }) =>
    others.length > 0 &&
    html`${joined(
      others.map(({ url }) => code(url)),
      ', ',
    )};
    to call one, pass it as ${code('baseUrl')}`,
  Mock: ({ mock }) => mock && code(mock),
  Credential: ({ auth }) => (auth.length === 0 ? 'none documented' : or(auth)),
  Import: ({ imported }) => code(imported),
};

/** The call of an operation without the prefix that all operations of its API share. */
const shortCall = (operation: Operation, all: readonly Operation[]): string => {
  const steps = operation.id.split('.');
  const alike = steps.findIndex((step, index) => all.some(({ id }) => id.split('.')[index] !== step));
  return steps.slice(Math.min(Math.max(alike, 0), steps.length - 1)).join('.');
};

const toOperation = ({ api }: Entry, { id }: Operation, site: Site): string => at(site, operationPage(api, id));

/** The maximum number of APIs that fit as columns. */
const MOST_COLUMNS = 5;

const taskTable = (apis: readonly Listed[], site: Site): Content => {
  const tasks = tasksOf(apis);
  if (tasks.length === 0) return '';
  const cell = (entry: Listed, operations: readonly Operation[]): Content =>
    joined(
      operations.map((each) => link(toOperation(entry, each, site), code(shortCall(each, entry.operations)))),
      html`<br />`,
    );
  const row = ({ task, by }: ReturnType<typeof tasksOf>[number]): Markup =>
    html`<tr>
      <th scope="row">${task}</th>
      ${apis.map((entry, index) => html`<td data-head="${entry.title}">${cell(entry, by[index] ?? [])}</td>`)}
    </tr> `;
  return html`<section aria-labelledby="tasks">
    <h2 id="tasks">What do you want to do?</h2>
    <div class="scroll" role="region" tabindex="0" aria-label="Tasks by API">
      <table class="tasks words${apis.length > MOST_COLUMNS ? ' many' : ''}">
        <thead>
          <tr>
            <th scope="col">Task</th>
            ${apis.map(({ api, title }) => html`<th scope="col">${link(`#${api}`, title)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${tasks.map(row)}
        </tbody>
      </table>
    </div>
  </section>`;
};

const operationItem = (entry: Entry, operation: Operation, site: Site): Markup => {
  const { method, path, summary, node } = operation;
  const old = node.deprecated === true ? html` <span class="quiet">deprecated</span>` : '';
  return html`<li id="${entry.api}-${operation.id}">
    <span class="name">${link(toOperation(entry, operation, site), breaking(summary))}${old}</span>
    ${code(`${methodOf({ operation })}()`)}
    <code class="quiet">${breaking(`${method} ${path}`)}</code>
  </li>`;
};

const known = ({ counts, disputes, silences }: Entry, { root }: Site): Content => [
  bar(counts),
  html`<div class="counts">
    ${[...counts].map(([standing, count]) => html`<span>${mark(standing, root)} ${count}</span>`)}
    <span>${disputes} disputed, ${silences} not known</span>
  </div>`,
];

/** A badge next to the name of a draft. */
const badge = ({ counts }: Entry, { root }: Site): Content =>
  (counts.get('unproven') ?? 0) === 0 ? '' : html` <a class="badge" href="${root}${sure}#unproven">draft</a>`;

const article = (listed: Listed, site: Site): Markup => {
  const { api, title, description, operations } = listed;
  const told = Object.entries(rows).flatMap(([name, valueOf]) => {
    const value = valueOf(listed);
    return value
      ? [
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
        ]
      : [];
  });
  return html`<section id="${api}" class="api" aria-labelledby="of-${api}">
    <h2 id="of-${api}">${link(at(site, `${api}.html`), title)}${badge(listed, site)}</h2>
    <p>${prose(description)}</p>
    <dl>
      ${told}
      <dt>Evidence</dt>
      <dd>${known(listed, site)}</dd>
    </dl>
    <ul class="operations">
      ${operations.map((operation) => operationItem(listed, operation, site))}
    </ul>
    ${ways(listed, site)}
  </section>`;
};

/** The index page, which lists operations by task and by API. */
export const indexPage = (apis: readonly Listed[], site: Site, notes: Content = ''): string =>
  page({
    title: 'Typed clients for billing APIs',
    description: `TypeScript clients and reference for ${apis.map((api) => api.title).join(', ')}, with the source of each operation, argument and field.`,
    site,
    trail: [{ text: home.text }],
    style: asset(import.meta.url, 'index.css'),
    main: html`<header>
        <h1>Typed clients for billing APIs</h1>
        <p class="lead">
          Reference for ${plural(apis.length, 'billing API')}. Every operation, argument and field shows its source.
        </p>
        <pre class="install"><code>${install}</code></pre>
        <p class="quiet">
          It is not in the npm registry yet: ${code('npm ci && npm pack')} in a clone of the repository makes the
          tarball.
        </p>
        ${notes}
      </header>
      ${taskTable(apis, site)} ${apis.map((api) => article(api, site))}
      <section aria-labelledby="evidence">
        <h2 id="evidence">What the marks mean</h2>
        ${legend(site.root)}
      </section>`,
  });
