import type { IncomingMessage, ServerResponse } from 'node:http';
import { apiNames, eachOf, specsFolder } from '../../apis.ts';
import { readSpec } from '../../spec/read/read.ts';
import { mockedApi } from './api.ts';
import { answer, answerPreflight, corsHeaders } from './exchange.ts';
import { listenOn, type Listening } from './listen.ts';
import { type Answer, undocumented } from './prism.ts';
import { reasonOf, Refusal } from '../../refusal.ts';
import { chosen } from '../../command.ts';

/** What to serve, and where. */
export interface MockOptions {
  /** 0, the default, selects a free one. */
  readonly port?: number;
  /** By default 127.0.0.1. */
  readonly host?: string;
  /** By default, all APIs of the folder. */
  readonly apis?: readonly string[];
  /** The folder of specs, by default the package's own. */
  readonly specs?: string;
}

/** A running mock. */
export interface Mock extends Listening {
  readonly apis: readonly string[];
  /** What keeps the other APIs from being served. */
  readonly refusals: readonly Refusal[];
  /** The `baseUrl` for a client of an API. */
  readonly url: (api: string) => string;
}

/** The response to a request, on the server of this origin. */
export type Respond = (request: IncomingMessage, origin: string) => Promise<Answer>;

const serve = async (
  respond: Respond,
  origin: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const failed = (error: unknown): Answer => undocumented(500, 'The mock failed', reasonOf(error));
  const { status, headers, body } = answerPreflight(request) ?? (await respond(request, origin).catch(failed));
  response.statusCode = status;
  response.setHeaders(new Map(Object.entries({ ...headers, ...corsHeaders(request) }))).end(body);
};

/** Serves the responses of `respond`. */
export const startServer = async (port: number, host: string, respond: Respond): Promise<Listening> => {
  const { server, origin, close } = await listenOn(port, host);
  // A failed response, such as one with a header that HTTP forbids, must not end the process.
  server.on('request', (request, response) =>
    serve(respond, origin, request, response).catch(() => response.destroy()),
  );
  return { origin, close };
};

/** Serves the specs of a folder on one port: `<origin>/<api>` + the path of the API's server + the path of an operation. */
export const startMock = async ({
  port = 0,
  host = '127.0.0.1',
  apis = [],
  specs = specsFolder,
}: MockOptions = {}): Promise<Mock> => {
  const wanted = chosen(apis, await apiNames(specs));
  const { done, good, refusals } = await eachOf(wanted, async (name) => mockedApi(await readSpec(specs, name)));
  if (done.length === 0 && refusals.length > 0) throw Refusal.all(refusals);
  const listening = await startServer(port, host, (request, origin) => answer(done, origin, request));
  const url = (name: string): string => {
    const api = done.find((candidate) => candidate.name === name);
    if (!api) throw new TypeError(`The mock does not serve ${name}, only ${good.join(', ')}`);
    return `${listening.origin}${api.prefix}`;
  };
  return { ...listening, apis: good, refusals, url };
};
