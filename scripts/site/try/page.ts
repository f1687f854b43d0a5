import { data, html, link } from '../../html.ts';
import { home } from '../docs/site-files.ts';
import { at, top, type Site } from '../frame/top.ts';
import type { ToTry } from './spec.ts';

const SHEETS = ['swagger-ui.css', 'palette.css', 'marks.css', 'top.css', 'try.css'];
const SCRIPTS = ['swagger-ui-bundle.js', 'attributes.js', 'names.js', 'form.js', 'call.js', 'try.js'];

/** The page for trying out an API against its mock, in the layout of the docs site. */
export const tryPage = (api: string, site: Site, { spec, ...given }: ToTry): string => {
  const { title } = spec.info;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Try ${title}</title>
        <link rel="icon" href="data:," />
        ${SHEETS.map((name) => html`<link rel="stylesheet" href="/try/assets/${name}" />`)}
        <script src="/try/assets/theme.js"></script>
        ${SCRIPTS.map((name) => html`<script src="/try/assets/${name}" defer></script>`)}
        <script src="/try/assets/top.js" data-root="${site.root}" defer></script>
      </head>
      <body>
        ${top(site, [home, { text: title, to: `${api}.html` }, { text: 'Try' }])}
        <div id="main" tabindex="-1" class="workbench">
          <section aria-labelledby="title">
            <h1 id="title">Try ${title}</h1>
            <p>
              Requests go to the mock on this machine, never to the vendor. Examples and a credential that the mock
              takes are filled in; above <b>Execute</b>, choose the status that you want to see. The base URL of the
              mock is <code id="mock">${given.mock}</code>. ${link(at(site, `${api}.yaml`), 'OpenAPI as YAML')}
            </p>
            <noscript
              ><p>
                Sending requests from here needs JavaScript. The mock itself does not: its base URL is that path on this
                host.
              </p></noscript
            >
          </section>
          <div id="try"></div>
        </div>
        <script type="application/json" id="try-data">
          ${data({ spec, ...given })}
        </script>
      </body>
    </html> `.html;
};
