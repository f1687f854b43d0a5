import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Bench, Measure, Sample } from '../measure.ts';

const API = 'cloudflare-ai-gateway';
const PATH = '/accounts/a1/ai-gateway/billing/credit-balance';
const HEADERS = { authorization: 'Bearer secret' };
const CONNECTIONS = 16;

/** A server, and the path of one of its operations. */
interface Mock {
  readonly args: (port: number, bench: Bench) => readonly string[];
  readonly path: string;
}

const own = (...apis: readonly string[]): Mock => ({
  args: (port) => ['--import', 'tsx', 'scripts/commands/mock.ts', '--port', String(port), ...apis],
  path: `/${API}/client/v4${PATH}`,
});

const mocks: Readonly<Record<string, Mock>> = {
  'prism, one API': {
    args: (port, { root }) => [
      'node_modules/@stoplight/prism-cli/dist/index.js',
      ...['mock', '-p', String(port), '-v', 'error', join(root, `specs/${API}/openapi.yaml`)],
    ],
    path: PATH,
  },
  'billing-clients, one API': own(API),
  'billing-clients, all APIs': own(),
};

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Waits until an address responds. */
async function responding(url: string, until: number): Promise<void> {
  const response = await fetch(url, { headers: HEADERS }).catch(() => undefined);
  await response?.text();
  if (response?.status === 200) return;
  if (performance.now() > until) throw new Error(`${url} does not respond.`);
  await new Promise((resolve) => setTimeout(resolve, 5));
  return responding(url, until);
}

/** The part of autocannon that is used here; it is installed with the rivals. */
type Autocannon = (
  options: object,
) => Promise<{ readonly requests: { readonly average: number }; readonly non2xx: number }>;

/** How many requests a server responds to in a second. Not with `fetch`, which is slower than some servers. */
async function requestsPerSecond(url: string, seconds: number, { folder }: Bench): Promise<number> {
  const autocannon = createRequire(join(folder, 'package.json'))('autocannon') as Autocannon;
  const { requests, non2xx } = await autocannon({
    url,
    headers: HEADERS,
    connections: CONNECTIONS,
    duration: seconds,
    idReplacement: true,
  });
  if (non2xx > 0) throw new Error(`${url} refused ${non2xx} requests.`);
  return requests.average;
}

/** The memory that a process holds, in kilobytes; only Linux has it in a file. */
const residentOf = async ({ pid }: ChildProcess): Promise<number> =>
  Number(/VmRSS:\s*(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''))?.[1] ?? NaN);

async function sampleOf(name: string, bench: Bench): Promise<Sample> {
  const { args, path } = mocks[name] as Mock;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}${path}`;
  const started = performance.now();
  const server = spawn(process.execPath, args(port, bench), { cwd: bench.root, stdio: 'ignore' });
  try {
    await responding(url, started + 60_000);
    const start = performance.now() - started;
    const memory = await residentOf(server);
    // Warms up with both kinds of requests, which run different code.
    const kinds = [url, `${url}?n=[<id>]`];
    for (const each of kinds) await requestsPerSecond(each, bench.quick ? 1 : 3, bench);
    const rates: number[] = [];
    for (const each of kinds) rates.push(await requestsPerSecond(each, bench.quick ? 1 : 3, bench));
    const [requests = NaN, different = NaN] = rates;
    return { start, memory, requests, different };
  } finally {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  }
}

/** Our mock server compared with that of Prism. */
export const mock: Measure = {
  name: 'mock',
  title: 'Mock server',
  figures: {
    start: { title: 'time to the first response', base: 'prism, one API' },
    requests: { title: 'requests per second, one again and again', base: 'prism, one API', more: true },
    different: { title: 'requests per second, each another', base: 'prism, one API', more: true },
    memory: { title: 'memory after the first response', base: 'prism, one API' },
  },
  subjects: Object.keys(mocks),
  rounds: [3, 1],
  start: async (bench) => ({ sample: (subject) => sampleOf(subject, bench) }),
};
