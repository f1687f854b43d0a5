import { html, link, type Content, type Markup } from '../../html.ts';
import { asset } from '../frame/asset.ts';
import type { Chapter } from '../frame/chapter.ts';
import { page } from '../frame/page.ts';
import { below, product, type Crumb, type Site } from '../frame/top.ts';
import type { Article } from '../markdown/article.ts';
import type { Found } from '../search/found.ts';

/** The contents of a chapter. */
export interface ChapterParts {
  /** The folder for its pages. */
  readonly folder: string;
  readonly title: string;
  readonly description: string;
  readonly articles: readonly Article[];
  readonly found: readonly Found[];
}

/** The first page of a chapter: the article `index` if there is one, else a list of all articles. */
const first = 'index';

const contents = ({ sections }: Article): Content => {
  const shown = sections.filter(({ level }) => level === 2);
  if (shown.length < 2) return '';
  return html`<nav class="contents" aria-label="On this page">
    <p>On this page</p>
    <ul>
      ${shown.map(({ id, title }) => html`<li>${link(`#${id}`, title)}</li>`)}
    </ul>
  </nav>`;
};

const list = ({ title, articles }: ChapterParts, current: string): Markup =>
  html`<nav class="chapter" aria-label="${title}">
    <p>${title}</p>
    <ul>
      ${articles.map(({ slug, title: name }) =>
        slug === current
          ? html`<li><a href="${slug}.html" aria-current="page">${name}</a></li>`
          : html`<li>${link(`${slug}.html`, name)}</li>`,
      )}
    </ul>
  </nav>`;

const next = ({ articles }: ChapterParts, current: string): Content => {
  const after = articles[articles.findIndex(({ slug }) => slug === current) + 1];
  return after ? html`<p class="next">Next: ${link(`${after.slug}.html`, after.title)}</p>` : '';
};

const style = asset(import.meta.url, 'chapter.css');

/** The breadcrumb of a chapter. */
export const crumbOf = ({ folder, title }: Pick<ChapterParts, 'folder' | 'title'>): Crumb => ({
  text: title,
  to: `${folder}/${first}.html`,
});

const articlePage = (parts: ChapterParts, article: Article, site: Site): string => {
  const { slug, title, description } = article;
  return page({
    title: `${title} · ${parts.title}`,
    description,
    site,
    trail: [crumbOf(parts), { text: title }],
    style,
    wide: true,
    main: html`<div class="beside">
      <article>
        <h1>${title}</h1>
        ${{ html: article.html }} ${next(parts, slug)}
      </article>
      <div class="aside">${list(parts, slug)} ${contents(article)}</div>
    </div>`,
  });
};

const listPage = (parts: ChapterParts, site: Site): string => {
  const { title, description, articles } = parts;
  return page({
    title: `${title} to ${product}`,
    description,
    site,
    trail: [{ text: title }],
    style,
    main: html`<h1>${title}</h1>
      <p class="lead">${description}</p>
      <ul class="articles">
        ${articles.map((article) => html`<li>${link(`${article.slug}.html`, article.title)}<br />${article.description}</li>`)}
      </ul>`,
  });
};

/** A chapter with one page per article. */
export const chapterOf = (parts: ChapterParts): Chapter => ({
  nav: crumbOf(parts),
  found: parts.found,
  pages(site) {
    const inside = below(site);
    const pages = parts.articles.map((article) => [article.slug, articlePage(parts, article, inside)] as const);
    const all = pages.some(([slug]) => slug === first) ? pages : [[first, listPage(parts, inside)] as const, ...pages];
    return all.map(([slug, text]) => [`${parts.folder}/${slug}.html`, text] as const);
  },
});
