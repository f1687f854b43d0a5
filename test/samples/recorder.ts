import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { byName } from '../contract/written.ts';

/** A request as it arrived, and the status of its response. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | string[]>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly status: number;
}

/** Replaces the mock's response to the nth request, from 0, of a program. */
export type Amend = (program: string, nth: number, answer: Answer) => Answer;

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A proxy in front of the mock that records requests by program: each program's paths begin with its name. */
export interface Recorder {
  /** The base URL for a program, from the mock's base URL of its API. */
  readonly url: (program: string, mockUrl: string) => string;
  readonly arrived: (program: string) => readonly Arrived[];
  readonly close: () => Promise<void>;
}

/** Headers that the transport sets. */
const OWN = new Set(['host', 'connection', 'content-length', 'accept-encoding']);

/** Starts a recorder in front of a mock. */
export async function startRecorder(mockOrigin: string, amend: Amend = (_, __, answer) => answer): Promise<Recorder> {
  const seen = new Map<string, Arrived[]>();
  const server = createServer(async (request, response) => {
    const [, program = '', rest = ''] = /^\/([^/]+)(.*)$/s.exec(request.url ?? '') ?? [];
    const { method = '' } = request;
    const sent = await text(request);
    const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
      OWN.has(name) ? [] : [[name, String(value)]],
    );
    const answer = await fetch(mockOrigin + rest, { method, headers, ...(sent && { body: sent }) });
    const before = seen.get(program) ?? [];
    const { status, body } = amend(program, before.length, { status: answer.status, body: await answer.text() });
    const type = answer.headers.get('content-type') ?? 'application/json';
    const { pathname, searchParams } = new URL(rest, mockOrigin);
    const query = byName(searchParams);
    seen.set(program, [...before, { method, path: pathname, query, headers: request.headers, body: sent, status }]);
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (program, mockUrl) => `http://127.0.0.1:${port}/${program}${new URL(mockUrl).pathname}`,
    arrived: (program) => seen.get(program) ?? [],
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
