import { code, html, joined, link, table, type Content } from '../../html.ts';
import { rowOf } from '../../ledger/claims/claim.ts';
import { kinds, type Block, type Ledger } from '../../ledger/notation/ledger.ts';
import { nameOf } from '../../ledger/notation/source-names.ts';
import { page } from '../frame/page.ts';
import { at, type Site } from '../frame/top.ts';
import { claimsOf } from './claims-section.ts';
import type { Documented } from './documented.ts';
import { doubtsOf, together, type Doubt } from './doubts.ts';
import { draftNote } from './draft-note.ts';
import type { Entry } from './entry.ts';
import { marked } from './marked.ts';
import { mark } from './marks.ts';
import { home } from './site-files.ts';

const section = (id: string, title: Content, content: Content): Content =>
  content === '' || (Array.isArray(content) && content.length === 0)
    ? ''
    : html`<section aria-labelledby="${id}">
        <h2 id="${id}">${title}</h2>
        ${content}
      </section> `;

/** A table of the doubts of one kind; those with the same statement share a row. */
const doubts = (all: readonly Doubt[], kind: Doubt['kind'], name: string): Content => {
  const rows = together(all.filter((each) => each.kind === kind)).map(({ doubts: about, text }) => ({
    cells: [
      joined(
        about.map((doubt) => code(doubt.about)),
        html`<br />`,
      ),
      marked(text, ''),
    ],
  }));
  return rows.length === 0 ? '' : table(name, ['About', 'What the sources say, and what we do'], rows);
};

const sources = ({ sources: all = {} }: Ledger): Content => {
  const rows = Object.entries(all);
  return rows.length === 0
    ? ''
    : html`<dl>
        ${rows.map(
          ([key, { name, cite }]) =>
            html`<dt id="source-${key}">${name}</dt>
              <dd>${cite}</dd> `,
        )}
      </dl>`;
};

const ofOf = ({ of, as }: Block): Content => {
  const all = [...[of ?? []].flat(), ...(as === undefined ? [] : [as])];
  return all.length === 0 ? '' : [' of ', joined(all.map(code), ', ')];
};

const rowsOf = (block: Block): Content =>
  kinds.flatMap((kind) =>
    block[kind] === undefined
      ? []
      : [
          html`<p class="quiet">${kind}${ofOf(block)}</p>
            <pre>${block[kind].trim()}</pre> `,
        ],
  );

const stated = ({ facts }: Ledger): Content =>
  facts.map((block) => [
    html`<h3>
      ${block.under}
      <span class="quiet">${block.page === undefined ? '' : `${block.page}, `}lines ${String(block.lines)}</span>
    </h3> `,
    rowsOf(block),
    block.sample === undefined ? '' : html`<p>${mark('sample')} the sample response ${block.sample}${ofOf(block)}</p> `,
    block.waived === undefined
      ? ''
      : html`<p class="quiet">set aside: ${block.why ?? ''}</p>
          <pre>${block.waived.trim()}</pre> `,
  ]);

const setAside = ({ waived = [] }: Ledger): Content => {
  const rows = waived.map(({ page: of, lines, why }) => ({
    cells: [of === undefined ? String(lines) : `${of}, ${lines}`, why],
  }));
  return rows.length === 0 ? '' : table('Lines set aside', ['Lines', 'Why they state nothing'], rows);
};

const published = (ledger: Ledger): Content =>
  (ledger.published ?? []).map(
    (block) =>
      html`<h3>from ${link(`#source-${block.from}`, nameOf(ledger, block.from))}</h3>
        ${rowsOf({ ...block, ...(block.document && { claims: block.document.map(rowOf).join('\n') }) })}`,
  );

const observed = ({ observed: blocks = [] }: Ledger): Content =>
  blocks.map(
    (block) =>
      html`<h3>on ${block.on}</h3>
        ${rowsOf(block)}`,
  );

const inferred = ({ inferred: blocks = [] }: Ledger): Content =>
  blocks.map((block) => {
    const rules = [block.nodes ?? []].flat().map((nodes) => `${nodes} · ${block.claim ?? ''}`);
    const shown = rules.length === 0 ? '' : html`<pre>${rules.join('\n')}</pre> `;
    return html`<h3>Reason: ${block.why}</h3>
      ${shown}${rowsOf(block)}`;
  });

/** Renders the ledger of an API as a page. */
export const ledgerPage = (documented: Documented, { title, page: vendor }: Entry, site: Site): string => {
  const { api, audit } = documented;
  const { ledger } = audit.books;
  const all = doubtsOf(audit);
  return page({
    title: `${title}: ledger`,
    description: `Every fact behind the client of ${title}, each with its source.`,
    site,
    trail: [home, { text: title, to: `${api}.html` }, { text: 'Ledger' }],
    vendor,
    main: html`<header>
        <h1>Ledger of ${title}</h1>
        <p class="lead">
          Every fact behind the spec, with its source. From
          ${link(vendor.url, vendor.title)}${vendor.isDocument ? ', a document of the vendor' : ` by ${vendor.publisher}`}.
        </p>
        ${draftNote(audit, site.root)}
        <nav class="ways" aria-label="Ledger">${link(at(site, `${api}.facts.yaml`), 'Download as YAML')}</nav>
      </header>
      ${section('disputes', 'Where sources differ', doubts(all, 'dispute', 'Disputes'))}
      ${section('silences', 'What no source says', doubts(all, 'silence', 'Not documented'))}
      ${section('sources', vendor.isDocument ? 'Sources' : 'Other sources', sources(ledger))}
      ${section('stated', ['What the page says ', mark('stated')], stated(ledger))}
      ${section('set-aside', 'Lines that state nothing', setAside(ledger))}
      ${section('published', [vendor.isDocument ? 'What the document says ' : 'What other sources say ', mark('published')], published(ledger))}
      ${section('observed', ['What the live API was observed to do ', mark('observed')], observed(ledger))}
      ${section('inferred', ['What we inferred ', mark('inferred')], inferred(ledger))}
      ${section('evidence', 'Every part of the API, and how it is known', claimsOf(documented))}`,
  });
};
