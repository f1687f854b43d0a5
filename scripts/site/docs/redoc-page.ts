import { code, html, joined, link, prose, type Content, type Markup } from '../../html.ts';
import { asset, attributesScript, themeScript, topScript, topStyle } from '../frame/asset.ts';
import { head, seal } from '../frame/csp.ts';
import { feedLink, product, top, type Site } from '../frame/top.ts';
import { deepLinks, toOperation } from './deep-links.ts';
import type { Documented } from './documented.ts';
import { draftNote } from './draft-note.ts';
import { entryOf, type Entry } from './entry.ts';
import { ways } from './page-links.ts';
import { operationPage } from '../../docs-address.ts';
import { sectionsIn } from './redoc-sections.ts';
import { home } from './site-files.ts';

/** Redoc's script, which all references share. */
export const redocFile = 'redoc.js';

/** Hosts in Redoc's script: for logos, icons and telemetry (which is switched off). */
const hosts = /https:\/\/(?:cdn\.redoc\.ly|cdn\.redocly\.com|otel\.cloud\.redocly\.com)\/[^`'"\s)]*/g;

/** A summary of the API for readers without JavaScript, which Redoc requires. */
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

/** What is printed instead of the reference. Redoc draws a section when it comes into view, so none would be whole. */
const onPaper = ({ api, operations }: Entry): Markup =>
  html`<div class="on-paper">
    <p>
      A wire reference is drawn as you scroll, so it is not printed. The page of each operation is printed as a whole,
      and all types are in the ${link(`${api}.yaml`, 'spec')}.
    </p>
    <ul>
      ${operations.map(({ id, method, path, summary }) => {
        const page = operationPage(api, id);
        return html`<li>${link(page, summary)} ${code(`${method} ${path}`)}<br />${page}</li>`;
      })}
    </ul>
  </div>`;

/** The header above the reference: breadcrumb, links and title. */
const header = (entry: Entry, note: Content, site: Site): Markup =>
  html`${top(site, [home, { text: entry.title, to: `index.html#${entry.api}` }, { text: 'Wire reference' }])}
    <section class="portal" aria-labelledby="title">
      <h1 id="title">${entry.title}: wire reference</h1>
      ${onPaper(entry)}${note}${ways(entry, site)}${withoutScript(entry)}
    </section>`;

/** Inserts text at the first marker of a page; throws if Redoc's output no longer contains the marker. */
const put = (page: string, at: string, text: string): string => {
  const [before, ...after] = page.split(at);
  if (before === undefined || after.length === 0)
    throw new Error(`Redocly wrote a page without ${at}: fix scripts/site/docs/redoc-page.ts.`);
  return [before, text, after.join(at)].join('');
};

/** The start of Redoc's script, and of the page's own data in it; what is between is the same on every page. */
const scriptBegin = '<script type="module">';
const dataBegin = 'const __redoc_definition';

const withoutHosts = (text: string): string => text.replaceAll(hosts, 'data:,');

/** Converts a module, which browsers do not load from a folder, to a classic script, whose names that of a page can use. */
const classic = (module: string): string => {
  const script = withoutHosts(module)
    .replace(/export\s*\{[^{}]*\};\s*$/, '')
    .replaceAll('import.meta', '({ url: document.baseURI })');
  return `'use strict';\n${script.trim()}\n`;
};

/** Redoc's script as it was last seen, of two megabytes. */
let shared: { readonly module: Buffer; readonly script: string } = { module: Buffer.alloc(0), script: '' };

const sharedScript = (module: Buffer): string => {
  if (!shared.module.equals(module)) shared = { module, script: classic(module.toString()) };
  return shared.script;
};

/** Extracts Redoc's script from a page. */
const apart = (written: Buffer): { readonly page: string; readonly script: string } => {
  const begin = written.indexOf(scriptBegin);
  const end = written.indexOf(dataBegin, begin);
  if (begin < 0 || end < 0)
    throw new Error(`Redocly wrote a page without ${dataBegin}: fix scripts/site/docs/redoc-page.ts.`);
  // Redoc's static links start at `/`, but its links at run time start at `#/`.
  const before = written.toString('utf8', 0, begin).replaceAll('href="/', 'href="#/');
  const own = `<script src="${redocFile}"></script>\n<script>\n${written.toString('utf8', end)}`;
  return {
    page: withoutHosts(before + own),
    script: sharedScript(written.subarray(begin + scriptBegin.length, end)),
  };
};

/** A reference page and the script that it shares with others. */
export interface Reference {
  readonly page: string;
  readonly script: string;
}

/** Adapts Redoc's page to the site: our header, stable addresses, and no requests to other hosts. */
export const framed = (written: Buffer, documented: Documented, site: Site): Reference => {
  const entry = entryOf(documented);
  const { page, script } = apart(written);
  const style = `<style>${topStyle}\n${asset(import.meta.url, 'reference.css')}</style>`;
  const described = html`<meta
      name="description"
      content="Wire reference of ${entry.title}: ${entry.operations.length} operations with their requests, responses and types."
    />
    ${feedLink(site)}`;
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
  const bar = `${header(entry, draftNote(documented.audit, site.root), site).html}\n<div id="main" tabindex="-1"><div id="redoc">`;
  const framed = put(started, '<div id="redoc">', bar);
  const ended = put(
    framed,
    `<script src="${redocFile}">`,
    `</div>\n${topScript(site.root).html}\n${attributesScript.html}\n<script>${asset(import.meta.url, 'reference.js')}</script>\n<script src="${redocFile}">`,
  );
  return { page: seal(ended, { makesStyles: true }), script };
};
