import { code, html, joined, prose, type Content, type Markup } from '../../html.ts';
import type { OperationModel } from '../../spec/operation.ts';
import { followedBy } from '../../spec/pager-words.ts';
import { product } from '../frame/top.ts';
import { authOf, type Entry } from './entry.ts';

type Say = (entry: Entry, operation: OperationModel) => Content | undefined;

/** What a caller wants to know at once, a line each; one without an answer is left out. */
const lines: Readonly<Record<string, Say>> = {
  Install: () => code(`npm install ${product}`),
  Import: ({ imported }) => code(imported),
  Safety: (_, { safe, key }) => {
    if (safe) return 'Changes nothing. Sent again where that can help.';
    return key === undefined
      ? 'Changes data. Sent again only where the first try provably did not leave.'
      : html`Changes data. Sent again where that can help, with one ${code(key)} for all tries: a call's own, or one
        made for it.`;
  },
  Server: (_, { server }) => (server === undefined ? undefined : html`${code(server)}, for this operation alone.`),
  Credential: ({ model }, operation) =>
    operation.authenticated
      ? joined(authOf(model, operation).map(code), ' or ')
      : 'None; the operation takes no credential.',
  Paging: (_, { pager }) =>
    pager &&
    html`Each call returns one page; ${code('.items()')} walks all of them by
    ${pager.row.asks ? followedBy(pager) : joined(pager.asks.map(code), ' and ')}.`,
  Reconcile: ({ model }, { id }) => {
    const sentence = model.reconciles.get(id)?.sentence;
    return sentence === undefined ? undefined : prose(sentence);
  },
};

/** The facts of an operation in short. */
export const inShortOf = (entry: Entry, operation: OperationModel): Markup =>
  html`<dl class="short">
    ${Object.entries(lines).map(([name, say]) => {
      const said = say(entry, operation);
      return said === undefined
        ? ''
        : html`<dt>${name}</dt>
            <dd>${said}</dd>`;
    })}
  </dl>`;
