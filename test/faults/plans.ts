import {
  drop,
  dropAfterHeaders,
  empty,
  html,
  json,
  redirect,
  reset,
  resetAmidBody,
  stall,
  stallInBody,
  text,
  truncatedGzip,
} from './faults.ts';
import type { Fault } from './server.ts';

/** What the server's response says about the write: it was done, it was refused as documented, or nothing. */
export type Said = 'done' | 'no' | 'nothing';

interface Kind {
  readonly act: Fault;
  readonly says: Said;
}

const KINDS: Readonly<Record<string, Kind>> = {
  done: { act: json(200, { success: true, result: { id: 't1' } }), says: 'done' },
  refusal: { act: json(402, { message: 'no funds' }), says: 'no' },
  'failure flag': { act: json(200, { success: false, errors: [{ message: 'no' }] }), says: 'no' },
  '500': { act: json(500, { message: 'oops' }), says: 'nothing' },
  '502': { act: html(502), says: 'nothing' },
  '503': { act: json(503, {}, { 'retry-after': '1' }), says: 'nothing' },
  '429': { act: json(429, {}, { 'retry-after': '1' }), says: 'nothing' },
  '409': { act: json(409, {}), says: 'nothing' },
  drop: { act: drop, says: 'nothing' },
  reset: { act: reset, says: 'nothing' },
  'drop after headers': { act: dropAfterHeaders, says: 'nothing' },
  'reset during body': { act: resetAmidBody, says: 'nothing' },
  'half gzip': { act: truncatedGzip({ success: true, result: { id: 't1' } }), says: 'nothing' },
  'broken JSON': { act: text(200, '{"success":true'), says: 'nothing' },
  page: { act: html(200), says: 'nothing' },
  '204': { act: empty(204), says: 'nothing' },
  redirect: { act: redirect(307, '/v1/elsewhere'), says: 'nothing' },
  stall: { act: stall, says: 'nothing' },
  'stall in body': { act: stallInBody, says: 'nothing' },
};

/** How one write meets the network. */
export interface Plan {
  readonly kind: string;
  /** The number of attempts that reach no server before one arrives; more than the call makes if none should arrive. */
  readonly astray: number;
  /** Whether those attempts look up an unknown host; otherwise they meet a port where nothing listens. */
  readonly nameless: boolean;
  /** How the caller gives up, and after how many milliseconds; 0 is before the call. */
  readonly giveUp: { readonly how: 'abort' | 'timeout'; readonly ms: number } | undefined;
  readonly act: Fault;
  readonly says: Said;
}

/** Mulberry32: pseudorandom numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Plans of random kinds. The caller gives up all that stall, and a share of the others, given by `impatience`. */
export function plansFor(seed: number, count: number, impatience: number): Plan[] {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const kinds = Object.entries(KINDS).filter(([kind]) => impatience > 0 || !kind.startsWith('stall'));
  return Array.from({ length: count }, () => {
    const [kind, { act, says }] = kinds[below(kinds.length)] ?? ['drop', { act: drop, says: 'nothing' }];
    const astray = random() < 0.2 ? 1 + below(4) : 0;
    const nameless = random() < 0.5;
    const stalls = kind.startsWith('stall');
    const how = random() < 0.6 ? 'abort' : 'timeout';
    const giveUp = stalls || random() < impatience ? ({ how, ms: below(stalls ? 20 : 6) } as const) : undefined;
    return { kind, astray, nameless, giveUp, act, says };
  });
}
