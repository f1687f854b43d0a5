import { existsSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import { chapterNav } from '../../site/chapters/chapters.ts';
import { reportIn } from '../../site/docs/contract-report.ts';
import { readDays } from '../../site/docs/read-days.ts';
import { contractPage, home } from '../../site/docs/site-files.ts';
import { html as markup, type Markup } from '../../html.ts';
import type { Served, ServedApis } from './served.ts';
import type { Documented } from '../../site/docs/documented.ts';
import { commonFiles, filesOf } from '../../site/docs/files.ts';
import { foundOnSite } from '../../site/docs/search-data.ts';
import { searchData, searchFiles, searchScript } from '../../site/search/files.ts';
import { changesFiles, changesNav } from '../../site/changes/changes.ts';
import { measuredFile, measuredNav } from '../../site/measured/measured.ts';
import { redocFile, type Reference } from '../../site/docs/redoc-page.ts';
import { buildPage } from '../../site/docs/reference-page.ts';
import type { Site } from '../../site/frame/top.ts';
import { answer } from '../mock/exchange.ts';
import type { Answer } from '../mock/prism.ts';
import type { Respond } from '../mock/server.ts';
import { chaptersOnDemand } from './chapters.ts';
import { missingPage } from './missing.ts';
import { answerTry, tryPath } from './try.ts';

const of = (type: string, body: string, status = 200): Answer => ({
  status,
  headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' },
  body,
});

const inOrder = (served: ServedApis): Served[] =>
  [...served.values()].sort((one, other) => (one.mocked.name < other.mocked.name ? -1 : 1));

const documentedOf = (served: ServedApis): Documented[] =>
  inOrder(served).flatMap(({ documented }) => documented ?? []);

/** The `baseUrl` of each API. */
export const urlsOf = (served: ServedApis, origin: string): Record<string, string> =>
  Object.fromEntries(inOrder(served).map(({ mocked: { name, prefix } }) => [name, `${origin}${prefix}`]));

/** The published pages, with links to try the operations, and the report of the last test run, if there is one. */
const siteWith = (served: ServedApis, report: string | undefined): Site => ({
  root: '',
  nav: [home, ...chapterNav, changesNav, measuredNav],
  get contract() {
    return report !== undefined && existsSync(report);
  },
  get read() {
    return readDays(documentedOf(served));
  },
  tryAt: tryPath,
});

const notes = markup`<p>
  This is the workbench: a mock of each API runs on this machine. Pass its URL to a client:
  <code>createClient(descriptor, { credential: 'any', baseUrl: '…' })</code>.
</p>`;

/** What the workbench adds to the page of a mock. */
const aroundMock = (api: string): Markup =>
  markup`<p><a href="/docs/#${api}">Docs</a> · <a href="${tryPath(api)}">Try it</a></p> `;

const searched: readonly string[] = [searchScript, searchData];

/** The media types of assets, by file extension. */
const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  xml: 'application/atom+xml',
  js: 'text/javascript',
  json: 'application/json',
  yaml: 'application/yaml',
};

const fileNamed = (name: string, text: string): Answer =>
  of(types[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain', text);

/** A file of the documentation that is built eagerly: all except the references. */
const fileOf = (served: ServedApis, site: Site, name: string, origin: string): Answer | undefined => {
  const documented = documentedOf(served);
  const one = documented.find(({ api }) => name.startsWith(`${api}.`) || name.startsWith(`${api}/`));
  const files = one ? filesOf(one, site) : commonFiles(documented, site, { mocks: urlsOf(served, origin), notes });
  const text = new Map(files).get(name);
  return text === undefined ? undefined : fileNamed(name, text);
};

/** Builds each reference on first request, and again when its input changes. */
const referencesOnDemand = (site: Site, ending: AbortSignal) => {
  const built = new WeakMap<Documented, Promise<Reference>>();
  return async (documented: Documented, part: keyof Reference): Promise<Answer> => {
    const reference = built.get(documented) ?? buildPage(documented, site, ending);
    built.set(documented, reference);
    try {
      return of(part === 'page' ? 'text/html' : 'text/javascript', (await reference)[part]);
    } catch (error) {
      built.delete(documented);
      return of('text/plain', error instanceof Error ? error.message : String(error), 500);
    }
  };
};

/** Responds for the mocks and the documentation on one origin. */
export const siteOf = (served: ServedApis, ending: AbortSignal, report?: string): Respond => {
  const site = siteWith(served, report);
  const referenceOf = referencesOnDemand(site, ending);
  const chaptersFor = chaptersOnDemand(site);
  const chapterFile = async (name: string): Promise<Answer | undefined> => {
    const text = (await chaptersFor(documentedOf(served))).pages.get(name);
    return text === undefined ? undefined : fileNamed(name, text);
  };
  const docOf = async (name: string, origin: string): Promise<Answer | undefined> => {
    const api = name.endsWith('.html') ? name.slice(0, -'.html'.length) : '';
    const documented = name === redocFile ? documentedOf(served)[0] : served.get(api)?.documented;
    const [tested] = name === contractPage ? await reportIn(report) : [];
    if (tested) return fileNamed(...tested);
    if (documented) return referenceOf(documented, name === redocFile ? 'script' : 'page');
    if (searched.includes(name)) {
      const apis = documentedOf(served);
      const found = foundOnSite(apis, [await chaptersFor(apis)]);
      return fileNamed(name, new Map(await searchFiles(found)).get(name) ?? '');
    }
    const isInChapter =
      [...changesFiles, measuredFile].includes(name) || chapterNav.some(({ to = '' }) => dirname(to) === dirname(name));
    return isInChapter ? chapterFile(name) : fileOf(served, site, name || 'index.html', origin);
  };
  return async (request, origin) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (path === '/' && request.headers.accept?.includes('text/html'))
      return { status: 302, headers: { location: '/docs/' } };
    const tried = answerTry(served, site, path);
    if (tried) return tried;
    if (path === '/docs') return { status: 301, headers: { location: '/docs/' } };
    const [, name] = /^\/docs\/((?:[^/]+\/)?[^/]*)$/.exec(path) ?? [];
    const doc = name === undefined ? undefined : await docOf(name, origin);
    if (name !== undefined && !doc && request.headers.accept?.includes('text/html'))
      return of('text/html', missingPage(site, name), 404);
    const mocked = inOrder(served).map((each) => each.mocked);
    return doc ?? answer(mocked, origin, request, aroundMock);
  };
};
