import { escape } from '../../html.ts';
import type { Entry } from './entry.ts';
import { link } from './html.ts';
import { sure } from './standing.ts';

/** Where a page stands, and what else there is. */
export interface Site {
  /** Stands before the address of each file: empty for a page that lies beside them. */
  readonly folder: string;
  /** Whether the report of the contract tests is there. */
  readonly contract: boolean;
  /** Where an API can be tried, where it can. */
  readonly tryAt?: (api: string) => string;
}

/** The report of the contract tests. */
export const contractPage = 'contract.html';

type Way = readonly [text: string, file: string];

/** The ways on from an API to everything that there is of it. */
const waysOf = ({ api, page }: Entry, { contract, tryAt }: Site): readonly Way[] => [
  ...(tryAt ? [['Try it', tryAt(api)] as const] : []),
  ['OpenAPI as YAML', `${api}.yaml`],
  ['as JSON', `${api}.json`],
  ['Ledger', `${api}.ledger.html`],
  ...(contract ? [['Contract report', contractPage] as const] : []),
  ['How sure are we?', sure],
  [`${page.publisher}’s page`, page.url],
];

/** The ways on as links. */
export const ways = (entry: Entry, site: Site): string =>
  waysOf(entry, site)
    .map(([text, file]) => link(/^(https?:|\/)/.test(file) ? file : `${site.folder}${file}`, escape(text)))
    .join('\n');
