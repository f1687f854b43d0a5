import { isApiError, unwrap, type CallOptions } from 'billing-clients';
import { createHttp } from 'billing-clients/http';
import type { Measured, Plan } from '../plan.ts';
import { collectGarbage, measure, told, wait } from './call.ts';
import { clientAt, pool, till, type Written } from './till.ts';

// What the result of a failed write says: `outcome`, `kind` and attempts.

type Send = (options?: CallOptions) => Promise<Written>;
type Fail = (send: Send) => Promise<Written>;

const SOON = { timeoutMs: 150, maxRetries: 0 };
const once: Fail = (send) => send({ maxRetries: 0 });

const aborted =
  (afterMs: number, collect = false): Fail =>
  async (send) => {
    const controller = new AbortController();
    if (afterMs === 0) controller.abort();
    const result = send({ signal: controller.signal });
    if (collect && !(await collectGarbage())) throw new Error('no garbage to collect');
    setTimeout(() => controller.abort(), afterMs);
    return result;
  };

/** Cases on a running server: what the server does, and how the call is made. */
const atWork: Readonly<Record<string, readonly [play: string, Fail]>> = {
  dropped: ['drop', once],
  reset: ['reset', once],
  'cut off in the body': ['cut-in-body', once],
  'not HTTP': ['garbage', once],
  redirect: ['redirect', once],
  'timeout before the response': ['stall', (send) => send(SOON)],
  'timeout in the body': ['stall-in-body', (send) => send(SOON)],
  'aborted before the call': ['ok', aborted(0)],
  'aborted during the call': ['stall', aborted(80)],
  'AbortSignal.timeout': ['stall', (send) => send({ signal: AbortSignal.timeout(80) })],
};

const failure = (name: string, origin: string, mark: string, play: string, fail: Fail): Promise<Measured> =>
  measure(name, async () => {
    const client = clientAt(`${origin}/${mark}/${play}`);
    return { ...told(await fail((options) => client.post.full({ note: 'once' }, options))), mark };
  });

/** A write to an address that the permissions forbid; without `measure`, whose timer may be forbidden as well. */
export async function forbidden({ prefix, forbidden: origin = '' }: Plan): Promise<Measured> {
  const mark = `${prefix}-forbidden`;
  const name = 'forbidden by permission';
  try {
    const client = clientAt(`${origin}/${mark}/ok`);
    return { case: name, mark, ...told(await client.post.full({ note: 'once' }, { maxRetries: 0 })) };
  } catch (error) {
    return { case: name, mark, value: `throws ${String(error).slice(0, 200)}` };
  }
}

const afterGarbage = (plan: Plan, mark: string): Promise<Measured>[] => [
  failure('aborted after gc', plan.plain, `${mark}-gc`, 'stall', aborted(50, true)),
  measure('aborted after gc, createHttp', async () => {
    const http = createHttp(till, { credential: 'secret', baseUrl: `${plan.plain}/${mark}-http/stall` });
    const controller = new AbortController();
    const ended = http.GET('/entries', { signal: controller.signal }).then(
      () => 'answered',
      (error: Error) => (error.name === 'AbortError' ? 'aborted' : String(error)),
    );
    await collectGarbage();
    controller.abort();
    return { value: await Promise.race([ended, wait(1000).then(() => 'hangs')]) };
  }),
];

const cause = (plan: Plan): Promise<Measured> =>
  measure('cause of an ApiError', async () => {
    const client = clientAt(`${plan.plain}/${plan.prefix}-cause/garbage`);
    try {
      unwrap(await client.post.bare());
      return { value: 'no error' };
    } catch (error) {
      if (!isApiError(error)) return { value: `throws ${String(error)}` };
      return { value: error.cause instanceof Error ? 'kept' : 'lost' };
    }
  });

export async function failures(plan: Plan): Promise<Measured[]> {
  const mark = `${plan.prefix}-fails`;
  const measured: Measured[] = [];
  for (const [name, baseUrl] of Object.entries(plan.nowhere))
    measured.push(await failure(name, baseUrl, `${mark}-${measured.length}`, 'ok', once));
  const refused = plan.nowhere['refused'] ?? '';
  measured.push(
    await failure('refused, two retries', refused, `${mark}-again`, 'ok', (send) => send({ maxRetries: 2 })),
  );
  for (const [name, [play, fail]] of Object.entries(atWork)) {
    await pool(plan.plain);
    measured.push(await failure(name, plan.plain, `${mark}-${measured.length}`, play, fail));
  }
  if (plan.forbidden) measured.push(await forbidden(plan));
  const collects = await collectGarbage();
  return [...measured, await cause(plan), ...(collects ? await Promise.all(afterGarbage(plan, mark)) : [])];
}
