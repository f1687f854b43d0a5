import { parse } from 'parse5';
import { attribute, childrenOf, isElement, type Element, type Node } from './html-node.ts';
import { openedIn } from './opened.ts';

/** How a reading writes what HTML only marks up. */
export interface Style {
  /** What stands before an item of a list. */
  readonly bullet: string;
  readonly row: (cells: readonly string[], header: boolean) => string;
}

const plain: Style = { bullet: '• ', row: (cells) => cells.join(' ') };
const rule = (cells: readonly string[]): string => `\n|${cells.map(() => '---').join('|')}|`;
const markdown: Style = {
  bullet: '- ',
  row: (cells, header) => `| ${cells.join(' | ')} |${header ? rule(cells) : ''}`,
};

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const unseen = names('script style noscript template head svg iframe object canvas audio video datalist');
const blocks = names(
  'address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section summary table tbody tfoot thead tr ul',
);
const around = names('nav footer');

const isCovered = (element: Element): boolean =>
  attribute(element, 'hidden') !== undefined ||
  attribute(element, 'aria-hidden') === 'true' ||
  /display:\s*none/.test(attribute(element, 'style') ?? '');

const isHidden = (element: Element, opened: ReadonlySet<Element>): boolean =>
  unseen.has(element.tagName) || (isCovered(element) && !opened.has(element));

const find = (node: Node, tags: ReadonlySet<string>): Element[] =>
  childrenOf(node).flatMap((child) => {
    if (!isElement(child)) return [];
    return tags.has(child.tagName) ? [child] : find(child, tags);
  });

/** What a reading leaves out and how it writes the rest. */
interface Reading {
  readonly style: Style;
  readonly without: ReadonlySet<string>;
  /** What a click would show, which is read too. */
  readonly opened: ReadonlySet<Element>;
  /** Marks around the text of an element, for readers that need its start and end. */
  readonly mark?: Mark;
}

export type Mark = (element: Element) => readonly [open: string, close: string];

const cells = names('td th');
const wide = names('table pre');
const zeroWidth = /[\u00AD\u200B-\u200D\u2060]/g;

const textOf = (node: Node, reading: Reading, kept: boolean): string => {
  if ('value' in node) {
    const text = node.value.replace(zeroWidth, '');
    return kept ? text : text.replace(/\s+/g, ' ');
  }
  if (isElement(node) && (isHidden(node, reading.opened) || reading.without.has(node.tagName))) return '';
  const [open, close] = isElement(node) && reading.mark ? reading.mark(node) : ['', ''];
  return open + contentOf(node, reading, kept) + close;
};

const contentOf = (node: Node, reading: Reading, kept: boolean): string => {
  if (isElement(node) && node.tagName === 'br') return '\n';
  if (isElement(node) && node.tagName === 'tr' && find(node, wide).length === 0) return `\n${rowOf(node, reading)}\n`;
  const keeps = kept || (isElement(node) && node.tagName === 'pre');
  const inner = joined(childrenOf(node), reading, keeps);
  if (!isElement(node) || !blocks.has(node.tagName)) return inner;
  return `\n${node.tagName === 'li' ? reading.style.bullet + inner.trimStart() : inner}\n`;
};

const isInline = (node: Node | undefined): boolean =>
  node !== undefined && isElement(node) && !blocks.has(node.tagName);

/** Adjacent elements that only CSS separates are separate words. */
const joined = (nodes: readonly Node[], reading: Reading, kept: boolean): string =>
  nodes.reduce((text, node, index) => {
    const next = textOf(node, reading, kept);
    const apart = !kept && isInline(nodes[index - 1]) && isInline(node);
    return text + (apart && /[\w:][\uE000-\uE0FF]*$/.test(text) && /^[\uE000-\uE0FF]*\w/.test(next) ? ' ' : '') + next;
  }, '');

/** A row is one line, whatever its cells are made of, unless one of them holds a table or code. */
const rowOf = (row: Element, reading: Reading): string => {
  const found = find(row, cells);
  const texts = found.map((cell) => textOf(cell, reading, false).replace(/\s+/g, ' ').trim());
  const header = found.length > 0 && found.every(({ tagName }) => tagName === 'th');
  return reading.style.row(texts, header);
};

const linesOf = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '')
    .join('\n');

/**
 * The text of an HTML page, in each way to read it that a capture may have followed: the whole page or its main part,
 * with or without what leads around the site and what a click would show, in plain lines or in Markdown.
 */
export const readingsOf = (html: string): string[] => {
  const document = parse(html);
  const mains = find(document, names('main'));
  const roots: (readonly Node[])[] = [[document], ...(mains.length > 0 ? [mains] : [])];
  const shut: ReadonlySet<Element> = new Set();
  const ways = [shut, openedIn(document)].flatMap((opened) =>
    [names(''), around].flatMap((without) => [plain, markdown].map((style) => ({ style, without, opened }))),
  );
  const texts = roots.flatMap((root) =>
    ways.map((way) => linesOf(root.map((node) => textOf(node, way, false)).join('\n'))),
  );
  return [...new Set(texts)];
};

/** The text of the main part of a page without what leads around the site, each element between its marks. */
export const markedText = (html: string, markIn: (document: Node) => Mark): string => {
  const document = parse(html);
  const mains = find(document, names('main'));
  const reading = { style: plain, without: around, opened: openedIn(document), mark: markIn(document) };
  return (mains.length > 0 ? mains : [document]).map((node) => textOf(node, reading, false)).join('\n');
};
