import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { certify } from './certificate.ts';
import { judge, type Counted } from './judge.ts';
import type { Measured, Plan } from './plan.ts';
import { promisesOf } from './promises.ts';
import type { Runtime } from './runtimes.ts';
import type { Servers } from './server.ts';
import { start } from './start.ts';
import type { Column } from './table.ts';

/** What each runtime is measured with. */
export interface Bench {
  readonly kit: string;
  readonly program: string;
  readonly servers: Servers;
}

/** How many servers shut down at their first write: one per method. */
const VANISHING = 4;

// Nothing listens on a port this low, and `fetch` does not block it, as it blocks 6000.
const REFUSED = 'http://127.0.0.1:2';
const FORBIDDEN_PORT = 'http://127.0.0.1:6000';

/** Each runtime gets separate servers, so that none finds the connections or the stopped servers of another. */
const planFor = async ({ name }: Runtime, servers: Servers): Promise<Plan> => {
  const hosts = { hosts: ['localhost'] };
  const stranger = certify({ name: 'localhost', ...hosts }, certify({ name: 'Authority that nobody knows' }));
  const another = certify({ name: 'another.example', hosts: ['another.example'] }, servers.authority);
  const plain = await servers.plain();
  return {
    prefix: name.replace(/\W/g, ''),
    plain: `http://127.0.0.1:${plain}`,
    tls: `https://localhost:${await servers.tls()}`,
    http2: `https://localhost:${await servers.http2()}`,
    forbidden: `http://127.0.0.1:${await servers.plain()}`,
    vanishing: await Promise.all(
      Array.from({ length: VANISHING }, async () => `http://127.0.0.1:${await servers.vanishing()}`),
    ),
    nowhere: {
      refused: REFUSED,
      unresolved: 'https://nowhere.invalid',
      'certificate not trusted': `https://localhost:${await servers.tls(stranger)}`,
      'certificate of another host': `https://localhost:${await servers.tls(another)}`,
      'TLS to a plain port': `https://127.0.0.1:${plain}`,
      'forbidden port': FORBIDDEN_PORT,
    },
  };
};

const counted = (measured: readonly Measured[], servers: Servers): Counted[] =>
  measured.map((one) => {
    const arrived = servers.arrivals(one.mark ?? '');
    return { ...one, arrivals: arrived.length, userAgent: arrived.at(-1)?.userAgent };
  });

/** Runs the program on one runtime and judges its measurements. */
export async function measureOn(runtime: Runtime, { kit, program, servers }: Bench): Promise<Column> {
  const started = performance.now();
  const authority = join(kit, 'authority.pem');
  await writeFile(authority, servers.authority.cert);
  const plan = await planFor(runtime, servers);
  const place = { kit, program, authority, publicKey: servers.trusted.publicKey };
  const measured = await start(place, plan, runtime);
  const cells = judge(counted(measured, servers), promisesOf(runtime));
  const wrong = cells.filter((cell) => cell.wrong).length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.error(`${runtime.title}: ${cells.length} cases, ${wrong || 'none'} not as promised, ${seconds} s.`);
  return { title: runtime.title, cells };
}
