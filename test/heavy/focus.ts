/** Whether an element has the focus that a selector names, and what is not seen to have it. */
export const focused = (selector: string): string => `(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const seen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  return { there: element.matches(${JSON.stringify(selector)}), unseen: seen ? [] : [element.outerHTML.slice(0, 120)] };
})()`;
