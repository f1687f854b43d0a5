import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The number of visible characters, and how many of them are evidence. */
export interface Seen {
  readonly all: number;
  readonly evidence: number;
}

/** The share of the visible characters that is evidence. */
export const shareOf = ({ all, evidence }: Seen): number => (all === 0 ? 0 : evidence / all);

const isElement = (node: Node): node is Element => 'attrs' in node;
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;
const classesOf = (element: Element): string[] => (attribute(element, 'class') ?? '').split(/\s+/);

/** Whether an element is a mark that links to its evidence; the site shows those as a sign without text. */
const isQuiet = (element: Element): boolean => /#evidence\//.test(attribute(element, 'href') ?? '');

const isEvidence = (element: Element): boolean =>
  ['blockquote', 'details'].includes(element.tagName) ||
  isQuiet(element) ||
  classesOf(element).some((name) => name === 'evidence' || name === 'mark') ||
  /sure\.html#/.test(attribute(element, 'href') ?? '');

/** Whether a node is visible: not part of a script, style, hidden element, or closed `details` except its summary. */
const isSeen = (node: Node, parent: Node): boolean => {
  if (!isElement(node)) return !(isElement(parent) && isFolded(parent) && 'value' in node);
  if (['script', 'style', 'template', 'noscript', 'head'].includes(node.tagName)) return false;
  if (attribute(node, 'hidden') !== undefined) return false;
  return !(isElement(parent) && isFolded(parent)) || node.tagName === 'summary';
};

const isFolded = (element: Element): boolean =>
  element.tagName === 'details' && attribute(element, 'open') === undefined;

const lengthOf = (text: string): number => text.replaceAll(/\s+/g, ' ').trim().length;

/** Counts the visible characters of markup; a mark that links to its evidence is one character. */
export const seenIn = (markup: string): Seen => {
  const count = (node: Node, within: boolean): Seen => {
    const evidence = within || (isElement(node) && isEvidence(node));
    if (isElement(node) && (isQuiet(node) || (classesOf(node).includes('mark') && childrenOf(node).length === 0)))
      return { all: 1, evidence: 1 };
    const own = 'value' in node ? lengthOf(node.value) : 0;
    const below = childrenOf(node)
      .filter((child) => isSeen(child, node))
      .map((child) => count(child, evidence));
    return {
      all: below.reduce((sum, { all }) => sum + all, own),
      evidence: below.reduce((sum, each) => sum + each.evidence, evidence ? own : 0),
    };
  };
  return count(parseFragment(markup), false);
};
