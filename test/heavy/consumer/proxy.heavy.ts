import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { install } from '../../runtimes/install.ts';
import { runtimesOn } from '../../runtimes/runtimes.ts';
import { programsOf } from '../../guides/blocks.ts';
import { makeProject, type Project } from './project.ts';

const cache = fileURLToPath(new URL('../../../.cache/runtimes', import.meta.url));
const nodes = runtimesOn(process).filter(({ family }) => family === 'node');
const guide = await readFile(
  fileURLToPath(new URL('../../../scripts/site/guides/runtimes.md', import.meta.url)),
  'utf8',
);
// The cast is its only TypeScript syntax.
const proxied = (
  programsOf('runtimes', guide).find(({ source }) => source.includes("from 'undici'"))?.source ?? ''
).replace(' as RequestInit', '');

let project: Project;
let api: Server;
let proxy: Server;

const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  api = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end('{"count":0,"results":[]}');
  });
  // A proxy is used in two ways: with a whole URL, and with CONNECT for a tunnel to a host.
  proxy = createServer((asked, response) => {
    request(asked.url ?? '', { headers: { ...asked.headers, via: 'proxy' } }, (answer) => answer.pipe(response)).end();
  });
  proxy.on('connect', (asked, socket) => {
    const [host, port] = (asked.url ?? '').split(':');
    const through = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      through.pipe(socket).pipe(through);
    });
    for (const end of [socket, through]) end.on('error', () => socket.destroy());
  });
  for (const server of [api, proxy]) await once(server.listen(0, '127.0.0.1'), 'listening');
  project = await makeProject();
});

afterAll(async () => {
  for (const server of [api, proxy]) {
    server.closeAllConnections();
    server.close();
  }
  await project.remove();
});

/** The number of requests that the proxy receives while something runs. */
const seenDuring = async (work: () => Promise<unknown>): Promise<number> => {
  let seen = 0;
  const count = (): void => void seen++;
  proxy.on('connect', count).on('request', count);
  await work();
  proxy.off('connect', count).off('request', count);
  return seen;
};

const call = "console.log((await client.invoices.list({ 'Org-Handle': 'acme' })).kind);";

test.each(nodes)('the program of the guide calls through a proxy on $title', async (runtime) => {
  const program = await install(runtime, cache);
  const text = proxied
    .replace('http://proxy.example:3128', originOf(proxy))
    .replace('createClient(unpod, {', `createClient(unpod, { baseUrl: '${originOf(api)}',`)
    .replace("?? ''", "?? 'token'");
  await project.write({ 'proxied.mjs': `${text}\n${call}` });
  const seen = await seenDuring(async () =>
    expect(await project.node(['proxied.mjs'], { program })).toMatchObject({ code: 0, stdout: 'ok\n' }),
  );
  expect(seen).toBe(1);
});

test.each(nodes.filter(({ version }) => !version.startsWith('20.')))(
  'NODE_USE_ENV_PROXY sends calls through a proxy on $title',
  async (runtime) => {
    const program = await install(runtime, cache);
    const client = `const client = createClient(unpod, { credential: 'token', baseUrl: '${originOf(api)}' });`;
    const imports = proxied.split('\n').filter((line) => line.includes("from 'billing-clients"));
    await project.write({ 'env.mjs': [...imports, client, call].join('\n') });
    const env = { NODE_USE_ENV_PROXY: '1', HTTP_PROXY: originOf(proxy), NO_PROXY: '', no_proxy: '' };
    const seen = await seenDuring(async () =>
      expect(await project.node(['env.mjs'], { program, env })).toMatchObject({ code: 0, stdout: 'ok\n' }),
    );
    expect(seen).toBe(1);
  },
);
