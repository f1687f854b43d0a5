import type { Received, Renamed } from '../api/descriptor.ts';
import type { Issue } from '../api/issue.ts';
import type { Result, Unexpected } from '../api/result.ts';
import type { CallRecord } from './call-record.ts';
import { notify } from '../settings/notify.ts';
import { isRecord } from '../values.ts';

type Bare<Member> = Member extends unknown ? Omit<Member, 'ok' | 'meta' | 'outcome'> : never;

/** A result without the members common to all results. */
export type Verdict = Bare<Result>;

/** Classifies a response by comparing it with the documentation. */
export function classify(record: CallRecord, { status }: Response, text: Received): Verdict {
  // The response of a custom `fetch` may lack `ok`.
  const ok = status < 300;
  const { envelope = {}, exact } = record.context.descriptor;
  const unexpected = (reason: Unexpected['reason']): Verdict => ({
    kind: 'unexpected',
    reason,
    // Copied, because a slice would keep the whole text in memory.
    body: [...text.slice(0, 500)].join(''),
  });
  const documented = (value: unknown): Verdict =>
    ok ? { kind: 'ok', status, data: value } : { kind: 'api', status, error: value };
  // Browsers report a redirect that is not followed as status 0.
  if (!status || (status >= 300 && status < 400 && status !== 304)) return unexpected('redirect');
  const answer = record.operation.answers[status];
  if (!answer) return unexpected('status');
  if (typeof text !== 'string') return documented(text[0]);
  const parsed = parse(text);
  if (answer === 'undescribed') return documented(parsed ? parsed[0] : text || undefined);
  if (!parsed) return unexpected('body');
  const { payload, failure, aliases } = ok ? envelope : {};
  const { event, settings } = record;
  const report = (renamed: Renamed) => notify(settings.onMismatch, () => ({ ...event, ...renamed }));
  const body = aliases ? aliases(parsed[0], report) : parsed[0];
  const member = (name: string) => (isRecord(body) ? body[name] : undefined);
  if (failure && member(failure.member) === failure.equals) return { kind: 'rejected', status, error: body };
  if (ok && exact && rounds(text, exact)) return unexpected('number');
  const value = payload === undefined ? body : member(payload);
  // JSON has no `undefined`, so it means that the payload is missing.
  const fits = answer === 'object' ? isRecord(value) : answer === 'array' ? Array.isArray(value) : value !== undefined;
  if (!fits) return unexpected('body');
  const { validate, validators, onIssues } = settings;
  const issues =
    validate === 'off' ? undefined : issuesOf(() => validators?.[event.operation]?.(status, body, validate));
  if (issues?.[0]) {
    if (validate === 'strict') return { kind: 'contract', issues };
    notify(onIssues, () => ({ ...event, status, issues }));
  }
  return documented(value);
}

/** What a validator finds. One that throws, as on a body that is nested too deeply, must not hide the outcome of a write. */
function issuesOf(validate: () => readonly Issue[] | undefined): readonly Issue[] | undefined {
  try {
    return validate();
  } catch {
    return [{ kind: 'shape', path: '', message: 'cannot be checked' }];
  }
}

/** Whether `JSON.parse` would round an amount, or an id of 64 bits, that is an integer beyond 2^53. */
const rounds = (text: string, exact: readonly string[]): boolean =>
  // Most bodies have no such number: this test is cheaper than the search below, and finds every number that it does.
  /\d{15}|\de/i.test(text) &&
  [...text.matchAll(/"([^"]*)"\s*:\s*-?(\d[\d.]*(\d{15}|e)[\d.e+-]*)/gi)].some(
    ([, name, number]) => Number(number) >= 2 ** 53 && exact.includes(name as string),
  );

/** The value of a JSON text in a list; `undefined` for any other text. */
export function parse(text: string): readonly [unknown] | undefined {
  try {
    return [JSON.parse(text)];
  } catch {
    return undefined;
  }
}
