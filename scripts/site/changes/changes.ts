import { feedId } from '../../docs-address.ts';
import { code, html, link, type Content, type Markup } from '../../html.ts';
import { plural } from '../../text.ts';
import type { Chapter } from '../frame/chapter.ts';
import { page } from '../frame/page.ts';
import { product, type Crumb, type Site } from '../frame/top.ts';
import { claimsReader, differencesBetween, type Difference } from './differences.ts';
import { feedFile, pageFile } from './files.ts';
import { historyOf, type SpecChange, type Version } from './history.ts';

/** The files of this chapter; the server serves them by name. */
export const changesFiles: readonly string[] = [pageFile, feedFile];

/** The link to this chapter in the site header. */
export const changesNav: Crumb = { text: 'Changes', to: pageFile };

/** The current state of an API. */
export interface ApiNow {
  readonly title: string;
  readonly text: string;
  readonly json: unknown;
  /** The page that shows a node of the spec; `undefined` if none does. */
  readonly addressOf: (node: string) => string | undefined;
}

/** Current APIs by id; a removed API is shown by its id. */
export type Now = ReadonlyMap<string, ApiNow>;

/** The changes to an API in one commit. */
interface Change {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly api: string;
  readonly differences: readonly Difference[];
  /** The diff of the spec; empty if the whole API was added or removed. */
  readonly lines: string;
  readonly addressOf: ApiNow['addressOf'];
}

/** The maximum numbers of differences and diff lines to show; the rest is counted. */
const MOST = 40;
const MOST_LINES = 200;

const nowhere: ApiNow['addressOf'] = () => undefined;

const changeOf = async (
  { commit, date }: Version,
  [api, { before, after, lines }]: readonly [string, SpecChange],
  now: Now,
  claimsOf: ReturnType<typeof claimsReader>,
): Promise<Change[]> => {
  const all = differencesBetween(before, after, claimsOf);
  // If a whole API was added or removed, list only its operations.
  const whole = before === '' || after === '';
  const differences = all.filter(({ node }) => !whole || /^[A-Z]+ \//.test(node));
  if (differences.length === 0) return [];
  const is = before === '' ? 'added' : after === '' ? 'removed' : plural(differences.length, 'change');
  const { title: name = api, addressOf = nowhere } = now.get(api) ?? {};
  const title = `${name}: ${is}`;
  return [
    { id: `${commit.slice(0, 8)}-${api}`, date, api, title, differences, lines: whole ? '' : await lines(), addressOf },
  ];
};

const changesIn = async (versions: readonly Version[], now: Now): Promise<Change[]> => {
  const claimsOf = claimsReader(new Map([...now.values()].map(({ text, json }) => [text, json])));
  const all = versions.flatMap((version) => [...version.specs].map((spec) => changeOf(version, spec, now, claimsOf)));
  return (await Promise.all(all)).flat();
};

/** A difference in words; `shown` formats a value. */
const inWords = (
  { kind, attribute = '', before, after }: Difference,
  name: Content,
  shown: (value: string) => Content,
): Content => {
  if (kind !== 'changed') return [name, ` ${kind}`];
  if (before === undefined) return [name, `: ${attribute} `, shown(after ?? ''), ' added'];
  if (after === undefined) return [name, `: ${attribute} `, shown(before), ' removed'];
  return [name, `: ${attribute} `, shown(before), ' → ', shown(after)];
};

/** The differences that are not shown, counted. */
const restOf = ({ differences }: Change): string =>
  differences.length > MOST ? `and ${differences.length - MOST} more` : '';

const linked = (difference: Difference, { addressOf }: Change): Content => {
  const { kind, node } = difference;
  const to = kind === 'removed' ? undefined : addressOf(node);
  return inWords(difference, to === undefined ? code(node) : link(to, code(node)), code);
};

const diffOf = ({ lines, id }: Change): Content => {
  if (lines === '') return '';
  const all = lines.split('\n');
  const more = all.length > MOST_LINES ? `\n… and ${plural(all.length - MOST_LINES, 'more line')}` : '';
  return html`<details id="diff-${id}">
    <summary>Diff of the spec</summary>
    <pre><code>${all.slice(0, MOST_LINES).join('\n')}${more}</code></pre>
  </details>`;
};

const article = (change: Change): Markup => {
  const { id, date, title, differences } = change;
  const rest = restOf(change);
  return html`<section id="${id}" aria-labelledby="of-${id}">
    <h2 id="of-${id}">${title}</h2>
    <p class="quiet"><time datetime="${date}">${date}</time></p>
    <ul>
      ${differences.slice(0, MOST).map((each) => html`<li>${linked(each, change)}</li>`)}
    </ul>
    ${rest === '' ? '' : html`<p class="quiet">${rest}</p>`}${diffOf(change)}
  </section> `;
};

const lead: Readonly<Record<'known' | 'unknown', Content>> = {
  known: html`<p class="lead">
      Operations, arguments, statuses, types and fields that were added, removed or changed, the newest first.
    </p>
    <nav class="ways" aria-label="Feed">${link(feedFile, 'Atom feed')}</nav>`,
  unknown: html`<p class="lead">
    The history of the specs is not available where these pages were built: they were built outside of a Git repository,
    or in a clone without its whole history.
  </p>`,
};

const changesPage = (changes: readonly Change[] | undefined, site: Site): string =>
  page({
    title: 'What has changed',
    description: 'Changes to the operations, arguments, statuses and types of each API, from the history of the specs.',
    site,
    trail: [{ text: 'Changes' }],
    style: 'main ul { padding-inline-start: 1.2rem } main li { overflow-wrap: anywhere; margin: 0.25rem 0 }',
    main: html`<header>
        <h1>What has changed</h1>
        ${lead[changes ? 'known' : 'unknown']}
      </header>
      ${(changes ?? []).map(article)}`,
  });

const entry = (change: Change): Markup => {
  const { id, date, title, differences } = change;
  const shown = differences.slice(0, MOST).map((each) => [inWords(each, each.node, String), '\n']);
  return html`<entry>
    <id>${feedId(`${pageFile}#${id}`)}</id>
    <title>${title}</title>
    <updated>${date}T00:00:00Z</updated>
    <link href="${pageFile}#${id}" />
    <content type="text">${shown}${restOf(change)}</content>
  </entry> `;
};

/** The changes as an Atom feed. Links are relative, since the site may be hosted anywhere. */
const feedOf = (changes: readonly Change[]): string =>
  html`<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom">
      <id>${feedId(pageFile)}</id>
      <title>${product}: what has changed</title>
      <author><name>${product}</name></author>
      <updated>${changes[0]?.date ?? '1970-01-01'}T00:00:00Z</updated>
      <link rel="self" href="${feedFile}" />
      ${changes.map(entry)}
    </feed> `.html;

/** The changelog of the specs, from their Git history; `now` holds the current APIs. */
export const changesChapter = async (specs: string, now: Now = new Map()): Promise<Chapter> => {
  const versions = await historyOf(specs);
  const changes = versions && (await changesIn(versions, now));
  return {
    nav: changesNav,
    ...(changes && { feed: feedFile }),
    found: [
      {
        kind: 'guide',
        name: 'What has changed',
        of: 'Changes',
        text: 'Changes to the operations and types of each API, with a feed.',
        words: 'changelog news updates rss atom feed',
        to: pageFile,
      },
    ],
    pages: (site) => [
      [pageFile, changesPage(changes, site)],
      ...(changes ? [[feedFile, feedOf(changes)] as const] : []),
    ],
  };
};
