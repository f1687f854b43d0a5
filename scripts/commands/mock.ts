import { columns } from '../text.ts';
import { apiNames, specsFolder } from '../apis.ts';
import { draftWarnings } from '../ledger/draft.ts';
import { chosen, command, onOrphaned, outliveRejections, portOf, type Given } from '../command.ts';

const help = `
Serves the specs as mock APIs, all on one port.

  npm run mock -- [--port N] [--host H] [api ...]

  --port N   the port to listen on (4010); 0 selects a free one
  --host H   the address to listen on (127.0.0.1)
  api        folders of specs/ to serve (all)

  An API is at http://127.0.0.1:4010/<api> + the path of its real server; give that to a client as \`baseUrl\`.
  http://127.0.0.1:4010/ lists the served APIs, as JSON or, in a browser, as a page.

  Requests are validated against the spec: credential, parameters, body. They may choose a response with the header
    Prefer: code=404                  a documented status
    Prefer: example=documented        an example by its name
    Prefer: dynamic=true, seed=7      a generated body, the same for the same seed (one is set if you set none)
  Separate preferences with commas.

  A response with content type application/problem+json comes from the mock itself, if the spec documents none for the case:
  an unreadable path or body (400), a missing or malformed credential (401), an unknown path or preference (404),
  a wrong method (405), an invalid media type in a header (406, 415), an invalid request (422) or an example that violates its schema (500).
`;

const run = async ({ values, names }: Given): Promise<number> => {
  const [port, { host = '127.0.0.1' }] = [portOf(values['port']), values];
  chosen(names, await apiNames(specsFolder));
  // Load Prism last: it takes a second, which a refused command should not wait for.
  const { startMock } = await import('../serve/mock/server.ts');
  outliveRejections();
  const mock = await startMock({ port, host: String(host), apis: names });
  console.log(columns([...mock.apis.map((api) => [api, mock.url(api)]), ['index', `${mock.origin}/`]]));
  for (const { message } of mock.refusals) console.error(message);
  for (const line of await draftWarnings(specsFolder, mock.apis)) console.error(line);
  const stop = (): void => void mock.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  onOrphaned(stop);
  return mock.refusals.length > 0 ? 1 : 0;
};

await command(help, { port: { type: 'string' }, host: { type: 'string' } }, run);
