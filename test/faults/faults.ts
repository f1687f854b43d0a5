import { gzipSync } from 'node:zlib';
import type { Fault } from './server.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** Answers with a status and a body as it stands. */
export const text =
  (status: number, body: string, headers: Readonly<Record<string, string>> = { 'content-type': 'text/plain' }): Fault =>
  (response) =>
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);

/** Answers with a status and JSON. */
export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Fault =>
  text(status, JSON.stringify(body), { ...JSON_TYPE, ...headers });

/** Answers with a status and no body. */
export const empty =
  (status: number, headers: Readonly<Record<string, string>> = {}): Fault =>
  (response) =>
    response.writeHead(status, headers).end();

/** Answers with a page, as proxies do. */
export const html = (status: number): Fault =>
  text(status, `<!DOCTYPE html><title>${status}</title>${'<p>Sorry</p>'.repeat(100)}`, { 'content-type': 'text/html' });

/** Answers with a page of a mebibyte. */
export const large = (status: number): Fault =>
  text(status, `<!DOCTYPE html>${'x'.repeat(2 ** 20)}`, { 'content-type': 'text/html' });

/** Ends the connection in an orderly way instead of answering. */
export const drop: Fault = (_, request) => request.socket.destroy();

/** Resets the connection instead of answering. */
export const reset: Fault = (_, request) => request.socket.resetAndDestroy();

/** Sends status and headers, then ends the connection. */
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

/** Sends half of a compressed body, and says that it is whole. */
export const truncatedGzip =
  (body: unknown): Fault =>
  (response) => {
    const packed = gzipSync(JSON.stringify(body));
    response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(packed.subarray(0, packed.length >> 1));
  };

/** Never answers. */
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

/** Sends the caller elsewhere. */
export const redirect = (status: number, location: string): Fault => empty(status, { location });

/** Sends the caller to where it is already. */
export const redirectLoop: Fault = (response, request) =>
  response.writeHead(307, { location: request.url ?? '/' }).end();
