import { json, redirect, stall, stallInBody, dropAfterHeaders } from '../faults/faults.ts';
import type { Fault } from '../faults/server.ts';

/** What the server does with a request of one case, given its number, from 1, and its URL. */
type Play = (count: number, url: URL) => Fault;

const ITEMS = Array.from({ length: 45 }, (_, index) => ({
  id: index + 1,
  amount: '299.00',
  currency: 'USD',
  status: 'paid',
  invoice_date: '2026-02-01T00:00:00Z',
}));

const list: Play = (_, { searchParams }) => {
  const page = Number(searchParams.get('page') ?? 1);
  const results = ITEMS.slice((page - 1) * 10, page * 10);
  return json(200, { count: ITEMS.length, status_code: 200, message: 'ok', results });
};

const balance = {
  balance: 640.19,
  has_default_payment_method: true,
  payment_method: { brand: 'visa', last4: '4242' },
  topup_config: { amount: 5000, disabledReason: null, error: null, lastFailedAt: null, threshold: 500 },
  first_topup_success: true,
};

const wrapped = (result: unknown): Fault => json(200, { success: true, errors: [], messages: [], result });

/** A response that is not HTTP: the greeting of a mail server. */
const garbage: Fault = (_, { socket }) => socket.end('220 mail.example ESMTP\r\n');

/** Responses by the name in the URL of a case. Cuts are in server.ts, as they are the same for each protocol. */
export const plays: Readonly<Record<string, Play>> = {
  ok: () => json(200, { done: true }),
  balance: () => wrapped(balance),
  'wrong-balance': () => wrapped({ ...balance, balance: 'many', has_default_payment_method: 'yes' }),
  topup: () => wrapped({ payment_intent_id: 'pi_1' }),
  refusal: () => json(400, { success: false, errors: [{ code: 7003, message: 'Bad request' }], result: null }),
  // A browser hides a header from the program unless the server exposes it.
  'twice-unavailable': (count) =>
    count < 3
      ? json(503, {}, { 'retry-after': '0', 'access-control-expose-headers': 'retry-after' })
      : wrapped(balance),
  list,
  misdirected: () => json(421, {}),
  garbage: () => garbage,
  redirect: () => redirect(307, '/elsewhere/ok'),
  stall: () => stall,
  'stall-in-body': () => stallInBody,
  'cut-in-body': () => dropAfterHeaders,
};
