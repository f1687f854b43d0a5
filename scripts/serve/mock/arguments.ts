import { parseArgs } from 'node:util';
import { parsePort } from '../../port.ts';
import { firstLine, MockRefusal } from './refusal.ts';

/** What the command was asked. */
export interface MockArguments {
  readonly help: boolean;
  readonly port: number;
  readonly host: string;
  readonly apis: readonly string[];
}

/** What `--help` prints. */
export const help = `Serves the specs as mock APIs, all on one port.

  npm run mock -- [--port N] [--host H] [api ...]

  --port N   where to listen (4010); 0 takes a free port
  --host H   on which address (127.0.0.1)
  api        folders of specs/ to serve (all)

  An API is at http://127.0.0.1:4010/<api> + the path of its real server; give that to a client as \`baseUrl\`.
  http://127.0.0.1:4010/ lists what is served, as JSON or, in a browser, as a page.

  A request is held to the spec: credential, parameters, body. It may ask for an answer with the header
    Prefer: code=404                  a documented status
    Prefer: example=documented        an example by its name
    Prefer: dynamic=true, seed=7      a generated body, the same for the same seed (one is set if you set none)
  Commas stand between preferences.

  An answer with content type application/problem+json is the mock's own: the spec documents none for the case.
  It says so for a path or body that cannot be read (400), a missing credential (401), an invalid request (422), an unknown path or preference (404),
  another method (405) and an example that violates its schema (500).
`;

const usage = 'Run `npm run mock -- --help` for what there is.';

const portOf = (text: string): number => {
  const port = parsePort(text);
  if (port === undefined) throw new MockRefusal(`--port takes a number from 0 to 65535, not "${text}". ${usage}`, 2);
  return port;
};

const parseOptions = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '4010' },
        host: { type: 'string', default: '127.0.0.1' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new MockRefusal(`${firstLine(error).split(/\.(?: |$)/, 1)[0]}. ${usage}`, 2);
  }
};

/** Reads the arguments of the command. */
export const parseArguments = (args: readonly string[]): MockArguments => {
  const { values, positionals } = parseOptions(args);
  return { help: values.help, port: portOf(values.port), host: values.host, apis: positionals };
};
