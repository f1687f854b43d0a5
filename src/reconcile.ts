import type { CallOptions } from './api/call-options.ts';
import type { Operation, Reconcile } from './api/descriptor.ts';
import type { Outcome, OutcomeValue, Result } from './api/result.ts';
import { methodOf } from './call/method.ts';
import { labelOf, mistake } from './mistake.ts';
import { walk } from './pages.ts';
import type { FailedResult } from './result/api-error.ts';
import { recordOf, type CallRecord } from './result/call-record.ts';
import { memberAt } from './values.ts';

/** What a read shows about a call with an unknown outcome. */
export type Reconciliation<Candidate = unknown> =
  | {
      /**
       * The requested item or state exists. Whether this call created it is for a person to decide: other callers
       * may have requested the same.
       */
      readonly kind: 'found';
      /** The items that the call may have created, or the state that matches its arguments. */
      readonly candidates: readonly Candidate[];
    }
  | {
      /**
       * Nothing is visible yet. It may still appear, so this never means that it is safe to send the call again.
       */
      readonly kind: 'not-found-yet';
    }
  | {
      /** Cannot be determined, for the reason in `why`. */
      readonly kind: 'undecided';
      /**
       * `no-read` if no operation of the client shows it, `incomplete` if the response is not the whole list, `unit` if
       * an amount differs but no source states its unit, so that it may be the same amount.
       */
      readonly why: 'no-read' | 'incomplete' | 'unit';
    }
  | {
      /** Cannot be determined, for the reason in `why`. */
      readonly kind: 'undecided';
      /** The read failed, too. */
      readonly why: 'read-failed';
      /** The result of the failed read. */
      readonly result: FailedResult;
    };

/** A failed call of an operation that changes something. */
export type FailedWrite = Outcome<OutcomeValue> & { readonly ok: false };

/**
 * Checks whether a call with the outcome `unknown` took effect, by reading from the same API. Changes nothing.
 *
 * The call options apply to each read. Rejects with a `TypeError` for a result with a known outcome, and for a copy of a
 * result, because only the original result is linked to its call.
 */
export async function reconcile<Candidate = unknown>(
  result: FailedWrite,
  options?: CallOptions,
): Promise<Reconciliation<Candidate>>;
export async function reconcile(result: FailedWrite, options?: CallOptions): Promise<Reconciliation> {
  const record = recordOf(result);
  if (!record)
    throw mistake('reconcile', 'does not know this result', 'Pass the result that a call returned, not a copy');
  const { context, operation } = record;
  if (result.outcome !== 'unknown') {
    const label = labelOf(context.descriptor.id, operation.method, operation.path);
    throw mistake(label, 'cannot be reconciled', 'Its outcome is already known');
  }
  const plan = operation.reconcile;
  const read = plan && context.descriptor.operations[plan.read];
  if (!plan || !read) return { kind: 'undecided', why: 'no-read' };
  const judge = plan.items === undefined ? judgeState(record, plan) : judgeList(record, plan);
  const args = Object.entries(argumentsOf(record)).filter(([name]) => Object.hasOwn(read.arguments, name));
  return judge(readPages(record, plan.read, read, Object.fromEntries(args), options));
}

type Listed = Extract<Reconcile, { readonly created: string }>;
type Judge = (pages: AsyncIterable<Result>) => Promise<Reconciliation>;

/** The arguments of the call, without those that are `undefined`. */
function argumentsOf({ context, args }: CallRecord): Readonly<Record<string, unknown>> {
  const given = Object.entries(args).filter(([, value]) => value !== undefined);
  return { ...context.defaults, ...Object.fromEntries(given) };
}

async function* readPages(
  { context }: CallRecord,
  name: string,
  operation: Operation,
  args: Readonly<Record<string, unknown>>,
  options?: CallOptions,
): AsyncGenerator<Result, void> {
  const read = methodOf(context, name, operation);
  if (operation.pager) yield* walk(read, operation.pager, args, options);
  else yield await read(args, options);
}

