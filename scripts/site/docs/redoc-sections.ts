import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

const anchor = /<a\b[^>]*\shref="#\/([^"/]+)"[^>]*>[\s\S]*?<\/a>/g;

const decoded = (text: string): string => textOf(parseFragment(text));

/** The section slugs in Redoc's HTML, by heading. */
export const sectionsIn = (page: string): ReadonlyMap<string, string> =>
  new Map([...page.matchAll(anchor)].map(([link, name = '']) => [decoded(link).trim(), decoded(name)]));
