import { code, html, joined, link, prose, type Markup } from '../../html.ts';
import { asset, attributesScript, themeScript, topScript, topStyle } from '../frame/asset.ts';
import { head, seal } from '../frame/csp.ts';
import { product, top, type Site } from '../frame/top.ts';
import { deepLinks, toOperation } from './deep-links.ts';
import type { Documented } from './documented.ts';
import { entryOf, type Entry } from './entry.ts';
import { ways } from './page-links.ts';
import { operationPage } from '../../docs-address.ts';
import { sectionsIn } from './redoc-sections.ts';
import { home } from './site-files.ts';

/** The script of Redoc, which all references share. */
export const redocFile = 'redoc.js';

/** Hosts that Redoc's script knows: logos, icons and, were it not switched off, its telemetry. */
const hosts = /https:\/\/(?:cdn\.redoc\.ly|cdn\.redocly\.com|otel\.cloud\.redocly\.com)\/[^`'"\s)]*/g;

/** What there is of an API for a reader without JavaScript, in place of Redoc, which needs it. */
const withoutScript = ({ api, description, operations, server, auth }: Entry): Markup => {
  const items = operations.map(
    ({ id, method, path, summary, sentence }) =>
      html`<li id="${toOperation(id).slice(1)}">
        ${link(operationPage(api, id), summary)} ${code(`${method} ${path}`)}<br />${code(id)}<br />${prose(sentence)}
      </li>`,
  );
  return html`<noscript
    ><style>
      #redoc {
        display: none;
      }
    </style>
    <section>
      <p>${prose(description)}</p>
      <p>
        Base URL: ${server === undefined ? 'none published' : code(server)}<br />Credential:
        ${auth.length === 0 ? 'none documented' : joined(auth.map(code), ' or ')}
      </p>
      <h2>Operations</h2>
      <ul>
        ${items}
      </ul>
      <p>
        The wire reference needs JavaScript; the page of each operation does not. All of it is in the
        ${link(`${api}.yaml`, 'spec')}, and the evidence in the ${link(`${api}.ledger.html`, 'ledger')}.
      </p>
    </section></noscript
  >`;
};

/** What stands above the reference: where the reader is, the ways on, and how to call it. */
const header = (entry: Entry, site: Site): Markup =>
  html`${top(site, [home, { text: entry.title, to: `index.html#${entry.api}` }, { text: 'Wire reference' }])}
    <section class="portal" aria-labelledby="title">
      <h1 id="title">${entry.title}: wire reference</h1>
      <p class="on-paper">
        Of a wire reference, only what is in view is printed. The page of an operation is printed as a whole.
      </p>
      ${ways(entry, site)}${withoutScript(entry)}
    </section>`;

/** Inserts text at the first marker of a page; throws if Redoc no longer prints it. */
const put = (page: string, at: string, text: string): string => {
  const [before, ...after] = page.split(at);
  if (before === undefined || after.length === 0)
    throw new Error(`Redocly wrote a page without ${at}: mend scripts/site/docs/redoc-page.ts.`);
  return [before, text, after.join(at)].join('');
};

// Redoc writes addresses from the root before it runs, and after the sign `#` once it does.
const relative = (page: string): string => {
  const end = page.indexOf('<script type="module">');
  return page.slice(0, end).replaceAll('href="/', 'href="#/') + page.slice(end);
};

/** Where the data of a page begin in the script that Redoc writes: what stands before is the same in every page. */
const dataBegin = 'const __redoc_definition';

/**
 * The script of Redoc taken out of a page. It is a module with one statement, whose names a classic script shares with
 * the next; no module can be loaded from a folder.
 */
const apart = (page: string): { readonly page: string; readonly script: string } => {
  const [before = '', rest = ''] = page.split('<script type="module">');
  const end = rest.indexOf(dataBegin);
  if (end < 0) throw new Error(`Redocly wrote a page without ${dataBegin}: mend scripts/site/docs/redoc-page.ts.`);
  const shared = `<script src="${redocFile}"></script>\n<script>\n${rest.slice(end)}`;
  const script = rest
    .slice(0, end)
    .replace(/export\s*\{[^{}]*\};\s*$/, '')
    .replaceAll('import.meta', '({ url: document.baseURI })');
  return { page: before + shared, script: `'use strict';\n${script.trim()}\n` };
};

/** A reference, and the script that it shares with the others. */
export interface Reference {
  readonly page: string;
  readonly script: string;
}

/** The page of Redoc as one of ours: with its header, addresses that stay, and no request to any host. */
export const framed = (written: string, documented: Documented, site: Site): Reference => {
  const entry = entryOf(documented);
  const { page, script } = apart(relative(written.replaceAll(hosts, 'data:,')));
  const style = `<style>${topStyle}\n${asset(import.meta.url, 'reference.css')}</style>`;
  const described = html`<meta
    name="description"
    content="Wire reference of ${entry.title}: ${entry.operations.length} operations with their requests, responses and types."
  />`;
  const first = [
    head.html,
    described.html,
    themeScript.html,
    deepLinks(entry.operations, sectionsIn(page)),
    style,
  ].join('\n');
  const title = html`<title>${entry.title}: wire reference · ${product}</title>`.html;
  const titled = page.replace(/<title>[^<]*<\/title>/, () => title);
  const started = put(titled, '<meta charset="utf8" />', first);
  const bar = `${header(entry, site).html}\n<div id="main" tabindex="-1"><div id="redoc">`;
  const framed = put(started, '<div id="redoc">', bar);
  const ended = put(
    framed,
    `<script src="${redocFile}">`,
    `</div>\n${topScript(site.root).html}\n${attributesScript.html}\n<script>${asset(import.meta.url, 'reference.js')}</script>\n<script src="${redocFile}">`,
  );
  return { page: seal(ended, { makesStyles: true }), script };
};
