import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { printTypeScript } from '../../scripts/site/samples/typescript.ts';
import { AGAIN, endingsOf, type Ending } from '../../scripts/site/docs/outcomes.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { createClient, type CallOptions, type Descriptor, type Result } from '../../src/index.ts';
import { apis } from '../contract/apis.ts';
import { answerTo, responseOf, type Answer } from '../contract/answers.ts';
import { operationsOf, type Operation } from '../contract/operations.ts';
import { patientClock } from '../runtime/clock.ts';
import { projectOf } from '../vendors/folder.ts';

/** One call that is made to provoke an ending. */
interface Trial {
  readonly operation: Operation;
  readonly ending: Ending;
  /** Aborts the call through the signal of the caller. */
  readonly abort: () => void;
}

interface Provoked {
  readonly fetch: (trial: Trial) => Response | Promise<Response>;
  readonly options?: CallOptions;
  /** Whether the caller's signal is aborted before the call. */
  readonly aborted?: true;
}

/** An API whose pages are compared with its client. */
interface Compared {
  readonly name: string;
  readonly specs: string;
  readonly generated: string;
  readonly descriptor: Descriptor;
  readonly operations: readonly Operation[];
}

/** A vendor with an operation that documents an idempotency key; no operation under specs/ does. */
const VENDOR = 'lantern';
const project = await projectOf([VENDOR]);
afterAll(project.close);

const { model: keyedModel, json: keyedSpec } = await readSpec(project.specs, VENDOR);
const keyed: Compared = {
  ...project,
  name: VENDOR,
  descriptor: (await import(join(project.generated, VENDOR, 'index.ts')))[keyedModel.constant],
  operations: operationsOf(Object(keyedSpec)).filter(({ requestBody }) => requestBody?.type === 'application/json'),
};

const compared: readonly Compared[] = [
  ...apis.map(({ name, descriptor, operations }) => ({
    name,
    specs: specsFolder,
    generated: 'generated',
    descriptor,
    operations,
  })),
  keyed,
];

const never = (): Promise<Response> => new Promise(() => {});
const failing = (code: string) => () => Promise.reject(Object.assign(new Error('x'), { code }));

const json = (status: number, body: unknown): Response =>
  new Response(body === undefined ? '' : JSON.stringify(body), { status });

const described = ({ answers }: Operation) => answers.find(({ schema }) => schema !== undefined);

/** The status of a response; for a range, one that the client retries exactly if the page says so. */
const statusIn = (answers: readonly Answer[], { code, status }: Answer, again: boolean): number => {
  if (!code.endsWith('XX')) return status;
  const all = Array.from({ length: 100 }, (_, index) => Number(code.charAt(0)) * 100 + index);
  const own = all.filter((each) => answerTo(answers, each)?.code === code);
  return own.find((each) => AGAIN.includes(each) === again) ?? status;
};

const documented = ({ operation: { answers }, ending }: Trial, code: string): Response => {
  const answer = answers.find((each) => each.code === code);
  if (!answer) return new Response('', { status: Number(code) });
  return responseOf({ ...answer, status: statusIn(answers, answer, ending.again) });
};

/** How to provoke each ending, by its words in the table of the page. Documented statuses need no entry. */
const provoked: Readonly<Record<string, Provoked>> = {
  redirect: { fetch: () => new Response('', { status: 302, headers: { location: '/x' } }) },
  'unreadable body or redirect': { fetch: () => new Response('', { status: 302, headers: { location: '/x' } }) },
  'body breaks its schema': {
    fetch: (trial) => documented(trial, described(trial.operation)?.code ?? ''),
    options: { validate: 'strict' },
  },
  'no connection': { fetch: failing('ECONNREFUSED') },
  'connection lost': { fetch: failing('ECONNRESET') },
  'no complete response in time': { fetch: never, options: { timeoutMs: 50 } },
  'aborted before sending': { fetch: never, aborted: true },
  'aborted while waiting': {
    fetch: ({ abort }) => {
      abort();
      return never();
    },
  },
};

const statusOf = ({ answers }: Operation): number =>
  [...AGAIN, 299].find((status) => answerTo(answers, status) === undefined) ?? 0;

const planOf = (operation: Operation, { when }: Ending): Provoked => {
  if (when === 'undocumented status') return { fetch: () => json(statusOf(operation), {}) };
  const [, status, member, value] = /^(\d{3}|\dXX)(?: or \w{3})*(?:, with (\w+): (\w+))?$/.exec(when) ?? [];
  if (member !== undefined) return { fetch: () => json(Number(status), { [member]: value === 'true' }) };
  if (status !== undefined) return { fetch: (trial) => documented(trial, status) };
  const plan = provoked[when];
  if (!plan) throw new Error(`no test knows how to bring about "${when}"`);
  return plan;
};

type Method = (args: unknown, options: CallOptions) => Promise<Result>;

