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
const textOf = (node: Node): string => ('value' in node ? node.value : childrenOf(node).map(textOf).join(''));

function* walk(node: Node): Generator<Element> {
  if (isElement(node)) yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** Every element of a page, in its order; of those that need no script, what they hold is in them too. */
export const elementsOf = (html: string): Found[] =>
  [...walk(parse(html, { scriptingEnabled: false }))].map((element) => ({
    name: element.tagName,
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    text: textOf(element),
  }));

/** What a policy calls a script or style that holds this. */
export const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The policy of a page, by directive. */
export const policyOf = (elements: readonly Found[]): Readonly<Record<string, string>> => {
  const meta = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
  const parts = (meta?.attributes['content'] ?? '').split('; ').map((part) => part.split(/ (.*)/s));
  return Object.fromEntries(parts.map(([name = '', value = '']) => [name, value]));
};
