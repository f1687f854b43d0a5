import { readFileSync } from 'node:fs';
import type { Markup } from '../../html.ts';

/** Comments of a style sheet or script; those of scripts are on separate lines. */
const COMMENTS = /\/\*[^]*?\*\/\s*|^ *\/\/.*\n/gm;

/** Reads an asset from the folder `assets` next to a module, without its comments. */
export const asset = (module: string, name: string): string =>
  readFileSync(new URL(`assets/${name}`, module), 'utf8')
    .trim()
    .replace(COMMENTS, '');

const ours = (name: string): string => asset(import.meta.url, name);

/** The styles of every page, including generated ones: palette, marks and header. */
export const topStyle = ['palette.css', 'marks.css', 'top.css'].map(ours).join('\n');

/** The styles of a page that we generate in full. */
export const pageStyle = `${topStyle}\n${ours('page.css')}`;

/** Runs first, so that no page flashes in the wrong colours. */
export const themeScript: Markup = { html: `<script>${ours('theme.js')}</script>` };

/** Adds missing attributes to the output of Redoc and Swagger UI. */
export const attributesScript: Markup = { html: `<script>${ours('attributes.js')}</script>` };

/** The script of the header, which loads the search relative to `root`. */
export const topScript = (root: string): Markup => ({
  html: `<script data-root="${root}">${ours('top.js')}</script>`,
});
