import { code, html, type Content, type Markup } from '../../html.ts';
import type { MockedApi } from './api.ts';

/** An operation in the index. */
export interface ListedOperation {
  readonly operationId: string;
  readonly method: string;
  /** The path template, relative to the base URL. */
  readonly path: string;
  readonly summary: string;
  /** The documented statuses, each with the names of its examples. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

/** An API in the index. */
export interface ListedApi {
  readonly title: string;
  readonly baseUrl: string;
  readonly server: string | null;
  readonly operations: readonly ListedOperation[];
}

const listOperation = (prefix: string, operation: MockedApi['operations'][number]): ListedOperation => ({
  operationId: operation.iid ?? '',
  method: operation.method.toUpperCase(),
  path: operation.path.slice(prefix.length),
  summary: operation.summary ?? '',
  answers: Object.fromEntries(
    operation.responses.map(({ code, contents = [] }) => [
      code,
      contents.flatMap(({ examples = [] }) => examples.map(({ key }) => key)),
    ]),
  ),
});

/** The served operations, by API. */
export const listApis = (apis: readonly MockedApi[], origin: string): Record<string, ListedApi> =>
  Object.fromEntries(
    apis.map(({ name, title, server, prefix, operations }) => [
      name,
      {
        title,
        baseUrl: `${origin}${prefix}`,
        server: server ?? null,
        operations: operations.map((operation) => listOperation(prefix, operation)),
      },
    ]),
  );

const row = ({ operationId, method, path, summary, answers }: ListedOperation): Markup =>
  html`<tr>
    ${[operationId, `${method} ${path}`, summary, Object.keys(answers).join(' ')].map((cell) => html`<td>${cell}</td>`)}
  </tr> `;

const section = ([name, { title, baseUrl, operations }]: [string, ListedApi], around: Content): Markup =>
  html`<h2 id="${name}">${title}</h2>
    <p>${code(`createClient(…, { credential: 'any', baseUrl: '${baseUrl}' })`)}</p>
    ${around}
    <div>
      <table>
        <tr>
          ${['Operation', 'Request', 'Summary', 'Statuses'].map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
        ${operations.map(row)}
      </table>
    </div> `;

/** The index as HTML; `around` adds links to an API. */
export const listingPage = (apis: Record<string, ListedApi>, around: (api: string) => Content = () => ''): string =>
  html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>Billing mock</title>
      <style>
        :root {
          color-scheme: light dark;
        }
        body {
          font: 1rem/1.5 system-ui;
          margin: 1rem clamp(1rem, 3vw, 2rem);
          overflow-wrap: anywhere;
        }
        div {
          overflow-x: auto;
        }
        td,
        th {
          padding: 0 1rem 0.25rem 0;
          text-align: start;
          vertical-align: top;
          overflow-wrap: break-word;
        }
        code {
          font-size: 0.9rem;
        }
      </style>
      <h1>Billing mock</h1>
      <p>
        A mock of the APIs below runs here and returns the examples of their specs. Pass the base URL of one to a
        client, or send requests to it; the header ${code('Prefer: code=404')} chooses another response.
        ${code('npm start')} also serves the docs, and a form for each operation.
      </p>
      ${Object.entries(apis).map((each) => section(each, around(each[0])))}
    </html> `.html;
