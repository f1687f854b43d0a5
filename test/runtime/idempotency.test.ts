import { expect, test } from 'vitest';
import { createClient, explain, type CallOptions, type Clock, type Descriptor, type Result } from '../../src/index.ts';
import { idempotencyKey } from '../../src/parts/idempotency-key.ts';
import { acme } from './acme.ts';

const HEADER = 'Idempotency-Key';
const { types: _, ...described } = acme;
const charge = {
  method: 'POST',
  path: '/charges',
  safe: false,
  authenticated: true,
  arguments: { amount: { in: 'body', required: true }, [HEADER]: { in: 'header', required: false } },
  body: 'fields',
  answers: { 200: 'object', 402: 'object', 500: 'object' },
} as const;

interface Charges {
  create(args: object, options?: CallOptions): Promise<Result>;
  plain(args: object, options?: CallOptions): Promise<Result>;
  inBody(args: object, options?: CallOptions): Promise<Result>;
}

interface Types {
  client: { readonly charges: Charges };
  lists: {};
  paths: {};
  shared: {};
  credential: string;
  server: string;
}

const charges: Descriptor<Types> = {
  ...described,
  operations: {
    'charges.create': { ...charge, wrap: idempotencyKey(HEADER) },
    'charges.plain': charge,
    'charges.inBody': {
      ...charge,
      arguments: { ...charge.arguments, key: { in: 'body', required: false } },
      wrap: idempotencyKey('key'),
    },
  },
};

/** A clock on which waits end at once. */
const clock: Clock = {
  date: () => 0,
  now: () => 0,
  after(ms, run) {
    const timer = ms < 60_000 ? setTimeout(run) : undefined;
    return () => clearTimeout(timer);
  },
};

const clientOf = (fetch: (request: Request) => Promise<Response>, more: object = {}) =>
  createClient(charges, { credential: 'canary-credential', fetch, clock, ...more }).charges;

const failure = (code: string) =>
  Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) });

/** What happens to an attempt: it fails before the charge runs, or the charge runs and the response may be lost. */
const FATES = {
  unsent: () => Promise.reject(failure('ECONNREFUSED')),
  limited: () => Promise.resolve(new Response('{}', { status: 429 })),
  down: () => Promise.resolve(Response.json({ message: 'down' }, { status: 500 })),
  dropped: () => Promise.reject(failure('ECONNRESET')),
  lost: (run: () => Response) => (run(), Promise.reject(failure('ECONNRESET'))),
  broken: (run: () => Response) => (run(), Promise.resolve(Response.json({ message: 'broken' }, { status: 500 }))),
  served: (run: () => Response) => Promise.resolve(run()),
} as const;
type Fate = keyof typeof FATES;
const fates = Object.keys(FATES) as Fate[];

