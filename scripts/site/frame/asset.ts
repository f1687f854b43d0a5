import { readFileSync } from 'node:fs';
import type { Markup } from '../../html.ts';

/** The text of a style sheet, without its comments, or of a script that lies in the folder `assets` next to a module. */
export const asset = (module: string, name: string): string => {
  const text = readFileSync(new URL(`assets/${name}`, module), 'utf8').trim();
  return name.endsWith('.css') ? text.replace(/\/\*[^]*?\*\/\s*/g, '') : text;
};

const ours = (name: string): string => asset(import.meta.url, name);

/** What every page needs, those that another program writes included: the palette, the marks and the header. */
export const topStyle = ['palette.css', 'marks.css', 'top.css'].map(ours).join('\n');

/** The style sheet of a page that is ours from end to end. */
export const pageStyle = `${topStyle}\n${ours('page.css')}`;

/** The script that goes first, so that no page is drawn in the wrong colours. */
export const themeScript: Markup = { html: `<script>${ours('theme.js')}</script>` };

/** The script that completes what another program draws. */
export const attributesScript: Markup = { html: `<script>${ours('attributes.js')}</script>` };

/** The script of the header; it asks for the search from the folder of the site. */
export const topScript = (root: string): Markup => ({
  html: `<script data-root="${root}">${ours('top.js')}</script>`,
});
