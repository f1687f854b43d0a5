import { attribute, childrenOf, isElement, textOf, type Element, type Node } from './html-node.ts';

const elementsIn = (node: Node): readonly Element[] => childrenOf(node).filter(isElement);

const hasRole = (element: Element, role: string): boolean => attribute(element, 'role') === role;

/** The outermost elements of a role below a node. */
const outermost = (node: Node, role: string): Element[] =>
  elementsIn(node).flatMap((child) => (hasRole(child, role) ? [child] : outermost(child, role)));

/** A marker before tabs that each show one of several forms of a value. */
const ALTERNATIVES = /^(?:one|any) ?of:?$/i;

/** Tab panels that show alternatives, grouped; panels of other tabs, such as samples and statuses, have no marker. */
export const alternativesIn = (document: Node): readonly (readonly Element[])[] => {
  const found: (readonly Element[])[] = [];
  const look = (node: Node): void => {
    for (const [index, child] of elementsIn(node).entries()) {
      const before = elementsIn(node)[index - 1];
      const panels = before && ALTERNATIVES.test(textOf(before).trim()) ? outermost(child, 'tabpanel') : [];
      if (panels.length > 1) found.push(panels);
      look(child);
    }
  };
  look(document);
  return found;
};

/** The content that a button right before it shows, such as a list of servers. */
const behindButtons = (node: Node): Element[] =>
  elementsIn(node).flatMap((child, index, all) => {
    const isNext = all[index - 1]?.tagName === 'button' && child.tagName === 'div';
    return [...(isNext && attribute(child, 'aria-hidden') === 'true' ? [child] : []), ...behindButtons(child)];
  });

/** What a page shows only after a click: alternatives behind tabs, and content behind a button. */
export const openedIn = (document: Node): ReadonlySet<Element> =>
  new Set([...alternativesIn(document).flat(), ...behindButtons(document)]);
