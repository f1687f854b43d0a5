import { code, html, type Markup } from '../../html.ts';
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

const section = ([name, { title, baseUrl, operations }]: [string, ListedApi]): Markup =>
  html`<h2 id="${name}">${title}</h2>
    <p>${code(baseUrl)}</p>
    <table>
      ${operations.map(row)}
    </table> `;

/** The index as HTML. */
export const listingPage = (apis: Record<string, ListedApi>): string =>
  html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <title>Billing mock</title>
      <style>
        body {
          font: 1rem/1.5 system-ui;
          margin: 2rem;
        }
        td {
          padding: 0 1rem 0 0;
          vertical-align: top;
        }
        code {
          font-size: 1rem;
        }
      </style>
      <h1>Billing mock</h1>
      ${Object.entries(apis).map(section)}
    </html> `.html;
