import type { MarkedToken } from 'marked';
import { html, link, type Content } from '../../html.ts';
import { partFrom, type Setting } from './markdown.ts';
import { plain } from './sections.ts';

/** Renders Markdown that does not fit on our pages as text, so that nothing is lost. */
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

/** Renders a Markdown description from a spec: HTML becomes text, and only web links remain links. */
export function described(description: string | undefined): Content {
  return description === undefined ? '' : partFrom(description, setting);
}
