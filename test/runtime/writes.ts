import { createClient, type Clock, type Descriptor, type Result } from '../../src/index.ts';
import type { FailedWrite } from '../../src/reconcile.ts';
import { acme } from './acme.ts';

// The invented API, with a write for each way to reconcile it.

const account = { in: 'path', required: true } as const;
const member = { in: 'body', required: false } as const;
const safe = { method: 'GET', safe: true, authenticated: true, answers: { 200: 'object' } } as const;
const unsafe = {
  method: 'POST',
  safe: false,
  authenticated: true,
  body: 'fields',
  answers: { 200: 'object', 402: 'json' },
} as const;

const { types: _, ...described } = acme;
const operations: Descriptor['operations'] = {
  'charges.list': {
    ...safe,
    path: '/accounts/{account_id}/charges',
    arguments: { account_id: account, state: { in: 'query', required: false } },
  },
  'charges.walk': {
    ...safe,
    path: '/walk',
    arguments: { page: { in: 'query', required: false } },
    pager: { argument: 'page', items: 'charges', pages: 'pages' },
  },
  'limit.get': { ...safe, path: '/accounts/{account_id}/limit', arguments: { account_id: account } },
  'charges.create': {
    ...unsafe,
    path: '/accounts/{account_id}/charges',
    arguments: { account_id: account, amount: member, currency: member },
    reconcile: {
      read: 'charges.list',
      items: 'charges',
      created: 'at',
      more: 'meta.more',
      arguments: { 'sum.amount': 'amount', 'sum.currency': 'currency' },
      unsure: ['sum.amount'],
    },
  },
  'charges.import': {
    ...unsafe,
    path: '/walk',
    arguments: {},
    reconcile: { read: 'charges.walk', items: 'charges', created: 'at', more: 'more' },
  },
  'limit.set': {
    ...unsafe,
    path: '/accounts/{account_id}/limit',
    arguments: { account_id: account, amount: member, note: member },
    reconcile: { read: 'limit.get', arguments: { 'limit.amount': 'amount', note: 'note' }, unsure: ['limit.amount'] },
  },
  'limit.remove': {
    ...unsafe,
    path: '/accounts/{account_id}/limit/remove',
    arguments: { account_id: account },
    reconcile: { read: 'limit.get', constants: { on: false } },
  },
  'accounts.take': {
    ...unsafe,
    path: '/accounts/{account_id}/take',
    arguments: { account_id: account },
    reconcile: { read: 'limit.get', arguments: { owner: 'account_id' } },
  },
  'sessions.open': { ...unsafe, path: '/sessions', arguments: {} },
};

type Call = (args?: object) => Promise<Result & FailedWrite>;
interface Writes {
  readonly charges: { readonly create: Call; readonly import: Call; readonly list: Call };
  readonly limit: { readonly set: Call; readonly remove: Call };
  readonly accounts: { readonly take: Call };
  readonly sessions: { readonly open: Call };
}

/** When the calls of a scene begin, by a correct clock. */
export const BEGAN = Date.parse('2026-11-21T10:00:00Z');

/** A clock that shows the given times. */
const clockAt = (dates: { date: number; now: number }): Clock => ({
  date: () => dates.date,
  now: () => dates.now,
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
});

/** The responses to writes and reads, and what the clocks show. */
export interface Scene {
  /** The response to a write; its connection breaks by default. */
  readonly write?: () => Response;
  /** The responses to reads, one after the other. */
  readonly reads?: readonly (object | (() => Response))[];
  /** The `date` header of the response to a read. */
  readonly serverDate?: string;
  /** How far the machine's date is off, how long after the call's start the read comes, and how long the machine slept. */
  readonly offMs?: number;
  readonly afterMs?: number;
  readonly sleptMs?: number;
  readonly defaults?: { readonly account_id: string };
  /** The operation that the client lacks. */
  readonly without?: string;
}

/** A client in a scene, and the requests that it sends. */
export function scene({
  write,
  reads = [],
  serverDate,
  offMs = 0,
  afterMs = 0,
  sleptMs = 0,
  defaults,
  without,
}: Scene) {
  const kept = Object.entries(operations).filter(([name]) => name !== without);
  const times = { date: BEGAN + offMs, now: 5_000_000 };
  const requests: Request[] = [];
  let read = 0;
  const client = createClient({ ...described, operations: Object.fromEntries(kept) } as Descriptor, {
    credential: 'c',
    baseUrl: 'https://api.acme.test/v1',
    clock: clockAt(times),
    // The type of this descriptor knows no shared arguments.
    ...(defaults && { defaults: defaults as {} }),
    fetch: async (request) => {
      requests.push(request);
      if (request.method !== 'GET') {
        if (write) return write();
        throw new TypeError('socket closed');
      }
      times.date += afterMs + sleptMs;
      times.now += afterMs;
      const answer = reads[Math.min(read++, reads.length - 1)] ?? {};
      if (typeof answer === 'function') return answer() as Response;
      return Response.json({ result: answer }, { headers: serverDate === undefined ? {} : { date: serverDate } });
    },
  }) as unknown as Writes;
  return { client, requests };
}
