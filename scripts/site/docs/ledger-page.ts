import { escape } from '../../html.ts';
import { kinds, type Block, type Ledger } from '../../ledger/notation/ledger.ts';
import { nameOf } from '../../ledger/notation/source-names.ts';
import type { Documented } from './documented.ts';
import { doubtsOf, type Doubt } from './doubts.ts';
import type { Entry } from './entry.ts';
import { code, link, prose, table } from './html.ts';
import { shell } from './layout.ts';
import { mark, sure } from './standing.ts';

/** The Markdown that doubts are written in, as markup. */
const marked = (text: string): string =>
  prose(text)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\[([\w./&@ -]+)\]\(([\w.#-]+)\)/g, '<a href="$2">$1</a>');

const section = (id: string, title: string, text: string): string =>
  text === '' ? '' : `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${text}\n</section>`;

/** Doubts of a kind: what is said of several things alike is said once. */
const doubts = (all: readonly Doubt[], kind: Doubt['kind']): string => {
  const texts = new Map<string, string[]>();
  for (const { about, text } of all.filter((each) => each.kind === kind))
    texts.set(text, [...(texts.get(text) ?? []), code(about)]);
  const rows = [...texts].map(([text, about]) => [about.join('<br>'), marked(text)]);
  return rows.length === 0 ? '' : table(['About', 'What the sources say, and what we do'], rows);
};

const sources = ({ sources: all = {} }: Ledger): string =>
  Object.entries(all)
    .map(([key, { name, cite }]) => `<dt id="source-${key}">${escape(name)}</dt><dd>${escape(cite)}</dd>`)
    .join('\n');

const rowsOf = (block: Block): string =>
  kinds
    .flatMap((kind) =>
      block[kind] === undefined
        ? []
        : [`<p class="quiet">${[kind, ofOf(block)].join('')}</p><pre>${escape(block[kind].trim())}</pre>`],
    )
    .join('\n');

const ofOf = ({ of, as }: Block): string => {
  const all = [...[of ?? []].flat(), ...(as === undefined ? [] : [as])];
  return all.length === 0 ? '' : ` of ${all.map(code).join(', ')}`;
};

const stated = ({ facts }: Ledger): string =>
  facts
    .map((block) => {
      const where = `<h3>${escape(block.under)} <span class="quiet">lines ${block.lines}</span></h3>`;
      const sample =
        block.sample === undefined
          ? ''
          : `<p>${mark('sample')} the example of the answer ${block.sample}${ofOf(block)}</p>`;
      const waived =
        block.waived === undefined
          ? ''
          : `<p class="quiet">set aside: ${escape(block.why ?? '')}</p><pre>${escape(block.waived.trim())}</pre>`;
      return [where, rowsOf(block), sample, waived].filter(Boolean).join('\n');
    })
    .join('\n');

const published = (ledger: Ledger): string =>
  (ledger.published ?? [])
    .map((block) => {
      const source = link(`#source-${block.from}`, escape(nameOf(ledger, block.from)));
      return `<h3>from ${source}</h3>\n${rowsOf(block)}`;
    })
    .join('\n');

const observed = ({ observed: blocks = [] }: Ledger): string =>
  blocks.map((block) => `<h3>on ${escape(block.on)}</h3>\n${rowsOf(block)}`).join('\n');

const inferred = ({ inferred: blocks = [] }: Ledger): string =>
  blocks
    .map((block) => {
      const rule = block.nodes === undefined ? '' : `<pre>${escape(`${block.nodes} · ${block.claim ?? ''}`)}</pre>`;
      return `<h3>Since ${escape(block.why)}</h3>\n${rule}${rowsOf(block)}`;
    })
    .join('\n');

/** The ledger of an API as a page to read. */
export const ledgerPage = ({ api, audit }: Documented, entry: Entry): string => {
  const { ledger } = audit.books;
  const all = doubtsOf(audit);
  const cited = sources(ledger);
  return shell({
    title: `Ledger of ${entry.title}`,
    description: `Every fact behind ${entry.title}, with its source.`,
    body: `<header>
<p class="crumb">${link('index.html', 'Billing APIs')} · ${link(`${api}.html`, escape(entry.title))}</p>
<h1>Ledger</h1>
<p class="lead">Every fact behind ${escape(entry.title)}, with its source. From ${link(entry.page.url, escape(entry.page.title))} by ${escape(entry.page.publisher)}, as of ${escape(String(entry.page.received))}.</p>
<nav class="ways" aria-label="Ledger">${link(`${api}.facts.yaml`, 'Download as YAML')}${link(sure, 'How sure are we?')}</nav>
</header>
<main>
${section('disputes', 'Where sources differ', doubts(all, 'dispute'))}
${section('silences', 'What no source tells', doubts(all, 'silence'))}
${section('sources', 'Other sources', cited === '' ? '' : `<dl class="standings">${cited}</dl>`)}
${section('stated', `What the page says ${mark('stated')}`, stated(ledger))}
${section('published', `What other sources say ${mark('published')}`, published(ledger))}
${section('observed', `What the live API was seen to do ${mark('observed')}`, observed(ledger))}
${section('inferred', `What we inferred ${mark('inferred')}`, inferred(ledger))}
</main>`,
  });
};
