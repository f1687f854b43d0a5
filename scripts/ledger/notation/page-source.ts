/** A page of an API, and the day on which it was retrieved. */
export interface PageSource {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly received: string;
  /** Whether this is a document of the vendor, used in place of a page. */
  readonly isDocument?: boolean;
}

/** The substitute for a missing page: the first of other sources. */
export const pageInstead = (
  sources: Readonly<Record<string, { readonly name: string; readonly cite: string }>> = {},
): PageSource => {
  const { name = 'published document', cite = '' } = Object.values(sources)[0] ?? {};
  const url = cite.startsWith('https://') ? cite : '';
  return { title: name, publisher: 'the vendor', url, received: 'a day not recorded', isDocument: true };
};

/** What a ledger may say once for all of its pages. */
type Shared = Partial<Omit<PageSource, 'title' | 'isDocument'>>;

/** The pages of a ledger by key, and what they share. */
interface WithPages extends Shared {
  readonly pages?: Readonly<Record<string, Partial<PageSource>>>;
}

/** The URL of a page below the shared one, which is a folder. */
const below = (base: string, url: string): string => new URL(url, base.endsWith('/') ? base : `${base}/`).href;

/** A ledger whose pages each have what was said once for all of them. */
export const withOwnSources = <Of extends WithPages>(ledger: Of): Omit<Of, keyof Shared> => {
  const { publisher, url, received, ...rest } = ledger;
  if (ledger.pages === undefined) return rest;
  const shared = { ...(publisher !== undefined && { publisher }), ...(received !== undefined && { received }) };
  const own = Object.entries(ledger.pages).map(([key, page]) => [
    key,
    { ...shared, ...page, ...(url !== undefined && { url: below(url, page.url ?? '') }) },
  ]);
  return { ...rest, pages: Object.fromEntries(own) };
};

/** The common folder of all URLs, if each has its own name there. */
const folderOf = (urls: readonly string[]): string | undefined => {
  const [first = ''] = urls;
  const folders = [...first.matchAll(/(?<!\/)\/(?!\/)/g)].map(({ index }) => first.slice(0, index + 1));
  const holds = (folder: string): boolean =>
    urls.every((url) => url !== folder && url.startsWith(folder) && below(folder, url.slice(folder.length)) === url);
  return folders.findLast(holds);
};

const common = (values: readonly string[]): string | undefined =>
  values.every((value) => value === values[0]) ? values[0] : undefined;

/** What all of the pages share. */
const sharedBy = (pages: readonly PageSource[]): Shared => {
  const shared = {
    publisher: common(pages.map(({ publisher }) => publisher)),
    url: folderOf(pages.map(({ url }) => url)),
    received: common(pages.map(({ received }) => received)),
  };
  return Object.fromEntries(Object.entries(shared).filter(([, value]) => value !== undefined));
};

/** A ledger that says once, above its pages, what all of them share. */
export const withSharedOnce = <Of extends { readonly pages?: Readonly<Record<string, PageSource>> }>(
  ledger: Of,
): Omit<Of, 'pages'> & WithPages => {
  if (Object.keys(ledger.pages ?? {}).length < 2) return ledger;
  const shared = sharedBy(Object.values(ledger.pages ?? {}));
  const own = ({ publisher, url, received, ...page }: PageSource): Partial<PageSource> => ({
    ...page,
    ...(shared.publisher === undefined && { publisher }),
    url: url.slice(shared.url?.length ?? 0),
    ...(shared.received === undefined && { received }),
  });
  const pages = Object.entries(ledger.pages ?? {}).map(([key, page]) => [key, own(page)]);
  // In the place of the pages, for a reader of the file.
  const entries = Object.entries(ledger).flatMap(([key, value]) =>
    key === 'pages' ? [...Object.entries(shared), [key, Object.fromEntries(pages)]] : [[key, value]],
  );
  return Object.fromEntries(entries);
};
