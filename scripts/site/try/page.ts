import { data, html, link } from '../../html.ts';
import type { ToTry } from './spec.ts';

/** The page on which requests of an API are sent to its mock. */
export const tryPage = (api: string, { spec, mock, credentials }: ToTry): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Try ${spec.info.title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/try/assets/swagger-ui.css" />
        <link rel="stylesheet" href="/try/assets/try.css" />
        <script src="/try/assets/swagger-ui-bundle.js" defer></script>
        <script src="/try/assets/attributes.js" defer></script>
        <script src="/try/assets/try.js" defer></script>
      </head>
      <body>
        <header class="workbench">
          <nav aria-label="This API">
            ${link('/docs/', 'APIs')} ${link(`/docs/${api}.html`, 'Reference')}
            ${link(`/docs/${api}.yaml`, 'OpenAPI as YAML')}
          </nav>
          <h1>Try ${spec.info.title}</h1>
          <p>
            Requests go to the mock on this machine, never to the vendor. Examples and a credential that the mock takes
            are filled in; above <b>Execute</b>, choose the status that you want to see.
          </p>
          <noscript
            ><p>
              Sending requests from here needs JavaScript. The mock itself does not: its base URL is
              <code>${mock}</code> on this host.
            </p></noscript
          >
        </header>
        <div id="try"></div>
        <script type="application/json" id="try-data">
          ${data({ spec, mock, credentials })}
        </script>
      </body>
    </html> `.html;
