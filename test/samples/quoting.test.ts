import fc from 'fast-check';
import { afterAll, expect, inject, test } from 'vitest';
import { shapeSources } from './acme.ts';
import { startRecorder } from './recorder.ts';
import { runCurl, runShell } from './shell.ts';

// Characters that have a meaning in a shell, in curl or in a string literal.
const signs = [
  '"',
  "'",
  '`',
  '$',
  '\\',
  '\n',
  '!',
  '#',
  '&',
  ';',
  '(',
  '{',
  '[',
  '*',
  '?',
  '~',
  '@',
  '%',
  ' ',
  'a',
  'é',
  '💶',
];
const hostile = fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 30 });
const anyText = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
const texts = fc.oneof(hostile, anyText);
/** What a header can hold: one line, without blanks at its ends. */
const lines = fc.string({ minLength: 1 }).filter((text) => /^[!-~]([ -~]*[!-~])?$/.test(text));
/** Prefixes of a credential: one word and a space. */
const prefixes = fc
  .string({ minLength: 1 })
  .filter((text) => /^[!-~]+$/.test(text))
  .map((word) => `${word} `);
const values = fc.record({ note: texts, query: texts, text: texts, handle: lines, prefix: prefixes });

/** Replaces curl by a function that prints its arguments. */
const spy = `curl() { for word in "$@"; do printf '%s\\0' "$word"; done; }\n`;

const after = (words: readonly string[], option: string): string[] =>
  words.flatMap((word, index) => (words[index - 1] === option ? [word] : []));

test('curl samples pass any argument through the shell unchanged', { timeout: 60_000 }, async () => {
  const property = fc.asyncProperty(fc.array(values, { minLength: 1, maxLength: 8 }), async (rows) => {
    const all = rows.map((row) => shapeSources(row));
    const calls = all.flatMap((sources) =>
      ['invoices.list', 'invoices.create', 'events.receive'].map((id) => sources.get(`${id} curl`)),
    );
    const given = (
      await runShell(spy + calls.map((call) => `${call}printf '\\001'\n`).join(''), { ACME_TOKEN: 'a"$b' })
    )
      .split('\u0001')
      .map((words) => words.split('\0'));
    for (const [index, { note, query, text, handle, prefix }] of rows.entries()) {
      const [list = [], create = [], receive = []] = given.slice(index * 3);
      expect(new URL(after(list, '--url')[0] ?? '').searchParams.get('query')).toBe(query);
      expect(after(list, '--header')).toEqual([`Authorization: ${prefix}a"$b`, `Org-Handle: ${handle}`]);
      expect(JSON.parse(after(create, '--data-raw')[0] ?? '')).toMatchObject({ note });
      expect(after(receive, '--data-raw')).toEqual([text]);
    }
  });
  await fc.assert(property, { numRuns: 10 });
});

test('TypeScript samples pass any argument as a literal of the same value', { timeout: 60_000 }, () => {
  const property = fc.property(values, ({ note, text, handle, query }) => {
    const sources = shapeSources({ note, text, handle, query });
    const argumentsOf = (id: string): unknown => {
      const [, literal = ''] =
        /await client\.[\w.]+\(([^]*)\);\nif \(result\.kind === /.exec(sources.get(`${id} TypeScript`) ?? '') ?? [];
      return Function(`return (${literal})`)();
    };
    expect(argumentsOf('invoices.create')).toMatchObject({ note });
    expect(argumentsOf('events.receive')).toEqual({ body: text });
    expect(argumentsOf('invoices.list')).toMatchObject({ 'Org-Handle': handle, query });
  });
  fc.assert(property, { numRuns: 40 });
});

const nasty = [
  { note: '$(touch x) `id` "\'\\', query: '[1-3]{a,b}', text: '@/etc/passwd', handle: '"quoted" $HOME' },
  { note: 'two\nlines\\', query: '@file', text: '@\'\r\n"', handle: '' },
  { note: '!!', query: '&page=2#', text: '\\n\n', handle: '@x; y' },
];
const recorder = await startRecorder(inject('mockOrigin'));
afterAll(recorder.close);

test('curl samples send special characters unchanged, read no file, and make one request each', async () => {
  const programs = nasty.flatMap((row, index) => {
    const sources = shapeSources(row, recorder.url(`nasty-${index}`, 'http://mock/acme'));
    return ['invoices.list', 'invoices.create', 'events.receive'].map((id) => ({
      source: sources.get(`${id} curl`) ?? '',
      env: { ACME_TOKEN: 'token' },
    }));
  });
  await runCurl(programs);
  for (const [index, { note, query, text, handle }] of nasty.entries()) {
    const [list, create, receive, ...others] = recorder.arrived(`nasty-${index}`);
    expect(others).toEqual([]);
    expect(list?.query).toMatchObject({ query, page: '1' });
    expect(list?.headers).toMatchObject({ 'org-handle': handle, authorization: 'jwt token' });
    expect(JSON.parse(create?.body ?? '')).toMatchObject({ note });
    expect(receive).toMatchObject({ body: text, headers: { 'content-type': 'text/plain' } });
  }
});
