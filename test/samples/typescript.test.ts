import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { dataOf as documentedData } from '../contract/answers.ts';
import { memberAt } from '../../src/values.ts';
import { exampleOf, expectCall, programsOf, spoilt, type Program } from './programs.ts';
import { runModules, typeProblems, type Printed } from './modules.ts';
import { startRecorder, type Amend } from './recorder.ts';

const mockUrls = inject('mockUrls');
const UNKNOWN = '-unknown';

/** Turns a page into the last one: sets `hasMore` to false, and, if the pager has only a cursor, that to null. */
const asLast = (name: string, body: string): string => {
  const walk = walks.find((each) => each.name === name);
  const { cursor, more } = Object(walk?.api.descriptor.operations[walk.operation.id]?.pager);
  const ended = body.replaceAll('"hasMore":true', '"hasMore":false');
  if (typeof cursor !== 'string' || more !== undefined) return ended;
  return ended.replaceAll(new RegExp(`("${cursor.split('.').at(-1)}":)"[^"]*"`, 'g'), '$1null');
};

/** Every page of the mock says that another follows, so the second becomes the last. A 503 makes an outcome unknown. */
const amend: Amend = (name, nth, answer) => {
  if (name.endsWith(UNKNOWN)) return nth === 0 ? { status: 503, body: '' } : answer;
  return nth === 0 ? answer : { ...answer, body: asLast(name, answer.body) };
};

const recorder = await startRecorder(inject('mockOrigin'), amend);
afterAll(recorder.close);

const calls = programsOf('TypeScript', recorder, mockUrls);
const walks = programsOf('TypeScript, all pages', recorder, mockUrls, '-walk');
// An operation with an idempotency key is retried, and succeeds.
const unknowns = programsOf('TypeScript', recorder, mockUrls, UNKNOWN).filter(
  ({ operation }) => !operation.safe && operation.key === undefined,
);

const withWord = (word: string): Program => {
  const found = calls.find(({ source }) => source.includes(word));
  if (!found) throw new Error(`No sample for TypeScript has ${word}`);
  return found;
};
const wrongPath = spoilt(withWord("baseUrl: '"), recorder, 'path', "',\n});", "/v0',\n});");
const wrongCall = spoilt(withWord('client.invoices.list('), recorder, 'call', 'page: 1', 'page: 2');

const printed = new Map<string, Printed>();
const printedBy = ({ name }: Program): Printed => printed.get(name) ?? { logged: [], complained: [] };

beforeAll(async () => {
  const all = [...calls, ...walks, ...unknowns, wrongPath, wrongCall];
  for (const [index, each] of (await runModules(all)).entries()) printed.set(all[index]?.name ?? '', each);
}, 60_000);

/** A value as another process would return it, in JSON. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** The documented data, or the member of it that the program prints. */
const dataOf = ({ api, operation, source }: Program): unknown => {
  const success = operation.answers.find(({ status }) => status < 300);
  const data = success && documentedData(success, api.payload);
  const [, member] = /console\.log\(result\.data\.(\w+)\);/.exec(source) ?? [];
  return member === undefined ? data : Object(data)[member];
};

test.each(calls)('the TypeScript sample of $name sends the documented request and prints its data', (program) => {
  const { logged, complained, thrown } = printedBy(program);
  expect({ complained, thrown }).toEqual({ complained: [], thrown: undefined });
  expectCall(program, recorder.arrived(program.name), mockUrls);
  expect(logged).toEqual([plain(dataOf(program))]);
});

test.each(walks)('the TypeScript sample of $name requests all pages and prints their items', (program) => {
  const { api, operation, name } = program;
  const { logged, complained, thrown } = printedBy(program);
  expect({ complained, thrown }).toEqual({ complained: [], thrown: undefined });
  const pager = api.descriptor.operations[operation.id]?.pager;
  // A list that is paged by links sends no page argument for its first page.
  const asked = pager?.argument ?? (pager && 'follow' in pager ? 'page' : '');
  const { [asked]: _, ...query } = operation.wire.query;
  const arrived = recorder.arrived(name);
  expectCall(program, arrived, mockUrls, query);
  const items = pager?.items === undefined ? dataOf(program) : memberAt(dataOf(program), pager.items);
  expect(logged).toEqual(arrived.flatMap(() => plain(items)));
  // The first page says that another follows: see `amend`.
  const goesOn = JSON.stringify(exampleOf(program)).includes('"hasMore":true');
  expect(arrived.length).toBeGreaterThan(goesOn ? 1 : 0);
});

test.each(unknowns)(
  'the TypeScript sample of $name reports an unknown outcome, sends its write once, and reconciles if it can',
  (program) => {
    const { api, operation, name } = program;
    const { logged, complained, thrown } = printedBy(program);
    expect({ logged, thrown }).toEqual({ logged: [], thrown: undefined });
    const looks = api.descriptor.operations[operation.id]?.reconcile !== undefined;
    expect(complained).toEqual([
      'unknown',
      expect.stringContaining('may have taken effect'),
      ...(looks ? [expect.objectContaining({ kind: expect.stringMatching(/found|not-found-yet|undecided/) })] : []),
    ]);
    const methods = recorder.arrived(name).map(({ method }) => method);
    expect(methods.filter((method) => method !== 'GET')).toHaveLength(1);
    expect(methods.length > 1).toBe(looks);
  },
);

test.each([
  ['base URL', wrongPath],
  ['argument', wrongCall],
])('expectCall fails for a TypeScript sample with a wrong %s', (_, program) => {
  const arrived = recorder.arrived(program.name);
  expect(arrived).toHaveLength(1);
  expect(() => expectCall(program, arrived, mockUrls)).toThrow();
});

test(
  'every published TypeScript sample compiles, and a sample with a mistake does not compile',
  { timeout: 60_000 },
  () => {
    const typed = withWord('amount: 5000');
    const mistakes = {
      'a misspelt argument': typed.published.replace('amount: 5000', 'amuont: 5000'),
      'another type': typed.published.replace('amount: 5000', "amount: '5000'"),
      'no outcome': withWord('client.plan.get()').published.replace('explain(result)', 'result.outcome'),
    };
    const published = [...calls, ...walks].map(({ name, published }) => [name, published] as const);
    const problems = typeProblems(new Map([...published, ...Object.entries(mistakes)]));
    expect(problems.size).toBe(published.length + 3);
    const objected = [...problems].filter(([, found]) => found.length > 0).map(([name]) => name);
    expect(objected).toEqual(Object.keys(mistakes));
    const loose = [...typeProblems(new Map(published), { strict: false })].filter(([, found]) => found.length > 0);
    expect(loose).toEqual([]);
  },
);