/** A server that runs a charge once for each key, and repeats its response. */
function server(
  plan: (attempt: number) => Fate,
  response = () => Response.json({ success: true, result: { id: 'c1' } }),
) {
  const ran = new Map<string, Response>();
  const keys: string[] = [];
  let executed = 0;
  const fetch = async (request: Request): Promise<Response> => {
    const key = request.headers.get(HEADER) ?? `none ${keys.length}`;
    keys.push(key);
    return FATES[plan(keys.length)](() => {
      if (!ran.has(key)) {
        ran.set(key, response());
        executed++;
      }
      return (ran.get(key) as Response).clone();
    });
  };
  return { fetch, keys, executed: () => executed };
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/;

test('all attempts of a call send one key, which its result contains', async () => {
  const { fetch, keys, executed } = server(
    (attempt) => (['lost', 'limited', 'served'] as const)[attempt - 1] ?? 'served',
  );
  const result = await clientOf(fetch).create({ amount: 5 });
  expect(result).toMatchObject({ kind: 'ok', meta: { attempts: 3, idempotencyKey: keys[0] } });
  expect(keys).toEqual([keys[0], keys[0], keys[0]]);
  expect(keys[0]).toMatch(UUID);
  expect(executed()).toBe(1);
});

test('each call has a different key, even if `random` is constant', async () => {
  const { fetch, keys } = server(() => 'served');
  const { create } = clientOf(fetch, { random: () => 0 });
  for (let call = 0; call < 100; call++) await create({ amount: call });
  expect(new Set(keys).size).toBe(100);
});

test('a key that the caller passes is sent unchanged, so that a second call safely repeats the first', async () => {
  const { fetch, keys, executed } = server((attempt) => (attempt === 1 ? 'lost' : 'served'));
  const { create } = clientOf(fetch, { maxRetries: 0 });
  const first = await create({ amount: 5 });
  expect(first).toMatchObject({ kind: 'network', outcome: 'unknown' });
  const second = await create({ amount: 5, [HEADER]: first.meta.idempotencyKey });
  expect(second.ok).toBe(true);
  expect(new Set(keys).size).toBe(1);
  expect(executed()).toBe(1);
});

test.each([
  ['an object', { 'idempotency-key': 'order-7' }],
  ['pairs', [['IDEMPOTENCY-KEY', 'order-7']]],
  ['`Headers`', new Headers({ [HEADER]: 'order-7' })],
] as const)('a key in the headers of a call, passed as %s, is the key of the call', async (_, headers) => {
  const { fetch, keys, executed } = server((attempt) => (attempt === 1 ? 'lost' : 'served'));
  const { create } = clientOf(fetch, { maxRetries: 0 });
  const first = await create({ amount: 5 }, { headers });
  expect(first).toMatchObject({ outcome: 'unknown', meta: { idempotencyKey: 'order-7' } });
  expect((await create({ amount: 5 }, { headers })).ok).toBe(true);
  expect(keys).toEqual(['order-7', 'order-7']);
  expect(executed()).toBe(1);
  await create({ amount: 5, [HEADER]: 'order-8' }, { headers });
  expect(keys.at(-1)).toBe('order-8');
});

test('refuses a key in the headers of a client, which all calls would share, before anything is sent', async () => {
  const { fetch, keys } = server(() => 'served');
  const client = clientOf(fetch, { headers: { 'idempotency-key': 'order-7' } });
  await expect(client.create({ amount: 5 })).rejects.toThrow(
    'acme: POST /charges has its key in the headers of the client, which all calls share. Pass `Idempotency-Key` to each call.',
  );
  expect(keys).toEqual([]);
  await client.plain({ amount: 5 });
  expect(keys).toEqual(['order-7']);
});

test('a key can be a member of the body', async () => {
  const bodies: unknown[] = [];
  const { inBody } = clientOf(async (request) => {
    bodies.push(await request.json());
    return bodies.length < 2 ? new Response('', { status: 503 }) : Response.json({ success: true, result: {} });
  });
  const { meta } = await inBody({ amount: 5 });
  expect(bodies).toEqual([0, 1].map(() => ({ amount: 5, key: meta.idempotencyKey })));
});

test('an operation that documents no key is sent once, without a key', async () => {
  for (const fate of fates.filter((each) => each !== 'served' && each !== 'unsent')) {
    const { fetch, keys } = server(() => fate);
    const result = await clientOf(fetch).plain({ amount: 5 });
    expect(result.meta).not.toHaveProperty('idempotencyKey');
    expect(keys).toEqual(['none 0']);
  }
});

test.each([
  ['a text', 'x'],
  ['a list', [1]],
  ['an unknown argument', { amuont: 5 }],
])('an operation with a key refuses %s as its arguments', async (_, given) => {
  const { fetch, keys } = server(() => 'served');
  await expect(clientOf(fetch).create(given as object)).rejects.toThrow(TypeError);
  expect(keys).toEqual([]);
});

const plans = fates.flatMap((one) => fates.flatMap((other) => fates.map((third) => [one, other, third] as const)));

test.each(plans)(
  'after the attempts %s, %s and %s, a charge has run at most once, and its outcome is correct',
  async (...plan) => {
    const ends: unknown[] = [];
    const { fetch, executed } = server((attempt) => plan[attempt - 1] ?? 'served');
    const result = await clientOf(fetch, { onEnd: ({ outcome }: { outcome?: string }) => ends.push(outcome) }).create({
      amount: 5,
    });
    expect(executed()).toBeLessThanOrEqual(1);
    if (result.ok) expect(executed()).toBe(1);
    else if (result.outcome !== 'unknown')
      expect({ outcome: result.outcome, ran: executed() }).toEqual({ outcome: result.outcome, ran: 0 });
    if (!result.ok) expect(ends).toEqual([result.outcome]);
    const first = plan.indexOf('served');
    expect(result.ok).toBe(first >= 0);
    expect(explain(result)).not.toContain('canary');
  },
);

test.each([
  ['an attempt whose response was lost', 'lost', 'unknown'],
  ['an attempt that never left', 'unsent', 'rejected'],
  ['an attempt that was limited', 'limited', 'rejected'],
] as const)(
  'a rejection after %s has the outcome rejected only if no attempt may have taken effect',
  async (_, fate, outcome) => {
    const { fetch } = server(
      (attempt) => (attempt === 1 ? fate : 'served'),
      () => Response.json({ message: 'No card' }, { status: 402 }),
    );
    expect(await clientOf(fetch).create({ amount: 5 })).toMatchObject({ kind: 'api', status: 402, outcome });
  },
);

test('a call that is aborted after an attempt is not surer of its outcome than its attempts', async () => {
  for (const [plan, outcome] of [
    [['unsent'], 'not-sent'],
    [['lost', 'unsent'], 'unknown'],
    [['lost'], 'unknown'],
  ] as const) {
    const controller = new AbortController();
    const { fetch } = server((attempt) => plan[attempt - 1] ?? 'served');
    const onRetry = ({ attempt }: { attempt: number }) => attempt === plan.length && controller.abort();
    const result = await clientOf(fetch, { onRetry }).create({ amount: 5 }, { signal: controller.signal });
    expect(result).toMatchObject({ kind: 'aborted', outcome });
  }
});

test('sends the headers of a call with a key even if they come from an iterator', async () => {
  const { fetch, keys } = server(() => 'served');
  const sent: Headers[] = [];
  const { create } = clientOf((request) => (sent.push(request.headers), fetch(request)));
  const headers = new Headers({ [HEADER]: 'order-9', 'x-tenant': 'acme' }).entries();
  expect((await create({ amount: 5 }, { headers })).ok).toBe(true);
  expect(keys).toEqual(['order-9']);
  expect(sent[0]?.get('x-tenant')).toBe('acme');
});
