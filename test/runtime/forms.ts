import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Notation } from '../../src/api/form.ts';
import type { Descriptor, Operation, Result } from '../../src/index.ts';
import { formBody } from '../../src/parts/form-body.ts';
import { multipartBody } from '../../src/parts/multipart-body.ts';
import { ownBody } from '../../src/parts/own-body.ts';

/** What a local server has received. */
export const received: (Pick<IncomingMessage, 'headers'> & { readonly bytes: Buffer })[] = [];
/** How many of the next requests fail. */
export const failing = { left: 0 };
export const at = { baseUrl: '' };

/** Sets up the server for one test file: files may share this module, but not its hooks. */
export function serveForms(): void {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, bytes: Buffer.concat(chunks) });
      const status = failing.left-- > 0 ? 503 : 200;
      response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '0' }).end('{}');
    });
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    at.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    received.splice(0);
    failing.left = 0;
  });
  afterAll(() => void server.close());
}

interface Types {
  client: { create(args?: Readonly<Record<string, unknown>>): Promise<Result> };
  lists: {};
  paths: { '/cards/{id}': { post: { responses: { 200: { content?: never } } } } };
  shared: { currency?: string };
  credential: unknown;
  server: string;
}

const optional = { required: false } as const;

/** An API with one operation whose body has these fields. */
export const apiWith = (fields: readonly string[], operation: Partial<Operation>): Descriptor<Types> => ({
  id: 'acme',
  server: 'https://api.acme.test/v1',
  credentials: [],
  shared: ['currency'],
  operations: {
    create: {
      method: 'POST',
      path: '/cards/{id}',
      safe: false,
      authenticated: false,
      arguments: {
        id: { in: 'path', required: true },
        'Key-Of-Call': { in: 'header', ...optional },
        ...Object.fromEntries(fields.map((name) => [name, { in: 'body', ...optional } as const])),
      },
      body: 'fields',
      type: 'application/x-www-form-urlencoded',
      write: formBody(),
      wrap: ownBody(),
      answers: { 200: 'json' },
      ...operation,
    },
  },
});

/** Makes the body multipart. */
export const parts = { type: 'multipart/form-data', write: multipartBody() } as const;

export const FORM = 'application/x-www-form-urlencoded';

/** Members in brackets. */
export const brackets: Notation = { style: 'brackets' };

export const namesIn = (given: object): string[] => Object.keys(given);
