import { selectAll, type Options } from 'css-select';
import { attribute, isElement, type Element, type Node } from '../../change/html-node.ts';

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const parentOf = (node: Node): Element | null =>
  'parentNode' in node && node.parentNode !== null && isElement(node.parentNode) ? node.parentNode : null;
const textOf = (node: Node): string => ('value' in node ? node.value : childrenOf(node).map(textOf).join(''));

/** How `css-select` walks the trees of parse5. */
const adapter: NonNullable<Options<Node, Element>['adapter']> = {
  isTag: isElement,
  getChildren: childrenOf,
  getParent: parentOf,
  getSiblings: (node) => ('parentNode' in node && node.parentNode ? node.parentNode.childNodes : [node]),
  getName: ({ tagName }) => tagName,
  getText: textOf,
  getAttributeValue: attribute,
  hasAttrib: (element, name) => attribute(element, name) !== undefined,
  removeSubsets: (nodes) => nodes.filter((node, index) => nodes.indexOf(node) === index),
};

/** The elements that match a CSS selector. */
export const elementsIn = (document: Node, selector: string): readonly Element[] =>
  selectAll<Node, Element>(selector, childrenOf(document), { adapter, cacheResults: false });
