import { attribute, childrenOf, isElement, textOf, type Element, type Node } from './html-node.ts';

const elementsIn = (node: Node): readonly Element[] => childrenOf(node).filter(isElement);

const hasRole = (element: Element, role: string): boolean => attribute(element, 'role') === role;

/** The outermost elements of a role below a node. */
const outermost = (node: Node, role: string): Element[] =>
  elementsIn(node).flatMap((child) => (hasRole(child, role) ? [child] : outermost(child, role)));

/** What stands before tabs of which each shows one of several forms of a value. */
const ALTERNATIVES = /^(?:one|any) ?of:?$/i;

/** Panels of tabs that show alternatives, those of one group together; panels of other tabs, as of samples and statuses, are no more than they show. */
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

/** What stands behind a button that shows it, as a list of servers. */
const behindButtons = (node: Node): Element[] =>
  elementsIn(node).flatMap((child, index, all) => {
    const isNext = all[index - 1]?.tagName === 'button' && child.tagName === 'div';
    return [...(isNext && attribute(child, 'aria-hidden') === 'true' ? [child] : []), ...behindButtons(child)];
  });

/** What a page holds and shows only at a click: alternatives behind tabs, and what is behind a button. */
export const openedIn = (document: Node): ReadonlySet<Element> =>
  new Set([...alternativesIn(document).flat(), ...behindButtons(document)]);