const end = async (
  { descriptor }: Pick<Compared, 'descriptor'>,
  operation: Operation,
  ending: Ending,
): Promise<Result> => {
  const { fetch, options, aborted } = planOf(operation, ending);
  const controller = new AbortController();
  if (aborted) controller.abort();
  const abort = (): void => controller.abort();
  const client: unknown = createClient(descriptor, {
    baseUrl: 'https://api.acme.example',
    credential: operation.credentials[0]?.given,
    clock: patientClock().clock,
    maxRetries: 1,
    fetch: async () => fetch({ operation, ending, abort }),
    validators: { [operation.id]: () => [{ kind: 'shape', path: '/x', message: 'is not allowed' }] },
    validate: 'off',
  });
  const method = operation.id.split('.').reduce<unknown>((parent, step) => Object(parent)[step], client) as Method;
  return method(operation.args, { ...options, signal: controller.signal });
};

const seen = (result: Result, { body }: Ending) => ({
  kind: result.kind,
  outcome: 'outcome' in result ? result.outcome : undefined,
  again: result.meta.attempts > 1,
  body: body !== undefined && Object.hasOwn(result, body.member),
});

/** Matches the member of the generated result union for an ending with a typed body. */
const declared = ({ when, kind, body }: Ending): RegExp | undefined => {
  const name = { ok: 'Ok', api: 'Api', rejected: 'Rejected' }[String(kind)];
  const status = when.slice(0, 3);
  // The range leaves out statuses with a separate entry.
  const statuses = status.endsWith('XX') ? `StatusIn<'${status}'[^>]*>` : status;
  return name === undefined
    ? undefined
    : new RegExp(`\\b${name}<${statuses}, ${body?.type ?? body?.text ?? 'unknown'}>`);
};

describe.concurrent.each(compared)('$name', ({ name, specs, generated, ...api }) => {
  test.each(api.operations)('a call of $id ends in each of the ways that its page lists', async (operation) => {
    const { model } = await readSpec(specs, name);
    const shown = model.operations.find(({ id }) => id === operation.id);
    if (!shown) throw new Error(`${operation.id} is in no model`);
    const endings = endingsOf(model, shown);
    expect(endings.length).toBeGreaterThanOrEqual(operation.answers.length + Object.keys(provoked).length - 1);
    const results = endings.map(async (ending) => ({
      when: ending.when,
      ...seen(await end(api, operation, ending), ending),
    }));
    expect(await Promise.all(results)).toEqual(
      endings.map(({ when, kind, outcome, again, body }) => ({
        when,
        kind,
        outcome,
        again,
        body: body !== undefined,
      })),
    );
  });

  test.each(api.operations)('the page of $id gives each body the type that the client declares', async ({ id }) => {
    const { model } = await readSpec(specs, name);
    const shown = model.operations.find((each) => each.id === id);
    const text = await readFile(join(generated, name, 'client.ts'), 'utf8');
    const [, union = ''] = new RegExp(`export type ${shown?.name}Result =([^;]+);`).exec(text) ?? [];
    const typed = (shown ? endingsOf(model, shown) : []).flatMap((ending) => declared(ending) ?? []);
    expect(typed.length).toBeGreaterThan(0);
    expect(typed.filter((member) => !member.test(union))).toEqual([]);
  });
});

test('the page of an operation with an idempotency key says that it is retried after each transient failure', () => {
  const operation = keyedModel.operations.find(({ id }) => id === keyed.operations[0]?.id);
  if (operation?.key === undefined) throw new Error('the operation of the vendor has no key');
  const again = endingsOf(keyedModel, operation).filter((ending) => ending.again);
  expect(again.map(({ when }) => when)).toEqual(['undocumented status', 'no connection', 'connection lost']);
  expect(again[0]?.more).toBe(`retried after ${AGAIN.join(', ')}`);
});

test('the sample of an operation with an idempotency key says to repeat the call with the same key', () => {
  const operation = keyedModel.operations.find(({ id }) => id === keyed.operations[0]?.id);
  if (!operation) throw new Error('the vendor has no such operation');
  const sample = printTypeScript({ api: keyedModel, operation, baseUrl: undefined });
  expect(sample).toContain('repeat it with the key in `result.meta`');
  expect(sample).not.toContain('look before');
});

test('the client retries exactly the statuses that the docs list as retried', async () => {
  const [api] = apis;
  const operation = api?.operations.find(({ safe }) => safe);
  if (!api || !operation) throw new Error('there is no safe operation');
  const statuses = Array.from({ length: 200 }, (_, index) => 400 + index);
  const again = statuses.map(async (status) => {
    const ending: Ending = { when: String(status), kind: 'unexpected', again: false };
    return (await end(api, operation, ending)).meta.attempts > 1 ? [status] : [];
  });
  expect((await Promise.all(again)).flat()).toEqual(AGAIN);
});
