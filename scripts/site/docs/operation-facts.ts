import { code, html, joined, link, prose, type Content, type Markup } from '../../html.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import { formInWords } from '../../spec/model/form-words.ts';
import { followedBy } from '../../spec/model/pager-words.ts';
import { at, type Site } from '../frame/top.ts';
import { authOf, type Entry } from './entry.ts';
import { install } from './install.ts';

type Say = (entry: Entry, operation: OperationModel, site: Site) => Content | undefined;

/** A link to a guide behind other words, on a site that has guides. */
const toGuide = (site: Site, slug: string, words: string): Content =>
  site.nav.some(({ to }) => to === 'guides/index.html') ? html`: ${link(at(site, `guides/${slug}.html`), words)}` : '';

/** The key facts about an operation, one per line; `undefined` omits a line. */
const lines: Readonly<Record<string, Say>> = {
  Install: () => code(install),
  Import: ({ imported }) => code(imported),
  Safety: (_, { safe, key }) => {
    if (safe) return 'Changes nothing. Retried after temporary failures.';
    return key === undefined
      ? 'Changes data. Retried only if the request provably never left.'
      : html`Changes data. Retried after temporary failures, with the same ${code(key)} for all attempts: yours, or one
        that the client makes.`;
  },
  Server: (_, { server }) => (server === undefined ? undefined : html`${code(server)}, for this operation only.`),
  Credential: ({ model }, operation, site) =>
    operation.authenticated
      ? html`${joined(authOf(model, operation).map(code), ' or ')}${toGuide(site, 'authentication', 'where to get it')}`
      : 'None; the operation takes no credential.',
  Body: (_, { takes }) => {
    const words = formInWords(takes);
    return words === undefined ? undefined : prose(words);
  },
  Paging: (_, { pager }) =>
    pager &&
    html`Each call returns one page. Where ${code('createClient')} is given ${code('pages')}, ${code('.items()')} walks
    all of them: the next page is found by
    ${followedBy(pager)}${pager.row.argument === undefined ? '' : html`, sent as ${code(pager.row.argument)}`}.`,
  Reconcile: ({ model }, { id }) => {
    const sentence = model.reconciles.get(id)?.sentence;
    return sentence === undefined ? undefined : prose(sentence);
  },
};

export const inShortOf = (entry: Entry, operation: OperationModel, site: Site): Markup =>
  html`<dl class="short">
    ${Object.entries(lines).map(([name, say]) => {
      const said = say(entry, operation, site);
      return said === undefined
        ? ''
        : html`<dt>${name}</dt>
            <dd>${said}</dd>`;
    })}
  </dl>`;
