import { html, link, prose, type Content } from '../../html.ts';

/** The only Markdown in doubts and evidence: bold text and links. */
const signs = /(\*\*[^*]+\*\*|\[[^\]]+\]\((?:[^()\s]|\([^()\s]*\))+\))/;

/** Converts that Markdown to HTML; `root` is the path from the page to the site's root. */
export const marked = (text: string, root: string): Content =>
  text.split(signs).map((part): Content => {
    const [, bold] = /^\*\*([^*]+)\*\*$/.exec(part) ?? [];
    if (bold !== undefined) return html`<strong>${bold}</strong>`;
    const [, words, to = ''] = /^\[([^\]]+)\]\((\S+)\)$/.exec(part) ?? [];
    if (words !== undefined) return link(/^https?:/.test(to) ? to : `${root}${to}`, words);
    return prose(part);
  });
