import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server as TcpServer, Socket } from 'node:net';
import { certify, type Certificate } from './certificate.ts';
import { plays } from './plays.ts';

/** A request that reached the server. */
export interface Arrival {
  readonly method: string;
  readonly userAgent: string;
}

type Request = IncomingMessage | Http2ServerRequest;
type Response = ServerResponse | Http2ServerResponse;

/** How a connection is cut before the response. */
type Cut = (request: Request, raw: Socket | undefined) => void;

const cuts: Readonly<Record<string, Cut>> = {
  drop: (_, raw) => raw?.destroy(),
  reset: (_, raw) => raw?.resetAndDestroy(),
  // Only HTTP/2 has a frame that ends a connection.
  goaway: (request) => 'stream' in request && request.stream.session?.destroy(),
};

/** Identifies a connection by both of its ports, because a client can use one port for two servers. */
const nameOf = ({ localPort, remotePort }: Pick<Socket, 'localPort' | 'remotePort'>): string =>
  `${localPort} ${remotePort}`;

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*, authorization',
  'access-control-allow-methods': '*',
  'access-control-max-age': '600',
};

/** Servers on loopback that cut connections on demand, and record the requests that reach them. */
export class Servers {
  readonly #book = new Map<string, Arrival[]>();
  readonly #raw = new Map<string, Socket>();
  readonly #open = new Set<TcpServer>();
  readonly authority: Certificate = certify({ name: 'Conformance authority' });
  readonly trusted: Certificate = certify(
    { name: 'localhost', hosts: ['localhost'], addresses: ['127.0.0.1'] },
    this.authority,
  );

  /** Requests with a mark, in order. A request counts once its head has arrived, even if its body never does. */
  arrivals(mark: string): readonly Arrival[] {
    return this.#book.get(mark) ?? [];
  }

  /** A server that speaks HTTP/1.1 without TLS. */
  plain(): Promise<number> {
    return this.#listen(createServer(this.#answer));
  }

  /** A server that speaks HTTP/1.1 over TLS. */
  tls(certificate = this.trusted): Promise<number> {
    return this.#listen(createTlsServer(certificate, this.#answer));
  }

  /** A server that speaks HTTP/2 alone. */
  http2(): Promise<number> {
    const server = createSecureServer(this.trusted, (request, response) => this.#handle(request, response));
    server.on('sessionError', () => {});
    return this.#listen(server);
  }

  /** A server that responds to reads, and at its first write stops listening and resets its connections. */
  vanishing(): Promise<number> {
    const server: Server = createServer((request, response) => {
      if (request.method !== 'GET' && request.method !== 'OPTIONS') {
        this.#record(request);
        server.close();
        for (const raw of this.#raw.values()) if (raw.localPort === request.socket.localPort) raw.resetAndDestroy();
      } else this.#handle(request, response);
    });
    return this.#listen(server);
  }

  async close(): Promise<void> {
    const closing = [...this.#open].map((server) => new Promise((resolve) => server.close(resolve)));
    for (const raw of this.#raw.values()) raw.destroy();
    await Promise.all(closing);
  }

  readonly #answer: RequestListener = (request, response) => this.#handle(request, response);

  #listen(server: TcpServer): Promise<number> {
    this.#open.add(server);
    // The TCP socket, below TLS, so that a cut works in the same way for each protocol.
    server.on('connection', (raw: Socket) => {
      const name = nameOf(raw);
      this.#raw.set(name, raw);
      raw.on('close', () => this.#raw.get(name) === raw && this.#raw.delete(name));
      raw.on('error', () => {});
    });
    // Clients that speak another protocol, or do not trust the certificate, are expected.
    for (const event of ['clientError', 'tlsClientError'])
      server.on(event, (_: Error, socket: Socket) => socket.destroy());
    // A connection stays pooled for as long as the run takes.
    Object.assign(server, { keepAliveTimeout: 120_000 });
    return new Promise((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
    );
  }

  #record(request: Request): { mark: string; play: string; count: number } {
    const [, mark = '', play = ''] = (request.url ?? '').split('/');
    const arrived = [
      ...this.arrivals(mark),
      { method: request.method ?? '', userAgent: request.headers['user-agent'] ?? '' },
    ];
    this.#book.set(mark, arrived);
    return { mark, play, count: arrived.length };
  }

  #handle(request: Request, response: Response): void {
    for (const stream of [request, response]) stream.on('error', () => {});
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value);
    // A CORS preflight is not an arrival.
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const { play, count } = this.#record(request);
    const cut = cuts[play];
    const raw = this.#raw.get(nameOf(request.socket));
    request.resume().on('end', () => {
      // A request that is sent again succeeds, so that a runtime that resends by itself sees no failure.
      if (cut && count === 1) return cut(request, raw);
      const chosen = (cut ? plays['ok'] : plays[play])?.(count, new URL(request.url ?? '', 'http://server'));
      chosen?.(response as ServerResponse, request as IncomingMessage);
    });
  }
}
