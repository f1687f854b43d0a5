import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server received it, perhaps only in part. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** The number that a test wrote into the path as `m123`, to detect a write that arrives twice. */
  readonly marker: string;
  body: string;
  /** Whether its response has ended, completely or not. */
  over: boolean;
}

/** What the server does with a request once it has read all of it. */
export type Fault = (response: ServerResponse, request: IncomingMessage) => void;

/** A server on loopback that misbehaves on command and records the requests that reach it. */
export interface FaultServer {
  readonly origin: string;
  /** The base URL, which has a path. */
  readonly baseUrl: string;
  /** Every request whose head arrived, in order. */
  readonly seen: readonly Seen[];
  /** Clears `seen`, and from now on applies to each request the fault that `choose` returns. */
  readonly play: (choose: (seen: Seen) => Fault) => void;
  readonly close: () => Promise<void>;
}

const seenOf = ({ method = '', url = '', headers }: IncomingMessage): Seen => ({
  method,
  url,
  headers,
  marker: /\bm(\d+)\b/.exec(url)?.[1] ?? '',
  body: '',
  over: false,
});

/** Starts a server; until `play`, it sends a 404 to every request. */
export async function startFaultServer(): Promise<FaultServer> {
  const seen: Seen[] = [];
  let choose: (seen: Seen) => Fault = () => (response) => response.writeHead(404).end();
  const server = createServer((request, response) => {
    // A request counts as soon as its head has arrived: from then on, it has been sent.
    const entry = seenOf(request);
    seen.push(entry);
    const fault = choose(entry);
    request.on('data', (chunk: Buffer) => (entry.body += chunk.toString()));
    request.on('end', () => fault(response, request));
    response.on('close', () => (entry.over = true));
    // Clients are expected to hang up.
    for (const stream of [request, response]) stream.on('error', () => {});
  });
  server.on('clientError', (_, socket) => socket.destroy());
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    baseUrl: `${origin}/v1`,
    seen,
    play: (next) => {
      seen.length = 0;
      choose = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Plays faults in order, and repeats the last one. */
export function script(...faults: readonly [Fault, ...Fault[]]): () => Fault {
  const left = [...faults];
  return () => (left.length > 1 ? left.shift() : left[0]) ?? faults[0];
}
