import type { IncomingMessage, ServerResponse } from 'node:http';
import { serve } from '../loopback.ts';

/** Sets up a server or network with a fault, and returns the origin to call. */
export type Fault = (seen: (request: IncomingMessage) => void) => Promise<string>;

const answering =
  (answer: (response: ServerResponse, request: IncomingMessage) => void): Fault =>
  (seen) =>
    serve((request, response) => {
      seen(request);
      answer(response, request);
    });

const json = { 'content-type': 'application/json' };

const nobody: Fault = async () => 'http://127.0.0.1:9';

const withoutTls: Fault = async (seen) => (await serve(seen)).replace('http:', 'https:');

/** The ways in which a server or the network fails, by name. */
export const networkFaults = {
  'refuses the connection': nobody,
  'never responds': answering(() => undefined),
  'resets the connection in the body': answering((response) => {
    response.writeHead(200, { ...json, 'content-length': '1000' }).write('{"a":');
    setTimeout(() => response.socket?.resetAndDestroy(), 20);
  }),
  'cuts the body short': answering((response) => {
    response.writeHead(200, json).write('[{"a":');
    setTimeout(() => response.socket?.end(), 20);
  }),
  'has no TLS': withoutTls,
  'has an unknown host name': async () => 'https://nobody.invalid',
  'redirects to another host': answering((response, { headers, url = '' }) => {
    const port = headers.host?.split(':')[1] ?? '';
    response.writeHead(302, { location: `http://localhost:${port}/elsewhere${url}` }).end();
  }),
  'responds 429': answering((response) => void response.writeHead(429, { ...json, 'retry-after': '1' }).end('{}')),
  'fails itself': answering((response) => void response.writeHead(500, json).end('{}')),
  'responds with a page of HTML': answering(
    (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Log in'),
  ),
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof networkFaults;
