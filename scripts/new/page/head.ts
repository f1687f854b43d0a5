import { parse } from 'parse5';
import { attribute } from '../../change/html-node.ts';
import { elementsIn } from './dom.ts';

/** Where a page is published, and by whom. */
export interface Head {
  readonly url?: string;
  readonly publisher?: string;
}

const httpsIn = (text = ''): string | undefined =>
  /^https:\/\/\S+$/.test(text) && URL.canParse(text) ? text : undefined;

/** The metadata in the head of an HTML page; a saved page has its address there. */
export const headOf = (html: string): Head => {
  const document = parse(html);
  const valueOf = (selector: string, name: string): string | undefined =>
    elementsIn(document, `head ${selector}`).flatMap((element) => attribute(element, name)?.trim() || [])[0];
  const url = httpsIn(valueOf('link[rel=canonical]', 'href')) ?? httpsIn(valueOf('meta[property="og:url"]', 'content'));
  const publisher = valueOf('meta[property="og:site_name"]', 'content');
  return { ...(url && { url }), ...(publisher && { publisher }) };
};
