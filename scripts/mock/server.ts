import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { apiNames, specsFolder } from '../apis.ts';
import { loadApi, type MockedApi } from './api.ts';
import { answer, answerPreflight, corsHeaders } from './exchange.ts';
import { type Answer, undocumented } from './prism.ts';
import { firstLine, MockRefusal } from './refusal.ts';

/** What to serve, and where. */
export interface MockOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** By default 127.0.0.1. */
  readonly host?: string;
  /** By default all of the folder. */
  readonly apis?: readonly string[];
  /** The folder of specs, by default the package's own. */
  readonly specs?: string;
}

/** A running mock. */
export interface Mock {
  readonly origin: string;
  readonly apis: readonly string[];
  /** What a client of an API takes as `baseUrl`. */
  readonly url: (api: string) => string;
  /** Gives the port back, open connections included. */
  readonly close: () => Promise<void>;
}

const chosen = async (specs: string, asked: readonly string[]): Promise<readonly string[]> => {
  const known = await apiNames(specs);
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new MockRefusal(`There is no API named ${unknown}: choose from ${known.join(', ')}.`, 2);
  return asked.length === 0 ? known : known.filter((name) => asked.includes(name));
};

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new MockRefusal(`Port ${port} of ${host} is taken: end what listens there, or choose another with --port.`)
          : new MockRefusal(
              `The mock cannot listen on port ${port} of ${host} (${firstLine(error)}): choose others with --port and --host.`,
            ),
      ),
    );
    server.listen(port, host, () => resolve());
  });

const originOf = (address: AddressInfo | string | null): string => {
  if (address === null || typeof address === 'string') throw new Error('The mock listens on a TCP port');
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
};

// The one error of `close` is that the server is closed already.
const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const serve = async (
  apis: readonly MockedApi[],
  origin: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const failed = (error: unknown): Answer => undocumented(500, 'The mock failed', firstLine(error));
  const { status, headers, body } = answerPreflight(request) ?? (await answer(apis, origin, request).catch(failed));
  response.statusCode = status;
  response.setHeaders(new Map(Object.entries({ ...corsHeaders(request), ...headers }))).end(body);
};

/** Serves the specs of a folder on one port: `<origin>/<api>` + the path of the API's server + the path of an operation. */
export const startMock = async ({
  port = 0,
  host = '127.0.0.1',
  apis = [],
  specs = specsFolder,
}: MockOptions = {}): Promise<Mock> => {
  const names = await chosen(specs, apis);
  const loaded = await Promise.all(names.map((name) => loadApi(specs, name)));
  const server = createServer();
  await listen(server, port, host);
  const origin = originOf(server.address());
  // What cannot be answered, such as a header of a spec that HTTP forbids, must not end the process.
  server.on('request', (request, response) => serve(loaded, origin, request, response).catch(() => response.destroy()));
  const url = (name: string): string => {
    const api = loaded.find((candidate) => candidate.name === name);
    if (!api) throw new TypeError(`The mock does not serve ${name}, only ${names.join(', ')}`);
    return `${origin}${api.prefix}`;
  };
  return { origin, apis: names, url, close: () => close(server) };
};
