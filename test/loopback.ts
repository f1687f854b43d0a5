import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { AtEnd } from './temporary.ts';

const listening = async (server: Server): Promise<string> => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** Starts a server on this machine, and returns its origin; closes it at the end of the test, or of the file. */
export async function serve(listener: RequestListener, atEnd: AtEnd = onTestFinished): Promise<string> {
  const server = createServer(listener);
  atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return listening(server);
}

/** An origin where nothing listens. */
export async function closedOrigin(): Promise<string> {
  const server = createServer();
  const origin = await listening(server);
  await once(server.close(), 'close');
  return origin;
}
