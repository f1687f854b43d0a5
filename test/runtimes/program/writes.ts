import { createClient } from 'billing-clients';
import type { Measured, Plan } from '../plan.ts';
import { measure, told } from './call.ts';
import { METHODS, till } from './till.ts';

// How often one write arrives: the server counts, and the program only sends.

type Body = 'full' | 'bare';

const NAMES = Object.keys(METHODS) as (keyof typeof METHODS)[];

const clientAt = (baseUrl: string) => createClient(till, { credential: 'secret', baseUrl });

const write = (baseUrl: string, method: keyof typeof METHODS, body: Body) => {
  const operations = clientAt(baseUrl)[method];
  return body === 'full' ? operations.full({ note: 'once' }) : operations.bare();
};

/** Reads, so that the next request finds a connection in the pool. */
const pool = async (origin: string): Promise<string> => {
  const client = clientAt(`${origin}/pool/ok`);
  await client.read({}, { maxRetries: 0 });
  return (await client.read({}, { maxRetries: 0 })).kind;
};

interface Protocol {
  readonly name: string;
  readonly origin: string;
  readonly cuts: readonly string[];
}

/** Each method, with a body and without, on a pooled connection that dies in each way. */
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
  return measured;
}

/** A server that goes down with the write that it has read: a second try is refused, which says nothing of the first. */
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
  return [...measured, ...(await Promise.all(vanished(plan)))];
}
