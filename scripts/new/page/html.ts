import { alternativesIn } from '../../change/opened.ts';
import type { Element } from '../../change/html-node.ts';
import { markedText, type Mark } from '../../change/html-text.ts';
import { elementsIn } from './dom.ts';
import { roles, type Line, type Role } from './line.ts';
import { linesOfMarked, marksOf } from './marks.ts';
import { mergedCells } from './merged-cells.ts';
import { anyPage, renderers, type Renderer } from './renderers.ts';

type Document = Parameters<typeof elementsIn>[0];

/** The renderers that a page is made by, most often one. */
const renderersOf = (document: Document): readonly Renderer[] =>
  renderers.filter(({ is }) => elementsIn(document, is).length > 0);

/** The elements of each role; what a renderer marks up says more than HTML does. */
const rolesIn = (document: Document): ReadonlyMap<Element, readonly Role[]> => {
  const found = new Map<Element, readonly Role[]>();
  const tables = [anyPage, ...renderersOf(document).map(({ marks }) => marks)];
  for (const table of tables)
    for (const role of roles)
      for (const element of table[role] === undefined ? [] : elementsIn(document, table[role]))
        found.set(element, [...(found.get(element) ?? []), role]);
  return found;
};

const markIn = (document: Document): Mark => {
  const found = rolesIn(document);
  const merged = mergedCells(document);
  const alternatives = new Set(alternativesIn(document).flat());
  return (element) => {
    const own: readonly Role[] = alternatives.has(element) ? ['alternative'] : [];
    const marks = [...own, ...(found.get(element) ?? [])].map(marksOf);
    const { before = '', behind = '' } = merged.get(element) ?? {};
    const closing = marks.map(([, close]) => close).reverse();
    return [`${before}${marks.map(([open]) => open).join('')}`, `${closing.join('')}${behind}`];
  };
};

/** The lines of an HTML page, with the meaning of their elements. */
export const linesOfHtml = (html: string): Line[] => linesOfMarked(markedText(html, markIn));
