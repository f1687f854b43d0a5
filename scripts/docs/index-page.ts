import type { Entry } from './entry.ts';
import { head } from './seal.ts';

/** An API on an index, and what leads to it from there. */
export interface Listed extends Entry {
  /** Stands before `<api>.html` and `<api>.yaml`: empty where the index lies beside them. */
  readonly folder: string;
  /** Where a mock of it runs, if one does. */
  readonly mock?: string;
}

const style = `
:root { color-scheme: light dark; --line: light-dark(#d9dce1, #3a3f47); --quiet: light-dark(#57606a, #9aa4b0); --link: light-dark(#0a5ad6, #79b0ff) }
* { box-sizing: border-box }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 72rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 }
h1 + p { color: var(--quiet); margin: 0.5rem 0 2rem }
main { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr)) }
article { border: 1px solid var(--line); border-radius: 0.5rem; padding: 1.25rem; display: flex; flex-direction: column }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 0 }
article > p { margin: 0.4rem 0 1rem }
dl { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0.3rem 0.75rem; margin: 0 0 1.25rem; font-size: 0.9rem }
dt { color: var(--quiet) }
dd { margin: 0; overflow-wrap: anywhere }
code { font: 0.9em ui-monospace, monospace }
nav { margin-top: auto; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; font-size: 0.9rem }
a { color: var(--link); text-underline-offset: 0.15em }
h2 a { text-decoration: none }
@media (max-width: 26rem) { dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: 0.5rem } }
`;

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Prose in which code is marked as in Markdown. */
const prose = (text: string): string => escape(text).replace(/`([^`]+)`/g, '<code>$1</code>');

const code = (text: string): string => `<code>${escape(text)}</code>`;

/** The rows below the description of an API; one without a value is left out. */
const rows: Readonly<Record<string, (listed: Listed) => string | undefined>> = {
  'Base URL': ({ server }) => (server === undefined ? 'no server is published' : code(server)),
  Mock: ({ mock }) => mock && code(mock),
  Auth: ({ auth }) => auth.map(code).join('<br>or ') || 'none is documented',
  Operations: ({ operations }) => String(operations),
  Claims: ({ known }) => known.join(', '),
};

const article = (listed: Listed): string => {
  const { api, title, description, folder, page } = listed;
  const told = Object.entries(rows).flatMap(([name, valueOf]) => {
    const value = valueOf(listed);
    return value ? [`<dt>${name}</dt><dd>${value}</dd>`] : [];
  });
  return `<article id="${api}">
<h2><a href="${folder}${api}.html">${escape(title)}</a></h2>
<p>${prose(description)}</p>
<dl>
${told.join('\n')}
</dl>
<nav><a href="${folder}${api}.html">Documentation</a><a href="${folder}${api}.yaml">OpenAPI</a><a href="${escape(page.url)}" rel="noreferrer">${escape(page.publisher)}’s page</a></nav>
</article>`;
};

/** The page that lists APIs. */
export const indexPage = (
  apis: readonly Listed[],
  { title, lead }: { title: string; lead: string },
): string => `<!doctype html>
<html lang="en">
<head>
${head}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
<p>${lead}</p>
<main>
${apis.map(article).join('\n')}
</main>
</body>
</html>
`;
