import { selectAll, type Options } from 'css-select';
import { attribute, childrenOf, isElement, textOf, type Element, type Node } from '../../change/html-node.ts';

const parentOf = (node: Node): Element | null =>
  'parentNode' in node && node.parentNode !== null && isElement(node.parentNode) ? node.parentNode : null;

/** The adapter that lets `css-select` walk parse5 trees. */
const adapter: NonNullable<Options<Node, Element>['adapter']> = {
  isTag: isElement,
  getChildren: (node) => [...childrenOf(node)],
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
  selectAll<Node, Element>(selector, [...childrenOf(document)], { adapter, cacheResults: false });
