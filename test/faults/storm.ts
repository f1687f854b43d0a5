import { expect } from 'vitest';
import { CANARY, quickClock, REFUSED, TIMEOUT_MS, traces, wordsOf } from './lab.ts';
import { withoutNames } from './names.ts';
import { plansFor, type Plan } from './plans.ts';
import { startFaultServer, type FaultServer } from './server.ts';
import { acme } from '../runtime/acme.ts';
import { createClient, explain, type Result } from '../../src/index.ts';

const AT_ONCE = 64;

/** The number of calls by kind and outcome of their results. */
export type Tally = Readonly<Record<string, number>>;

/** Makes writes over a broken network, and compares each result with the requests that the server recorded. */
export async function storm(seed: number, impatience: number, count: number): Promise<Tally> {
  const server = await startFaultServer();
  try {
    const plans = plansFor(seed, count, impatience);
    server.play(({ marker }) => planOf(plans, marker).act);
    const results = await withoutNames(() => callAll(server, plans));
    expect({ seed, lies: liesOf(server, plans, results).slice(0, 20) }).toEqual({ seed, lies: [] });
    expectNoCanary(results);
    return tally(results);
  } finally {
    await server.close();
  }
}

function planOf(plans: readonly Plan[], marker: string | number): Plan {
  const plan = plans[Number(marker)];
  if (!plan) throw new Error(`no plan for ${marker}`);
  return plan;
}

/** Sends requests to the server or to an unreachable address, as their plans say. */
function sender(plans: readonly Plan[]): (request: Request) => Promise<Response> {
  const attempts = new Map<string, number>();
  return (request) => {
    const marker = /\/m(\d+)\//.exec(request.url)?.[1] ?? '';
    const { astray, nameless } = planOf(plans, marker);
    const attempt = (attempts.get(marker) ?? 0) + 1;
    attempts.set(marker, attempt);
    if (attempt > astray) return fetch(request);
    return fetch(nameless ? 'http://nope.invalid' : REFUSED, { method: 'POST', signal: request.signal });
  };
}

/** Makes every call, `AT_ONCE` at a time. */
async function callAll({ baseUrl }: FaultServer, plans: readonly Plan[]): Promise<Result[]> {
  const client = createClient(acme, {
    credential: CANARY,
    baseUrl,
    timeoutMs: TIMEOUT_MS,
    clock: quickClock((ms) => ms !== 250 && ms !== 500),
    random: () => 0,
    fetch: sender(plans),
  });
  const results: Result[] = [];
  const callOne = async (index: number) => {
    const { giveUp } = planOf(plans, index);
    const controller = giveUp?.how === 'abort' ? new AbortController() : undefined;
    if (giveUp?.ms === 0) controller?.abort();
    const timer = controller && setTimeout(() => controller.abort(), giveUp?.ms);
    const timeoutMs = giveUp?.how === 'timeout' ? giveUp.ms + 1 : undefined;
    const options = { signal: controller?.signal, timeoutMs };
    results[index] = await client.topups.create({ account_id: `m${index}`, amount: index }, options);
    clearTimeout(timer);
  };
  let next = 0;
  const worker = async () => {
    while (next < plans.length) await callOne(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

function liesOf({ seen }: FaultServer, plans: readonly Plan[], results: readonly Result[]): string[] {
  const arrived = new Map<number, number>();
  for (const { marker } of seen) arrived.set(Number(marker), (arrived.get(Number(marker)) ?? 0) + 1);
  return results.flatMap((result, index) => {
    const plan = planOf(plans, index);
    const lie = lieOf(plan, result, arrived.get(index) ?? 0);
    return lie ? [`${index} (${plan.kind}, ${plan.astray} astray): ${lie}`] : [];
  });
}

const outcomeOf = (result: Result): string | undefined => ('outcome' in result ? result.outcome : undefined);

/** What is wrong with the result of a plan, given how often its request arrived. */
function lieOf({ says, astray, giveUp }: Plan, result: Result, arrived: number): string | undefined {
  const outcome = outcomeOf(result) ?? result.kind;
  if (arrived > 1) return `arrived ${arrived} times`;
  if (outcome === 'not-sent' && arrived > 0) return 'was sent';
  if (outcome === 'rejected' && (arrived === 0 || says !== 'no')) return 'was not rejected';
  if (outcome === 'ok' && (arrived === 0 || says !== 'done')) return 'was not done';
  if (giveUp?.how === 'abort' && giveUp.ms === 0)
    return outcome === 'not-sent' ? undefined : `is ${outcome}, though aborted`;
  // If the caller gives up, the outcome depends on timing.
  if (giveUp && outcome !== 'ok') return /^(?:not-sent|rejected|unknown)$/.test(outcome) ? undefined : 'has no outcome';
  const truth = astray > 2 ? 'not-sent' : { done: 'ok', no: 'rejected', nothing: 'unknown' }[says];
  return outcome === truth ? undefined : `is ${outcome}, not ${truth}`;
}

function tally(results: readonly Result[]): Tally {
  const counts: Record<string, number> = {};
  for (const result of results) {
    const key = [result.kind, outcomeOf(result)].join(' ').trim();
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function expectNoCanary(results: readonly Result[]): void {
  const shown = results.filter((result, index) => {
    // Inspecting a whole result takes a millisecond.
    const words = index % 50 === 0 ? traces(result, ...wordsOf(result)) : result.ok ? '' : explain(result);
    return (words + JSON.stringify(result)).includes(CANARY);
  });
  expect(shown).toEqual([]);
}
