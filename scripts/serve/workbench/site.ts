import { escape } from '../../html.ts';
import type { Served, ServedApis } from './served.ts';
import type { Documented } from '../../site/docs/documented.ts';
import { entryOf } from '../../site/docs/entry.ts';
import { commonFiles, filesOf } from '../../site/docs/files.ts';
import { link } from '../../site/docs/html.ts';
import { indexPage } from '../../site/docs/index-page.ts';
import { buildPage } from '../../site/docs/reference-page.ts';
import { answer } from '../mock/exchange.ts';
import type { Answer } from '../mock/prism.ts';
import type { Respond } from '../mock/server.ts';
import { answerTry, tryPath } from './try.ts';

const of = (type: string, body: string, status = 200): Answer => ({
  status,
  headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' },
  body,
});

const html = (body: string): Answer => of('text/html', body);

const lead =
  'Give a mock to a client as <code>baseUrl</code>. Each page tells, beside every operation, parameter and field, how it is known.';

const inOrder = (served: ServedApis): Served[] =>
  [...served.values()].sort((one, other) => (one.mocked.name < other.mocked.name ? -1 : 1));

const documentedOf = (served: ServedApis): Documented[] =>
  inOrder(served).flatMap(({ documented }) => documented ?? []);

/** By API, what a client takes as `baseUrl`. */
export const urlsOf = (served: ServedApis, origin: string): Record<string, string> =>
  Object.fromEntries(inOrder(served).map(({ mocked: { name, prefix } }) => [name, `${origin}${prefix}`]));

const indexOf = (served: ServedApis, origin: string): string => {
  const urls = urlsOf(served, origin);
  const listed = documentedOf(served).map((documented) => {
    const mock = urls[documented.api];
    return { ...entryOf(documented), ...(mock !== undefined && { mock }) };
  });
  const tried = listed.map(({ api, title }) => link(tryPath(api), escape(title))).join(', ');
  const leads = tried === '' ? lead : `${lead} Send requests to a mock from here: ${tried}.`;
  return indexPage(listed, { title: 'Billing workbench', lead: leads, folder: 'docs/', contract: false });
};

/** Pages of the documentation lie beside each other, and no tests have left a report here. */
const beside = { folder: '', contract: false, tryAt: (api: string) => tryPath(api) };

/** The types of the files beside the pages, by their last ending. */
const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  json: 'application/json',
  yaml: 'application/yaml',
};

/** A file of the documentation that is written at once: all but the references. */
const fileOf = (served: ServedApis, name: string): Answer | undefined => {
  const documented = documentedOf(served);
  const one = documented.find(({ api }) => name.startsWith(`${api}.`));
  const text = new Map(one ? filesOf(one) : commonFiles(documented, beside)).get(name);
  return text === undefined ? undefined : of(types[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain', text);
};

/** Builds each page when it is first asked for, and again when what it is made from is another. */
const pagesOnDemand = (ending: AbortSignal) => {
  const pages = new WeakMap<Documented, Promise<string>>();
  return async (documented: Documented): Promise<Answer> => {
    const page = pages.get(documented) ?? buildPage(documented, beside, ending);
    pages.set(documented, page);
    try {
      return html(await page);
    } catch (error) {
      pages.delete(documented);
      return of('text/plain', error instanceof Error ? error.message : String(error), 500);
    }
  };
};

/** Answers for the mocks and the documentation, both on one origin. */
export const siteOf = (served: ServedApis, ending: AbortSignal): Respond => {
  const pageOf = pagesOnDemand(ending);
  return async (request, origin) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (path === '/' && request.headers.accept?.includes('text/html')) return html(indexOf(served, origin));
    const tried = answerTry(served, path);
    if (tried) return tried;
    if (path === '/docs') return { status: 301, headers: { location: '/docs/' } };
    const [, name] = /^\/docs\/([^/]*)$/.exec(path) ?? [];
    if (name !== undefined) {
      const documented = name.endsWith('.html') ? served.get(name.slice(0, -'.html'.length))?.documented : undefined;
      const file = documented ? await pageOf(documented) : fileOf(served, name || 'index.html');
      if (file) return file;
    }
    const mocked = inOrder(served).map((each) => each.mocked);
    return answer(mocked, origin, request);
  };
};
