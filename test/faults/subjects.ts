import { apis, type Api } from '../contract/apis.ts';
import type { Operation } from '../contract/operations.ts';
import { acme } from '../runtime/acme.ts';
import type { Answer as AnswerForm, Descriptor } from '../../src/index.ts';

/** An operation to test faults on, with valid arguments and a successful response. */
export interface Subject {
  readonly name: string;
  readonly descriptor: Descriptor;
  readonly id: string;
  readonly safe: boolean;
  readonly args: Readonly<Record<string, unknown>>;
  readonly ok: { readonly status: number; readonly body: unknown };
}

/** An operation whose success has an example; one with an idempotency key is retried, and has other tests. */
const subjectOf = ({ name, descriptor }: Api, { id, safe, key, args, answers }: Operation): Subject[] => {
  const success = answers.find(({ status, example }) => status < 300 && example !== undefined);
  if (!success || key !== undefined) return [];
  const ok = { status: success.status, body: success.example };
  return [{ name: `${name} ${id}`, descriptor, id, safe, args, ok }];
};

/** The first safe or unsafe operation of each generated API that has one. */
const firstOfEach = (safe: boolean): Subject[] =>
  apis.flatMap((api) =>
    api.operations
      .filter((operation) => operation.safe === safe)
      .flatMap((operation) => subjectOf(api, operation))
      .slice(0, 1),
  );

/** The invented API, with an amount among the members of its responses. */
export const money: Descriptor = { ...acme, exact: ['amount'] };

/** A read of the invented API. */
export const list: Subject = {
  name: 'acme invoices.list',
  descriptor: money,
  id: 'invoices.list',
  safe: true,
  args: { account_id: 'a1' },
  ok: { status: 200, body: { success: true, result: [{ id: 'i1' }] } },
};

/** A write of the invented API. */
export const topUp: Subject = {
  name: 'acme topups.create',
  descriptor: money,
  id: 'topups.create',
  safe: false,
  args: { account_id: 'a1', amount: 5000 },
  ok: { status: 200, body: { success: true, result: { id: 't1' } } },
};

/** Operations that change nothing. */
export const reads: readonly Subject[] = [list, ...firstOfEach(true)];

/** Operations that change something. */
export const writes: readonly Subject[] = [topUp, ...firstOfEach(false)];

/** Each of some subjects with each of some faults. */
export const crossed = <Fault extends { readonly fault: string }>(
  subjects: readonly Subject[],
  faults: readonly Fault[],
) => subjects.flatMap((subject) => faults.map((fault) => ({ name: subject.name, subject, ...fault })));

/** The kind of body that an operation documents for a status, by itself or in its range; `undefined` for none. */
export const formOf = ({ descriptor, id }: Subject, status: number): AnswerForm | undefined => {
  const { answers = {} } = descriptor.operations[id] ?? {};
  return answers[status] ?? answers[`${Math.floor(status / 100)}XX`];
};

/** Whether an operation documents a status. */
export const documents = (subject: Subject, status: number): boolean => formOf(subject, status) !== undefined;
