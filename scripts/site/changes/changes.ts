import { code, html, link, type Content, type Markup } from '../../html.ts';
import { plural } from '../../text.ts';
import type { Chapter } from '../frame/chapter.ts';
import { page } from '../frame/page.ts';
import { product, type Crumb, type Site } from '../frame/top.ts';
import { differencesBetween, type Difference, type Read } from './differences.ts';
import { feedFile, pageFile } from './files.ts';
import { historyOf, type Version } from './history.ts';

/** The files of this chapter, which a server looks up by name. */
export const changesFiles: readonly string[] = [pageFile, feedFile];

/** What the header of every page leads to of this chapter. */
export const changesNav: Crumb = { text: 'Changes', to: pageFile };

/** What has changed in an API on one day. */
interface Change {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly api: string;
  readonly differences: readonly Difference[];
}

/** More than these are counted. */
const MOST = 40;

const changesIn = (versions: readonly Version[], read: Read): Change[] =>
  versions.flatMap(({ commit, date, specs }) =>
    [...specs].flatMap(([api, { before, after }]): Change[] => {
      const all = differencesBetween(before, after, read);
      // Of a whole API that comes or goes, its operations are enough.
      const whole = before === '' || after === '';
      const differences = all.filter(({ node }) => !whole || /^[A-Z]+ \//.test(node));
      const is = before === '' ? 'added' : after === '' ? 'removed' : plural(differences.length, 'change');
      const change = { id: `${commit.slice(0, 8)}-${api}`, date, api, title: `${api}: ${is}`, differences };
      return differences.length === 0 ? [] : [change];
    }),
  );

const inWords = ({ kind, node, attribute, before = '', after = '' }: Difference): Content =>
  kind === 'changed'
    ? html`${code(node)}: ${attribute ?? ''} ${code(before)} → ${code(after)}`
    : html`${code(node)} ${kind}`;

const article = ({ id, date, title, differences }: Change): Markup =>
  html`<section id="${id}" aria-labelledby="of-${id}">
    <h2 id="of-${id}">${title}</h2>
    <p class="quiet"><time datetime="${date}">${date}</time></p>
    <ul>
      ${differences.slice(0, MOST).map((each) => html`<li>${inWords(each)}</li>`)}
    </ul>
    ${differences.length > MOST ? html`<p class="quiet">and ${differences.length - MOST} more</p>` : ''}
  </section> `;

const lead: Readonly<Record<'known' | 'unknown', Content>> = {
  known: html`<p class="lead">
      Operations, arguments, statuses, types and fields that were added, removed or changed, the newest first.
    </p>
    <nav class="ways" aria-label="Feed">${link(feedFile, 'Atom feed')}</nav>`,
  unknown: html`<p class="lead">
    The history of the specs is not available where these pages were built: they were built outside of a Git repository.
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

const entry = ({ id, date, title, differences }: Change): Markup =>
  html`<entry>
    <id>tag:${product},2026:${id}</id>
    <title>${title}</title>
    <updated>${date}T00:00:00Z</updated>
    <link href="${pageFile}#${id}" />
    <content type="text"
      >${differences.slice(0, MOST).map(({ kind, node, attribute }) => `${[node, attribute, kind].filter(Boolean).join(' ')}\n`)}</content
    >
  </entry> `;

/** The changes as an Atom feed; its addresses are relative, for the pages may lie anywhere. */
const feedOf = (changes: readonly Change[]): string =>
  html`<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom">
      <id>tag:${product},2026:changes</id>
      <title>${product}: what has changed</title>
      <author><name>${product}</name></author>
      <updated>${changes[0]?.date ?? '1970-01-01'}T00:00:00Z</updated>
      <link rel="self" href="${feedFile}" />
      ${changes.map(entry)}
    </feed> `.html;

/** The chapter of what has changed in the specs of a folder, from its history in Git; `read` has those that are read already. */
export const changesChapter = async (specs: string, read: Read = new Map()): Promise<Chapter> => {
  const versions = await historyOf(specs);
  const changes = versions && changesIn(versions, read);
  return {
    nav: changesNav,
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
