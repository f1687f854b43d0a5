import { underDocumentedNames, type Mismatch } from './alias.ts';
import type { Answer, Descriptor, Operation } from './descriptor.ts';
import { isRecord } from './mistake.ts';
import type { Result } from './result.ts';

type Bare<Member> = Member extends unknown ? Omit<Member, 'ok' | 'message' | 'meta' | 'outcome'> : never;

/** A result without what all results share. */
export type Verdict = Bare<Result>;

/** Holds an answer against its documentation. */
export function judge(
  { answers }: Operation,
  envelope: Descriptor['envelope'],
  { ok, status, type }: Response,
  text: string,
  notice: (mismatch: Pick<Mismatch, 'documented' | 'received'>) => void,
): Verdict {
  const unexpected = (reason: 'status' | 'body' | 'redirect') =>
    ({ kind: 'unexpected', reason, body: text.slice(0, 500) }) as const;
  // A browser shows a redirect that it does not follow as status 0.
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return unexpected('redirect');
  const answer = answers[status];
  if (!answer) return unexpected('status');
  const parsed = parse(text);
  if (answer === 'undescribed') {
    const value = parsed ? parsed.value : text || undefined;
    return ok ? { kind: 'ok', status, data: value } : { kind: 'api', status, error: value };
  }
  if (!parsed) return unexpected('body');
  if (!ok) return fits(parsed.value, answer) ? { kind: 'api', status, error: parsed.value } : unexpected('body');
  const { payload, failure, aliases = {} } = envelope ?? {};
  const value = underDocumentedNames(parsed.value, aliases, notice);
  const member = (name: string) => (isRecord(value) && Object.hasOwn(value, name) ? { value: value[name] } : undefined);
  if (failure && member(failure.member)?.value === failure.equals) return { kind: 'rejected', status, error: value };
  const found = payload === undefined ? { value } : member(payload);
  return found && fits(found.value, answer) ? { kind: 'ok', status, data: found.value } : unexpected('body');
}

const FORMS: Readonly<Record<Answer, (value: unknown) => boolean>> = {
  object: isRecord,
  array: Array.isArray,
  json: () => true,
  undescribed: () => true,
};

const fits = (value: unknown, answer: Answer): boolean => FORMS[answer](value);

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
