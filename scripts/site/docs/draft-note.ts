import { html, link, type Content } from '../../html.ts';
import type { Audit } from '../../ledger/books.ts';
import { draftInWords } from '../../ledger/draft.ts';
import { sure } from './standing.ts';

/** The warning on a page of a draft API, once, since its marks all say much the same; empty for any other API. */
export const draftNote = ({ books: { ledger } }: Pick<Audit, 'books'>, root: string, here: Content = ''): Content =>
  ledger.draft === undefined
    ? ''
    : html`<p class="draft" role="note">
        ${draftInWords(ledger.draft)}${here} ${link(`${root}${sure}#unproven`, 'How sure are we?')}
      </p> `;
