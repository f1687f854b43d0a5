import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { articleFrom } from '../markdown/markdown.ts';
import type { Article } from '../markdown/article.ts';
import { hrefOf } from './links.ts';
import { keywordTable } from './keyword-table.ts';
import { apiTable, type GuideApi } from './tables.ts';

/** The guides in reading order. */
export const guideNames = [
  'start',
  'authentication',
  'results',
  'retries',
  'paging',
  'money',
  'testing',
  'validators',
  'runtimes',
  'from-cloudflare',
  'from-openapi',
  'adding-an-api',
  'what-a-spec-may-hold',
  'when-a-page-changes',
  'one-change',
  'change-for-callers',
  'verify',
  'publishing',
] as const;

export const guidesFolder = fileURLToPath(new URL('.', import.meta.url));

/** The path of a guide from the repository root, for links and error messages. */
export const fileOf = (slug: string): string => `scripts/site/guides/${slug}.md`;

/** The Markdown of the guides, by name. */
export const readGuides = async (): Promise<ReadonlyMap<string, string>> =>
  new Map(
    await Promise.all(
      guideNames.map(async (slug) => [slug, await readFile(join(guidesFolder, `${slug}.md`), 'utf8')] as const),
    ),
  );

/** Renders the guides as articles, with tables about the APIs filled in. */
export const guidesOf = (texts: ReadonlyMap<string, string>, apis: readonly GuideApi[]): Article[] =>
  [...texts].map(([slug, text]) => {
    const file = fileOf(slug);
    return articleFrom(slug, text, {
      file,
      hrefOf: (target) => hrefOf(target, file),
      tableOf: (name) => keywordTable(name) ?? apiTable(name, apis, file),
    });
  });
