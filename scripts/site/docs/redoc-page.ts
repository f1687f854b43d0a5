import { escape } from '../../html.ts';
import { deepLinks, toOperation } from './deep-links.ts';
import type { Documented } from './documented.ts';
import { entryOf, type Entry } from './entry.ts';
import { asset, code, link, prose } from './html.ts';
import { head, seal, withoutHosts } from './csp.ts';
import { ways, type Site } from './page-links.ts';

/** What there is of an API for a reader without JavaScript, in place of Redoc, which needs it. */
const withoutScript = ({ api, title, description, operations, server, auth }: Entry): string => {
  const items = operations.map(({ id, method, path, summary, sentence }) => {
    const name = `<strong>${escape(summary)}</strong> ${code(`${method} ${path}`)}`;
    return `<li id="${toOperation(id).slice(1)}">${name}<br>${code(id)}<br>${prose(sentence)}</li>`;
  });
  const address = server === undefined ? 'no server is published' : code(server);
  return `<noscript><style>#redoc { display: none }</style><section>
<h1>${escape(title)}</h1>
<p>${prose(description)}</p>
<p>Base URL: ${address}<br>Credential: ${auth.map(code).join(' or ') || 'none is documented'}</p>
<h2>Operations</h2>
<ul>
${items.join('\n')}
</ul>
<p>Arguments, answers and types need JavaScript here. All of it is in the ${link(`${api}.yaml`, 'spec')}, and the evidence in the ${link(`${api}.ledger.html`, 'ledger')}.</p>
</section></noscript>`;
};

/** What stands above the reference: where the reader is, the ways on, and how to call it. */
const header = (entry: Entry, site: Site): string => `<header class="portal">
<nav aria-label="This API">
${link('index.html', 'Billing APIs')}
${ways(entry, site)}
</nav>
<p>${code(entry.imported)}</p>
${withoutScript(entry)}
</header>`;

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

/** The page of Redoc as one of ours: with its header, addresses that stay, and no request to any host. */
export const framed = (page: string, documented: Documented, site: Site): string => {
  const entry = entryOf(documented);
  const style = `<style>${asset('marks.css')}\n${asset('reference.css')}</style>`;
  const first = `${head}\n${deepLinks(entry.operations)}\n${style}`;
  const started = put(relative(withoutHosts(page)), '<meta charset="utf8" />', first);
  const bar = `${header(entry, site)}\n<div id="redoc">`;
  return seal(put(started, '<div id="redoc">', bar), { makesStyles: true });
};
