import { gzipSync } from 'node:zlib';
import type { Fault } from './server.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** Sends a status and a body of text. */
export const text =
  (status: number, body: string, headers: Readonly<Record<string, string>> = { 'content-type': 'text/plain' }): Fault =>
  (response) =>
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);

/** Sends a status and a body of JSON. */
export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Fault =>
  text(status, JSON.stringify(body), { ...JSON_TYPE, ...headers });

/** Sends a status without a body. */
export const empty =
  (status: number, headers: Readonly<Record<string, string>> = {}): Fault =>
  (response) =>
    response.writeHead(status, headers).end();

/** Sends an HTML page, as proxies do. */
export const html = (status: number): Fault =>
  text(status, `<!DOCTYPE html><title>${status}</title>${'<p>Sorry</p>'.repeat(100)}`, { 'content-type': 'text/html' });

/** Sends an HTML page of one mebibyte. */
export const large = (status: number): Fault =>
  text(status, `<!DOCTYPE html>${'x'.repeat(2 ** 20)}`, { 'content-type': 'text/html' });

/** Closes the connection without a response. */
export const drop: Fault = (_, request) => request.socket.destroy();

/** Resets the connection without a response. */
export const reset: Fault = (_, request) => request.socket.resetAndDestroy();

/** Sends status and headers, then closes the connection. */
export const dropAfterHeaders: Fault = (response, request) => {
  response.writeHead(200, { ...JSON_TYPE, 'content-length': 100 });
  response.flushHeaders();
  setImmediate(() => request.socket.destroy());
};

/** Sends half a body, then resets the connection. */
export const resetAmidBody: Fault = (response, request) => {
  response.writeHead(200, { ...JSON_TYPE, 'content-length': 100 });
  response.write('{"success":true,"result":', () => setTimeout(() => request.socket.resetAndDestroy(), 5));
};

/** Sends half of a compressed body, and ends the response as if it were complete. */
export const truncatedGzip =
  (body: unknown): Fault =>
  (response) => {
    const packed = gzipSync(JSON.stringify(body));
    response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(packed.subarray(0, packed.length >> 1));
  };

/** Never responds. */
export const stall: Fault = () => {};

/** Sends status, headers and the start of a body, and nothing more. */
export const stallInBody: Fault = (response) => {
  response.writeHead(200, JSON_TYPE);
  response.write('{"success":true,');
};

/** Sends a body one byte at a time. */
export const trickle =
  (body: unknown, everyMs = 20): Fault =>
  (response) => {
    const bytes = Buffer.from(JSON.stringify(body));
    response.writeHead(200, { ...JSON_TYPE, 'content-length': bytes.length });
    let sent = 0;
    const timer = setInterval(() => {
      response.write(bytes.subarray(sent, ++sent));
      if (sent === bytes.length) response.end();
    }, everyMs);
    response.on('close', () => clearInterval(timer));
  };

/** Redirects the caller. */
export const redirect = (status: number, location: string): Fault => empty(status, { location });

/** Redirects the caller to the same URL. */
export const redirectLoop: Fault = (response, request) =>
  response.writeHead(307, { location: request.url ?? '/' }).end();