/** Whether a value matches the arguments of the call: `unsure` if only members without a known unit differ. */
type Fit = (value: unknown) => boolean | 'unsure';

/** `undefined` if no argument of the call can be compared. */
function fitOf(record: CallRecord, { arguments: same = {}, constants = {}, unsure = [] }: Reconcile): Fit | undefined {
  const given = argumentsOf(record);
  const asked = Object.entries(same).filter(([, name]) => Object.hasOwn(given, name));
  const wanted = [...asked.map(([path, name]) => [path, given[name]] as const), ...Object.entries(constants)];
  if (wanted.length === 0) return undefined;
  return (value) => {
    const differing = wanted.filter(([path, equals]) => memberAt(value, path) !== equals);
    if (differing.length === 0) return true;
    return differing.every(([path]) => unsure.includes(path)) && 'unsure';
  };
}

const judgeState =
  (record: CallRecord, plan: Reconcile): Judge =>
  async (pages) => {
    const fit = fitOf(record, plan);
    if (!fit) return { kind: 'undecided', why: 'no-read' };
    for await (const page of pages) {
      if (!page.ok) return { kind: 'undecided', why: 'read-failed', result: page };
      const fits = fit(page.data);
      if (fits === true) return { kind: 'found', candidates: [page.data] };
      if (fits) return { kind: 'undecided', why: 'unit' };
    }
    return { kind: 'not-found-yet' };
  };

const judgeList =
  (record: CallRecord, plan: Listed): Judge =>
  async (pages) => {
    const fit = fitOf(record, plan) ?? (() => true);
    const candidates: unknown[] = [];
    let failed: Reconciliation | undefined;
    let unread = false;
    let more = false;
    for await (const page of pages) {
      const items = page.ok && memberAt(page.data, plan.items);
      if (!page.ok) failed = { kind: 'undecided', why: 'read-failed', result: page };
      else if (!Array.isArray(items)) unread = true;
      else {
        const since = startOf(record, page);
        // Only an earlier time excludes an item; one without a readable time may match.
        candidates.push(...items.filter((item) => !(timeOf(memberAt(item, plan.created)) < since) && fit(item)));
        more = plan.more !== undefined && memberAt(page.data, plan.more) !== false;
      }
    }
    if (candidates.length > 0) return { kind: 'found', candidates };
    return failed ?? (unread || more ? { kind: 'undecided', why: 'incomplete' } : { kind: 'not-found-yet' });
  };

// Clocks of a server's machines differ slightly, and may truncate to seconds; this machine's clock may be off by far more.
const THEIR_SLACK_MS = 10_000;
const OUR_SLACK_MS = 600_000;

/** The earliest time at which the call can have created an item by the server's clock, in milliseconds since 1970. */
function startOf({ startedAt, settings: { clock } }: CallRecord, { meta }: Result): number {
  const theirs = Date.parse(meta.response?.headers.get('date') ?? '');
  // The time between the write and the response of the read. `now` stands still while a machine sleeps, and `date` may be set.
  const elapsed = Math.max(clock.now() - startedAt.now, clock.date() - startedAt.date);
  return (Number.isNaN(theirs) ? clock.date() - OUR_SLACK_MS : theirs - THEIR_SLACK_MS) - elapsed;
}

/** A time in milliseconds since 1970; `NaN` if it is ambiguous. */
function timeOf(value: unknown): number {
  // For times between 1973 and 5138, numbers below this limit are seconds and numbers above it milliseconds.
  if (typeof value === 'number') return value < 1e11 ? value * 1000 : value;
  // A date without a zone or a time of day is ambiguous: treat it as unknown.
  return typeof value === 'string' && /\d:\d.*(Z|GMT|[+-]\d\d:?\d\d)$/i.test(value) ? Date.parse(value) : NaN;
}
