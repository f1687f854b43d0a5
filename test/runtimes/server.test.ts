import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { connect as connectPlain, createServer, type AddressInfo, type Socket } from 'node:net';
import { connect } from 'node:tls';
import { afterAll, expect, test } from 'vitest';
import { certify } from './certificate.ts';
import { Servers } from './server.ts';

const servers = new Servers();
afterAll(() => servers.close());

/** The error code of Node's TLS client for a server, or `trusted`. */
const verdictOn = (port: number): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: 'localhost', servername: 'localhost', ca: servers.authority.cert });
    socket
      .on('secureConnect', () => resolve('trusted'))
      .on('error', (error: Error & { code?: string }) => {
        resolve(error.code ?? '');
      });
    socket.on('close', () => resolve('closed'));
    setTimeout(() => socket.destroy(), 1000).unref();
  });

test('a client trusts only certificates of the test authority for the right host', async () => {
  const stranger = certify({ name: 'localhost', hosts: ['localhost'] }, certify({ name: 'Another authority' }));
  const another = certify({ name: 'another.example', hosts: ['another.example'] }, servers.authority);
  expect(await verdictOn(await servers.tls())).toBe('trusted');
  expect(await verdictOn(await servers.tls(stranger))).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
  expect(await verdictOn(await servers.tls(another))).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
});

/** The status of a response, or the code of the error. */
const post = async (url: string): Promise<string> =>
  fetch(url, { method: 'POST', body: '{}' }).then(
    async (response) => `${response.status}`,
    ({ cause }: Error) => String(Object(cause)['code']),
  );

test.each([
  ['drop', 'UND_ERR_SOCKET'],
  ['reset', 'ECONNRESET'],
])('the server cuts the first request by %s (%s), responds to the second, and counts both', async (cut, code) => {
  const url = `http://127.0.0.1:${await servers.plain()}/${cut}ped/${cut}`;
  expect(await post(url)).toBe(code);
  expect(await post(url)).toBe('200');
  expect(servers.arrivals(`${cut}ped`)).toHaveLength(2);
});

test('a vanishing server counts the first write, and refuses connections afterwards', async () => {
  const url = `http://127.0.0.1:${await servers.vanishing()}/vanished/gone`;
  expect((await fetch(`${url.replace('vanished/gone', 'pool/ok')}`)).status).toBe(200);
  expect([await post(url), await post(url)]).toEqual(['ECONNRESET', 'ECONNREFUSED']);
  expect(servers.arrivals('vanished')).toHaveLength(1);
});

/** A free port. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

test('vanishing servers close their connections even if a client uses the same port for two of them', async () => {
  const localPort = await freePort();
  const sockets: Socket[] = [];
  for (const port of [await servers.vanishing(), await servers.vanishing()]) {
    const socket = connectPlain({ port, host: '127.0.0.1', localPort }).on('error', () => {});
    sockets.push(socket);
    socket.write('GET /shared/ok HTTP/1.1\r\nHost: server\r\n\r\n');
    await once(socket, 'data');
  }
  for (const socket of sockets) {
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.write('POST /shared/gone HTTP/1.1\r\nHost: server\r\nContent-Length: 0\r\n\r\n');
    await closed;
  }
});

test.each([
  ['drop', []],
  ['reset', ['ECONNRESET']],
  ['goaway', []],
])('the HTTP/2 server ends the connection by %s, with the errors %j, and counts the request', async (cut, errors) => {
  const session = connectHttp2(`https://localhost:${await servers.http2()}`, { ca: servers.authority.cert });
  const seen: unknown[] = [];
  const closed = new Promise((resolve) =>
    session.on('close', resolve).on('error', (error) => seen.push(Object(error)['code'])),
  );
  session
    .request({ ':method': 'POST', ':path': `/two-${cut}/${cut}` })
    .on('error', () => {})
    .end();
  await closed;
  expect(seen).toEqual(errors);
  expect(servers.arrivals(`two-${cut}`)).toHaveLength(1);
});
