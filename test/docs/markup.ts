import { createHash } from 'node:crypto';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** An element as a browser reads it, with its attributes and the text in it. */
export interface Found {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

const isElement = (node: Node): node is Element => 'attrs' in node;
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const textOf = (node: Node): string =>
  'value' in node ? node.value : childrenOf(node).reduce((text, child) => text + textOf(child), '');

function* walk(node: Node): Generator<Element> {
  if (isElement(node)) yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** An element whose text is only joined on demand, because the text of every ancestor repeats it. */
const foundAt = (element: Element): Found => {
  let text: string | undefined;
  return {
    name: element.tagName,
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    get text() {
      return (text ??= textOf(element));
    },
  };
};

/** The pages that were parsed last: consecutive tests of a file read the same ones. */
const read = new Map<string, readonly Found[]>();
const MOST = 64;

/** Every element of a page, in document order, including those inside `noscript`. */
export const elementsOf = (html: string): readonly Found[] => {
  const known = read.get(html);
  if (known) return known;
  const found = [...walk(parse(html, { scriptingEnabled: false }))].map(foundAt);
  if (read.size === MOST) read.delete(read.keys().next().value ?? '');
  read.set(html, found);
  return found;
};

/** The hash that a Content-Security-Policy lists to allow an inline script or style with this text. */
export const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The Content-Security-Policy of a page, by directive. */
export const policyOf = (elements: readonly Found[]): Readonly<Record<string, string>> => {
  const meta = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
  const parts = (meta?.attributes['content'] ?? '').split('; ').map((part) => part.split(/ (.*)/s));
  return Object.fromEntries(parts.map(([name = '', value = '']) => [name, value]));
};
