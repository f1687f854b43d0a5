import { afterAll, beforeAll, expect, inject, onTestFinished, test, vi } from 'vitest';
import { shapeSources } from '../samples/acme.ts';
import { exampleOf, expectCall, programsOf, spoilt, type Program } from '../samples/programs.ts';
import { startRecorder } from '../samples/recorder.ts';
import { temporaryFolder } from '../temporary.ts';
import { findPython, runPython, type PythonPrinted } from './python.ts';

const mockUrls = inject('mockUrls');
const recorder = await startRecorder(inject('mockOrigin'));
afterAll(recorder.close);

const programs = programsOf('Python', recorder, mockUrls);

const withWord = (word: string): Program => {
  const found = programs.find(({ source }) => source.includes(word));
  if (!found) throw new Error(`No sample for Python has ${word}`);
  return found;
};

const spoils = [
  spoilt(withWord('/billing/history'), recorder, 'path', '/billing/history', '/billing/histories'),
  spoilt(withWord('"jwt "'), recorder, 'prefix', '"jwt "', '"Bearer "'),
  spoilt(withWord('"amount": 5000'), recorder, 'body', '"amount": 5000', '"amount": "5000"'),
];

const nasty = [
  { note: '$(x) `id` "\'\\', query: '[1-3]{a,b}', text: '"\\" \\', handle: '"quoted" $HOME' },
  { note: 'two\nlines\\', query: '@file', text: '\'\r\n"\u2028', handle: '$x; y' },
  { note: 'é 💶 \u0000 \u007f', query: '&page=2# é 💶', text: '💶 "é"', handle: "it's" },
];
const nastyPrograms = nasty.flatMap((row, index) => {
  const sources = shapeSources(row, recorder.url(`nasty-${index}`, 'http://mock/acme'));
  return ['invoices.list', 'invoices.create', 'events.receive'].map((id) => ({
    name: `nasty-${index} ${id}`,
    source: sources.get(`${id} Python`) ?? '',
    env: { ACME_TOKEN: 'token' },
  }));
});

const done = new Map<string, PythonPrinted>();
beforeAll(async () => {
  const all = [...programs, ...spoils, ...nastyPrograms];
  for (const [index, each] of (await runPython(all)).entries()) done.set(all[index]?.name ?? '', each);
});

test.each(programs)('Python: $name sends the call of its spec and prints the documented response', (program) => {
  const { printed = '', thrown } = done.get(program.name) ?? {};
  expect(thrown).toBeNull();
  expectCall(program, recorder.arrived(program.name), mockUrls);
  expect(recorder.arrived(program.name)).toHaveLength(1);
  const [status, body] = printed.split('\n');
  expect(status).toBe(String(recorder.arrived(program.name)[0]?.status));
  // Python has its own format for values, so the documented one is converted to that.
  expect(body).toBe(asPython(exampleOf(program)));
});

/** A value as Python prints it. */
const asPython = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(asPython).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([name, item]) => `${asPython(name)}: ${asPython(item)}`)
      .join(', ')}}`;
  if (typeof value === 'string') return value.includes("'") ? `"${value}"` : `'${value}'`;
  const text = String(value);
  return { true: 'True', false: 'False', null: 'None' }[text] ?? text;
};

test.each(spoils)('Python: the test detects $name', (program) => {
  expect(recorder.arrived(program.name)).toHaveLength(1);
  expect(() => expectCall(program, recorder.arrived(program.name), mockUrls)).toThrow();
});

test.each(nasty.map((row, index) => ({ ...row, index })))('Python sends hostile values unchanged: $note', (row) => {
  const { index, note, query, text, handle } = row;
  const [list, create, receive] = recorder.arrived(`nasty-${index}`);
  expect(list?.query).toMatchObject({ query, page: '1', open: 'true' });
  expect(list?.headers).toMatchObject({ 'org-handle': handle, authorization: 'jwt token' });
  expect(JSON.parse(create?.body ?? '')).toMatchObject({ note, paid: false, due: null });
  expect(receive).toMatchObject({ body: text, headers: { 'content-type': 'text/plain' } });
});

test('findPython fails if there is no Python', async () => {
  await expect(findPython('python-that-is-not-there')).rejects.toThrow(/There is no python-that-is-not-there/);
});

test('findPython says what to do if requests is missing and cannot be installed', async () => {
  const packages = await temporaryFolder();
  vi.stubEnv('PIP_NO_INDEX', '1');
  onTestFinished(() => void vi.unstubAllEnvs());
  // With `-S`, Python ignores installed packages.
  await expect(findPython('python3', packages, ['-S'])).rejects.toThrow(/has no requests, and pip cannot install/);
});
