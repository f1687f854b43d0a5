import { readPage, type Copy } from '../../change/page-source.ts';
import { withBlueprint } from './blueprint.ts';
import { withFeedbackAround } from './feedback.ts';
import { headOf, type Head } from './head.ts';
import { linesOfHtml } from './html.ts';
import type { Line } from './line.ts';
import { withComponents } from './mdx.ts';
import type { Pages } from './model.ts';
import { Reader } from './reader.ts';
import { searches, tokensOf, type Search } from './tokens.ts';

/** A page that has been read. */
export interface PageRead {
  readonly source: string;
  readonly head?: Head;
  readonly lines: readonly Line[];
}

/** How deep an item of a list stands, by the blanks before its mark; other lines stand at the margin. */
const depthOf = (line: string): number => /^\s*(?=[-*+•]\s)/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;

const linesOfText = (text: string): Line[] =>
  text.split(/\r?\n/).map((line, index) => ({
    number: index + 1,
    text: line,
    pieces: line.trim() === '' ? [] : [{ text: line.trim(), depth: depthOf(line) }],
  }));

/** The lines of a page, as HTML, text or Markdown. */
export const linesOf = ({ text, html }: Pick<Copy, 'text' | 'html'>): readonly Line[] =>
  withFeedbackAround(html ? linesOfHtml(text) : withBlueprint(withComponents(linesOfText(text))));

/** A page in a file or under a URL. */
export const readSource = async (source: string): Promise<PageRead> => {
  const copy = await readPage(source);
  return { source, head: copy.html ? headOf(copy.text) : {}, lines: linesOf(copy) };
};

const readIn = (pages: readonly PageRead[], search: Search): Pages => {
  const reader = new Reader();
  for (const [index, { lines }] of pages.entries()) reader.read(index, tokensOf(lines, search));
  return reader.finish();
};

/** Operations whose paths have what seems to be a value, since only a call shows them. */
const withValues = ({ operations }: Pages): Pages['unread'] =>
  operations
    .filter(({ path }) => path.split('/').some((step) => /\d/.test(step) && !/^v\d+$|[{}]/.test(step)))
    .map(({ method, path, at }) => ({ kind: 'called', text: `${method} ${path}`, at }));

/** Reads pages; if none prints an operation on its own, falls back to mentioned or called ones. */
export const readPages = (
  pages: readonly PageRead[],
  [search = 'printed', ...others]: readonly Search[] = searches,
): Pages => {
  const found = readIn(pages, search);
  if (found.operations.length === 0 && others.length > 0) return readPages(pages, others);
  return search === 'called' ? { ...found, unread: [...found.unread, ...withValues(found)] } : found;
};
