import type { Measured, Plan } from '../plan.ts';
import { measure, told } from './call.ts';
import { METHODS, clientAt, pool } from './till.ts';

// How often one write arrives: the server counts, and the program only sends.

type Body = 'full' | 'bare';

const MISDIRECTED = 'a write, answered 421';

const NAMES = Object.keys(METHODS) as (keyof typeof METHODS)[];

const write = (baseUrl: string, method: keyof typeof METHODS, body: Body) => {
  const operations = clientAt(baseUrl)[method];
  return body === 'full' ? operations.full({ note: 'once' }) : operations.bare();
};

interface Protocol {
  readonly name: string;
  readonly origin: string;
  readonly cuts: readonly string[];
}

/** Concurrent writes on pooled connections. Those that share a connection lose it together. */
const atOnce = ({ name, origin }: Protocol, prefix: string): Promise<Measured>[] =>
  Array.from({ length: 5 }, (_, index) =>
    measure(`POST, ${name}`, async () => {
      const mark = `${prefix}-${name.replace(/\W/g, '')}-five-${index}`;
      const { outcome } = { outcome: undefined, ...(await write(`${origin}/${mark}/reset`, 'post', 'full')) };
      return { mark, outcome, note: 'reset, five at once' };
    }),
  );

/** Each method, with and without a body, on a pooled connection that is cut in each way. */
async function writesOver({ name, origin, cuts }: Protocol, prefix: string): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const method of NAMES)
    for (const body of ['full', 'bare'] as const)
      for (const cut of cuts) {
        const mark = `${prefix}-${name.replace(/\W/g, '')}-${method}-${body}-${cut}`;
        const sent = await measure(`${METHODS[method]}, ${name}`, async () => {
          await pool(origin);
          const { outcome, kind } = { outcome: undefined, ...(await write(`${origin}/${mark}/${cut}`, method, body)) };
          return { mark, outcome, note: `${cut}, ${body === 'full' ? 'with a body' : 'without a body'}: ${kind}` };
        });
        measured.push(sent);
      }
  await pool(origin);
  return [...measured, ...(await Promise.all(atOnce({ name, origin, cuts }, prefix)))];
}

/** A write that gets a 421, after which the fetch standard sends it once more. */
const misdirected = (plan: Plan): Promise<Measured>[] =>
  NAMES.map((method) =>
    measure(MISDIRECTED, async () => {
      const mark = `${plan.prefix}-misdirected-${method}`;
      const { outcome } = { outcome: undefined, ...(await write(`${plan.plain}/${mark}/misdirected`, method, 'full')) };
      return { mark, outcome };
    }),
  );

/** A server that shuts down after it has read a write: a refused second attempt says nothing about the first. */
const vanished = (plan: Plan): Promise<Measured>[] =>
  plan.vanishing.map((origin, index) =>
    measure('server gone after it', async () => {
      const mark = `${plan.prefix}-gone-${index}`;
      await pool(origin);
      const result = await write(`${origin}/${mark}/gone`, NAMES[index % NAMES.length] ?? 'post', 'bare');
      return { ...told(result), mark };
    }),
  );

export async function writes(plan: Plan): Promise<Measured[]> {
  const spoken = await measure('speaks HTTP/2', async () => ({
    value: (await pool(plan.http2)) === 'ok' ? 'yes' : 'no',
  }));
  const protocols: Protocol[] = [
    { name: 'HTTP/1.1', origin: plan.plain, cuts: ['drop', 'reset'] },
    { name: 'HTTP/1.1 over TLS', origin: plan.tls, cuts: ['drop', 'reset'] },
    { name: 'HTTP/2', origin: plan.http2, cuts: ['drop', 'reset', 'goaway'] },
  ];
  const measured = [spoken];
  for (const protocol of protocols)
    if (protocol.name !== 'HTTP/2' || spoken.value === 'yes')
      measured.push(...(await writesOver(protocol, plan.prefix)));
  return [...measured, ...(await Promise.all([...misdirected(plan), ...vanished(plan)]))];
}
