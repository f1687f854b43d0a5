import type { MarkedToken } from 'marked';
import { html, link, type Content } from '../../html.ts';
import { partFrom, type Setting } from './markdown.ts';
import { plain } from './sections.ts';

/** What a description may hold that a page has no place for: it stands as text, and nothing of it is lost. */
const inWords = (token: MarkedToken): Content | undefined => {
  switch (token.type) {
    case 'html':
      return token.block ? html`<p>${token.raw.trim()}</p> ` : token.raw;
    case 'image':
    case 'del':
    case 'def':
      return token.raw;
    case 'heading':
      return html`<p><strong>${plain(token.tokens)}</strong></p> `;
    case 'table':
      return html`<pre>${token.raw.trim()}</pre> `;
    case 'blockquote':
      return described(token.text);
    case 'link':
      return link(/^https?:/.test(token.href) ? token.href : '', plain(token.tokens));
    case 'hr':
    case 'checkbox':
      return '';
    default:
      return undefined;
  }
};

const setting: Setting = { file: 'a description', hrefOf: String, tableOf: () => ({ html: '' }), instead: inWords };

/** A description of a spec, which is Markdown, as a part of a page: in it HTML is text, and only links to the web lead anywhere. */
export function described(description: string | undefined): Content {
  return description === undefined ? '' : partFrom(description, setting);
}
