import { readSpec } from '../../spec/read/read.ts';
import { readBooksOf } from '../../ledger/books.ts';
import { pagesOf, type Ledger } from '../../ledger/notation/ledger.ts';
import { lackOf, shown } from '../../download.ts';
import { Refusal } from '../../refusal.ts';
import { plural } from '../../text.ts';
import { judgePage, type Verdict } from '../page-command.ts';
import { citeOf, type Cite } from './cite.ts';
import { lookAtRepository, unreachable, type Forge } from './github.ts';
import { unseen, type Look } from './look.ts';
import { byVersion, lookAtPackage, type Npm } from './npm.ts';

/** One source of one ledger, and its state. */
export interface Sighted extends Look {
  readonly api: string;
  readonly source: string;
  readonly cited: string;
}

/** How to look. */
export interface Means {
  readonly npm: Npm;
  readonly forge: Forge;
  /** What a new copy of a page differs in. */
  readonly judge: (api: string, url: string, page: string) => Promise<Pick<Verdict, 'differs' | 'headline'>>;
  /** The number of claims that the OpenAPI document of an API changes today. */
  readonly document: (api: string, url: string) => Promise<number>;
  readonly progress: (line: string) => void;
}

interface Source {
  readonly api: string;
  readonly name: string;
  readonly cited: string;
  readonly cite: Cite;
  /** The key of a page of the ledger. */
  readonly page?: string;
}

const citedIn = (cite: Cite): string => {
  if (cite.kind === 'package') return `${cite.name} ${cite.version}`;
  if (cite.kind === 'repository') return `${cite.repository} ${cite.paths[0]?.commit.slice(0, 8)}`;
  return cite.kind === 'none' ? '' : shown(cite.url);
};

/** What a source leads to: a URL that a whole document was taken from leads to that document. */
const citeIn = (ledger: Ledger, name: string, text: string): Cite => {
  const cite = citeOf(text);
  const isDocument = ledger.published?.some(({ from, document }) => from === name && document !== undefined) === true;
  return cite.kind === 'page' && isDocument ? { kind: 'document', url: cite.url } : cite;
};

const sourcesOf = (api: string, ledger: Ledger): Source[] => [
  ...Object.entries(pagesOf(ledger)).map(([page, { received, url }]): Source => {
    return { api, name: page, cited: received, cite: { kind: 'page', url }, page };
  }),
  ...Object.entries(ledger.sources ?? {}).map(([name, { cite: text }]): Source => {
    const cite = citeIn(ledger, name, text);
    return { api, name, cited: citedIn(cite), cite };
  }),
];

const lookAtPage = async (judge: Means['judge'], api: string, url: string, page: string): Promise<Look> => {
  try {
    const { differs, headline } = await judge(api, url, page);
    if (differs === 'altogether')
      return unseen(`the response has little of the page: ${headline || 'there is no page.lock'}`);
    return { state: differs === 'not' ? 'as cited' : 'changed', newest: 'today', what: headline };
  } catch (error) {
    // The text after the colon is for someone who named the page on a command line.
    if (error instanceof Refusal) return unseen(error.what);
    throw error;
  }
};

/** Whether each of these paths is among others, or below one of them. */
const hasAll = (others: readonly string[], paths: readonly string[]): boolean =>
  paths.every((path) => others.some((other) => path === other || path.startsWith(`${other}/`)));

/** How to look at what cannot be fetched. */
const looks: Readonly<Record<string, string>> = {
  page: 'save the page, and run `npm run ledger -- --page FILE` with it',
  document: 'download it, and run `npm run new -- API --openapi FILE --update`',
};

/** Why a source needs no check: it cannot be checked, its ledger cites a newer version too, or it is the page of a ledger. */
const elsewhere = ({ api, cite, page }: Source, all: readonly Source[]): Look | undefined => {
  if (cite.kind === 'none') return unseen(cite.why);
  const lack = 'url' in cite ? lackOf(cite.url) : undefined;
  if (lack !== undefined) return unseen(`its address is stored without its ${lack}: ${looks[cite.kind]}`);
  if (cite.kind === 'package') {
    const newer = all.find(
      (other) =>
        other.api === api &&
        other.cite.kind === 'package' &&
        other.cite.name === cite.name &&
        byVersion(other.cite.version, cite.version) > 0 &&
        hasAll(other.cite.paths, cite.paths),
    );
    return newer && { state: 'elsewhere', newest: newer.cited, what: `${newer.name} cites a newer version` };
  }
  if (cite.kind !== 'page' || page !== undefined) return undefined;
  const own = all.find(
    (other) => other.page !== undefined && other.cite.kind === 'page' && other.cite.url === cite.url,
  );
  if (own) return { state: 'elsewhere', newest: '', what: `it is the page of ${own.api}` };
  return { state: 'not known', newest: '?', what: 'no page.lock remembers that page' };
};

const lookAtDocument = async (document: Means['document'], api: string, url: string): Promise<Look> => {
  try {
    const changes = await document(api, url);
    const what = changes === 0 ? 'it says the same' : `${plural(changes, 'claim')} changed`;
    return { state: changes === 0 ? 'as cited' : 'changed', newest: 'today', what };
  } catch (error) {
    if (error instanceof Refusal) return unseen(error.what);
    throw error;
  }
};

const lookAt = async ({ api, cite, page = '' }: Source, means: Means): Promise<Look> => {
  if (cite.kind === 'package') return lookAtPackage(means.npm, cite);
  if (cite.kind === 'repository') return lookAtRepository(means.forge, cite);
  if (cite.kind === 'document') return lookAtDocument(means.document, api, cite.url);
  return cite.kind === 'page' ? lookAtPage(means.judge, api, cite.url, page) : unseen(cite.why);
};

/** The key for all sources of a kind: after one of them was unreachable, the others are not tried. */
const down = ({ kind }: Cite): string => `${kind} down`;

/** Looks at every source of the ledgers of these APIs; what several cite alike is looked at once. */
export const radar = async (specs: string, apis: readonly string[], means: Means): Promise<Sighted[]> => {
  const ledgers = await Promise.all(
    apis.map(async (api) => sourcesOf(api, (await readBooksOf(specs, await readSpec(specs, api))).ledger)),
  );
  const all = ledgers.flat();
  const seen = new Map<string, Look>();
  const found: Sighted[] = [];
  for (const source of all) {
    const { api, name, cited, cite, page } = source;
    // A page or a document is compared with what this API has of it.
    const key = JSON.stringify('url' in cite ? [cite, api, page] : cite);
    const known = elsewhere(source, all) ?? seen.get(key) ?? seen.get(down(cite));
    if (!known) means.progress(`${api}: ${name} …`);
    const look = known ?? (await lookAt(source, means));
    if (!known) seen.set(look.what === unreachable ? down(cite) : key, look);
    found.push({ api, source: name, cited, ...look });
  }
  return found;
};

/** The means of this machine. */
export const meansOf = (specs: string, { npm, forge, document, progress }: Omit<Means, 'judge'>): Means => ({
  npm,
  forge,
  document,
  judge: (api, url, page) => judgePage(specs, api, page === 'page' ? url : `${page}=${url}`, false),
  progress,
});
