import { basename } from 'node:path';
import { namedSource, storedSource } from '../../download.ts';
import type { Audit, Books } from '../../ledger/books.ts';
import type { Ledger } from '../../ledger/notation/ledger.ts';
import { withSharedOnce, type PageSource } from '../../ledger/notation/page-source.ts';
import { accountsOf } from '../../ledger/page/audit-lines.ts';
import { lockFile, lockText } from '../../ledger/page/page.ts';
import { claimsIn } from '../../ledger/published.ts';
import { Refusal } from '../../refusal.ts';
import type { Json } from '../../spec/json.ts';
import { checkedSpec, type SpecFile } from '../../spec/read/read.ts';
import { checkFree, inMemory, placeFolder, yaml } from '../folder.ts';
import type { Cited } from './blocks.ts';
import { documentOf } from './document.ts';
import { draftLedger } from './ledger.ts';
import { leftOutTask, withoutBodies } from './left-out.ts';
import { hasRole, textOf, type Line } from './line.ts';
import { headingIn } from './markdown.ts';
import { withPagers } from './pagers.ts';
import { readPages, readSource, type PageRead } from './source.ts';
import { specOf } from './spec.ts';
import type { Task } from './task.ts';
import { unreadIn } from './unread.ts';
import { usable } from './usable.ts';

/** A folder to create from pages. */
export interface PageOrder {
  readonly api: string;
  readonly sources: readonly string[];
  /** The date when the pages were read. */
  readonly today: string;
}

/** The result: the files of a folder, and its books. */
export interface Made {
  readonly files: ReadonlyMap<string, string>;
  readonly ledger: Ledger;
  readonly audit: Audit<Books>;
  /** The remaining tasks outside the ledger. */
  readonly more?: readonly Task[];
}

/** A page from a file has no URL until someone adds it: here stands its key. */
export const NOWHERE = 'https://unknown.invalid/';

const titleOf = (lines: readonly Line[]): string => {
  const heading = lines.find((line) => hasRole(line, 'heading') || headingIn(line.text) !== undefined);
  const text = heading?.text ?? lines.find((line) => line.text.trim() !== '')?.text ?? 'Documentation';
  return headingIn(text) ?? text.trim();
};

/** What is said of a page in its ledger. */
export const pageSource = ({ source, head = {}, lines }: PageRead, today: string, key = ''): PageSource => {
  const given = source.startsWith('https://') ? source : head.url;
  const { publisher = given === undefined ? 'the vendor' : new URL(given).hostname } = head;
  const url = given === undefined ? `${NOWHERE}${key}` : storedSource(given);
  return { title: titleOf(lines), publisher, url, received: today };
};

/** The sources of pages, in the order of their keys. */
export const pageSources = ({ read, keys }: Pick<Cited, 'read' | 'keys'>, today: string): PageSource[] =>
  read.map((page, index) => pageSource(page, today, keys[index]));

const slugOf = (source: string): string => {
  const name = basename(source.replace(/[?#].*$/, '').replace(/\/+$/, '')).replace(/\.\w+$/, '');
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return slug === '' || slug === 'page' ? 'one' : slug;
};

/** The key of each page: its file name, with a number to keep it unique. */
export const keysOf = (sources: readonly string[]): readonly (string | undefined)[] => {
  if (sources.length < 2) return [undefined];
  const slugs = sources.map(slugOf);
  return slugs.map((slug, index) => {
    const before = slugs.slice(0, index).filter((each) => each === slug).length;
    return before === 0 ? slug : `${slug}-${before + 1}`;
  });
};

/** The locks of pages, as the books account for their lines. */
export const locksOf = ({ books, placed }: Audit<Books>): [path: string, text: string][] =>
  [...books.pages.keys()].map((key) => [lockFile(key), lockText(books.api, accountsOf(books.pages, placed, key), key)]);

/** How a document of OpenAPI or Swagger begins that a page prints. */
const DOCUMENT = /^\s*(?:openapi: *["']?3\.|swagger: *["']?2\.)|[{,]\s*"(?:openapi|swagger)"\s*:\s*"[23]\./m;

/** Makes a folder from pages, with the problems left to a person; refuses pages without operations. */
const madeOfPages = async ({ api, sources, today }: PageOrder): Promise<Made> => {
  const read = await Promise.all(sources.map(readSource));
  const pages = readPages(read);
  const places = sources.map(namedSource).join(', ');
  if (pages.operations.length === 0 && read.some(({ lines }) => DOCUMENT.test(textOf(lines))))
    throw new Refusal(
      places,
      'holds an OpenAPI document',
      'save the document in a separate file, and pass it with --openapi',
    );
  if (pages.operations.length === 0)
    throw new Refusal(
      places,
      'shows no operation',
      'give a page that prints methods and paths, such as `GET /v1/plan`',
    );
  const title = titleOf(read[0]?.lines ?? []);
  const made = specOf(documentOf(pages, title), api).spec;
  const check = (content: Json): SpecFile => checkedSpec(api, inMemory(`specs/${api}/openapi.yaml`, content));
  const plain = usable(made, check);
  const paged = usable(withPagers(plain.spec, plain.file), check);
  const { spec } = paged;
  const left = [...plain.left, ...paged.left];
  const cited = { pages: withoutBodies(pages, left), read, keys: keysOf(sources) };
  const { ledger, audit } = draftLedger({
    api,
    spec,
    claims: claimsIn(spec, 'The new spec'),
    cited,
    sources: pageSources(cited, today),
  });
  const files = new Map([
    ['openapi.yaml', yaml(spec)],
    ['facts.yaml', yaml(withSharedOnce(ledger))],
    ...locksOf(audit),
  ]);
  return { files, ledger, audit, more: [...unreadIn(pages.unread, cited.keys), ...leftOutTask(cited, left)] };
};

/** Writes the folder of a new API from its documentation pages, or nothing at all. */
export const writePages = async (
  specs: string,
  order: PageOrder,
): Promise<Made & { readonly written: readonly string[] }> => {
  checkFree(specs, order.api);
  const made = await madeOfPages(order);
  return { ...made, written: await placeFolder(specs, order.api, made.files) };
};
