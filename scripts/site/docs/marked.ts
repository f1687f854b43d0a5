import { html, link, prose, type Content } from '../../html.ts';

/** The signs of the Markdown that doubts and evidence are written in: bold, and links within the site or to the web. */
const signs = /(\*\*[^*]+\*\*|\[[^\]]+\]\([^)\s]+\))/;

/** Such Markdown as markup; `root` leads from the page to the folder of the site. */
export const marked = (text: string, root: string): Content =>
  text.split(signs).map((part): Content => {
    const [, bold] = /^\*\*([^*]+)\*\*$/.exec(part) ?? [];
    if (bold !== undefined) return html`<strong>${bold}</strong>`;
    const [, words, to = ''] = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part) ?? [];
    if (words !== undefined) return link(/^https?:/.test(to) ? to : `${root}${to}`, words);
    return prose(part);
  });
