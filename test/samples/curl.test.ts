import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { exampleOf, expectCall, programsOf, spoilt, type Program } from './programs.ts';
import { startRecorder, type Recorder } from './recorder.ts';
import { runCurl } from './shell.ts';

const mockUrls = inject('mockUrls');
const recorder: Recorder = await startRecorder(inject('mockOrigin'));
afterAll(recorder.close);

const programs = programsOf('curl', recorder, mockUrls);
const printed = new Map<string, string>();

/** The first program whose source has a word. */
const withWord = (word: string): Program => {
  const found = programs.find(({ source }) => source.includes(word));
  if (!found) throw new Error(`No sample for curl has ${word}`);
  return found;
};

const spoils = [
  ['path', withWord('/billing/history'), '/billing/history', '/billing/histories'],
  ['prefix', withWord('Authorization: jwt '), 'Authorization: jwt ', 'Authorization: Bearer '],
  ['header', withWord('X-API-Key: '), 'X-API-Key: ', 'X-Key: '],
  ['method', withWord('--request DELETE'), '--request DELETE', '--request POST'],
  ['body', withWord('"amount": 5000'), '"amount": 5000', '"amount": "5000"'],
].map(([what, program, from, to]) => ({
  what: String(what),
  program: spoilt(program as Program, recorder, String(what), String(from), String(to)),
}));

beforeAll(async () => {
  const all = [...programs, ...spoils.map(({ program }) => program)];
  const outputs = await runCurl(all);
  for (const [index, { name }] of all.entries()) printed.set(name, outputs[index] ?? '');
}, 60_000);

test.each(programs)('the curl sample of $name sends the documented request and prints its response', (program) => {
  expectCall(program, recorder.arrived(program.name), mockUrls);
  expect(recorder.arrived(program.name)).toHaveLength(1);
  const text = printed.get(program.name) ?? '';
  const example = exampleOf(program);
  // Where no body is documented, none is printed.
  if (example === undefined) expect(text).toBe('');
  else expect(typeof example === 'string' ? text : JSON.parse(text)).toEqual(example);
});

test.each(spoils)('expectCall fails for a curl sample with a wrong $what', ({ program }) => {
  expect(recorder.arrived(program.name)).toHaveLength(1);
  expect(() => expectCall(program, recorder.arrived(program.name), mockUrls)).toThrow();
});

test('runCurl fails if curl is not installed', async () => {
  await expect(runCurl([{ source: 'echo ran', env: {} }], '/nonexistent')).rejects.toThrow(/curl is not installed/);
});
