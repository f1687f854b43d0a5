import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { reasonOf, Refusal } from '../../refusal.ts';

/** A server that listens. */
export interface Listening {
  readonly origin: string;
  /** Closes the server, including open connections. */
  readonly close: () => Promise<void>;
}

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Refusal(
              `Port ${port} of ${host}`,
              'is taken',
              'stop the program that listens there, or choose another port with --port',
            )
          : new Refusal(
              'The mock',
              `cannot listen on port ${port} of ${host} (${reasonOf(error)})`,
              'choose others with --port and --host',
            ),
      ),
    );
    server.listen(port, host, () => resolve());
  });

/** The origin of a server. */
export const originOf = (address: AddressInfo | string | null): string => {
  if (address === null || typeof address === 'string') throw new Error('The mock listens on a TCP port');
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
};

// `close` only fails if the server is already closed.
const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Binds a port, for a server that has no request listener yet. */
export const listenOn = async (port: number, host: string): Promise<Listening & { readonly server: Server }> => {
  const server = createServer();
  await listen(server, port, host);
  return { server, origin: originOf(server.address()), close: () => close(server) };
};
