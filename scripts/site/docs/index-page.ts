import { escape } from '../../html.ts';
import { standings } from '../../ledger/claims/claim.ts';
import { toOperation } from './deep-links.ts';
import type { Entry } from './entry.ts';
import { asset, code, data, link, prose } from './html.ts';
import type { Listed as Operation } from './operations.ts';
import { searchData } from './search-data.ts';
import { shell } from './layout.ts';
import { bar, inShort, mark, sure } from './standing.ts';
import { ways, type Site } from './page-links.ts';

/** An API on an index. */
export interface Listed extends Entry {
  /** Where a mock of it runs, if one does. */
  readonly mock?: string;
}

/** The rows below the description of an API; one without a value is left out. */
const rows: Readonly<Record<string, (listed: Listed) => string | undefined>> = {
  'Base URL': ({ server }) => (server === undefined ? 'no server is published' : code(server)),
  Mock: ({ mock }) => mock && code(mock),
  Auth: ({ auth }) => auth.map(code).join('<br>or ') || 'none is documented',
  Import: ({ imported }) => code(imported),
};

const operationItem = ({ api, known }: Entry, operation: Operation, { folder }: Site): string => {
  const { id, method, path, summary, sentence, pointer, node } = operation;
  const marks = [...known(pointer)].map((standing) => mark(standing)).join(' ');
  const old = node.deprecated === true ? ' <span class="quiet">deprecated</span>' : '';
  const name = `${link(`${folder}${api}.html${toOperation(id)}`, escape(summary))}${old} ${code(path)}`;
  const text = sentence === '' ? '' : `\n<span class="text">${prose(sentence)}</span>`;
  return `<li id="${api}-${id}"><span class="method">${method}</span><span class="name">${name}</span>
<span class="marks">${marks}</span>${text}</li>`;
};

const countsOf = ({ counts, disputes, silences }: Entry, folder: string): string => {
  const told = [...counts].map(([standing, count]) => `<span>${mark(standing, folder)} ${count}</span>`);
  const doubts = `<span>${disputes} disputed, ${silences} not known</span>`;
  return `<div class="counts">${told.join('')}${doubts}</div>`;
};

const article = (listed: Listed, site: Site): string => {
  const { api, title, description, operations, counts } = listed;
  const told = Object.entries(rows).flatMap(([name, valueOf]) => {
    const value = valueOf(listed);
    return value ? [`<dt>${name}</dt><dd>${value}</dd>`] : [];
  });
  return `<article id="${api}">
<h2><a href="${site.folder}${api}.html">${escape(title)}</a></h2>
<p>${prose(description)}</p>
<dl>
${told.join('\n')}
<dt>Known</dt><dd>${bar(counts)}${countsOf(listed, site.folder)}</dd>
</dl>
<ul class="operations">
${operations.map((operation) => operationItem(listed, operation, site)).join('\n')}
</ul>
<nav class="ways" aria-label="${escape(title)}">
${link(`${site.folder}${api}.html`, 'Reference')}
${ways(listed, site)}
</nav>
</article>`;
};

const legend = (folder: string): string =>
  standings.map((standing) => `<li>${mark(standing, folder)}${inShort[standing]}</li>`).join('\n');

const jump = ({ api, title, operations: { length } }: Entry): string =>
  `<span>${link(`#${api}`, escape(title))} <span class="quiet">${length} ${length === 1 ? 'operation' : 'operations'}</span></span>`;

const search = `<form id="search-form" role="search" hidden>
<label for="search">Search operations, arguments and fields</label>
<input id="search" type="search" autocomplete="off" spellcheck="false" placeholder="payment_intent_id, invoices.list, top-up" aria-controls="results" aria-describedby="search-status">
<p id="search-status" role="status"></p>
<ol id="results" aria-label="Results" hidden></ol>
</form>
<noscript><p class="quiet">The search needs JavaScript; the lists below do not.</p></noscript>`;

/** The page that lists APIs, and finds what is in them. */
export const indexPage = (
  apis: readonly Listed[],
  { title, lead, ...site }: { title: string; lead: string } & Site,
): string => {
  const found = { folder: site.folder, standings, apis: searchData(apis) };
  return shell({
    title,
    description: `Reference of ${apis.map((api) => api.title).join(', ')}, with the evidence for each part.`,
    body: `<header>
<h1>${title}</h1>
<p class="lead">${lead}</p>
<nav class="ways" aria-label="APIs">
${apis.map(jump).join('\n')}
</nav>
${search}
<ul class="legend" aria-label="How things are known">
${legend(site.folder)}
<li>${link(`${site.folder}${sure}`, 'How sure are we?')}</li>
</ul>
</header>
<main>
${apis.map((api) => article(api, site)).join('\n')}
</main>
<script type="application/json" id="search-data">${data(found)}</script>
<script>${asset('search.js')}</script>`,
  });
};
