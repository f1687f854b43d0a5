import { selectAll, type Options } from 'css-select';
import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isTag = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const parentOf = (node: Node): Element | null =>
  'parentNode' in node && node.parentNode !== null && isTag(node.parentNode) ? node.parentNode : null;
const valueOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value;
const textOf = (node: Node): string => ('value' in node ? node.value : childrenOf(node).map(textOf).join(''));

/** How `css-select` walks the trees of parse5. */
const adapter: NonNullable<Options<Node, Element>['adapter']> = {
  isTag,
  getChildren: childrenOf,
  getParent: parentOf,
  getSiblings: (node) => ('parentNode' in node && node.parentNode ? node.parentNode.childNodes : [node]),
  getName: ({ tagName }) => tagName,
  getText: textOf,
  getAttributeValue: valueOf,
  hasAttrib: (element, name) => valueOf(element, name) !== undefined,
  removeSubsets: (nodes) => nodes.filter((node, index) => nodes.indexOf(node) === index),
};

/** The elements that match a CSS selector. */
export const elementsIn = (document: Node, selector: string): readonly Element[] =>
  selectAll<Node, Element>(selector, childrenOf(document), { adapter, cacheResults: false });
