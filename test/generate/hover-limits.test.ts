import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { readTree } from '../../scripts/files.ts';
import { docsOfApi, docsOfOperation, docsOfType } from '../../scripts/docs-address.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { openEditor } from './editor.ts';
import { heightOf, isTooLong, limitOf, limits, linesShown } from './lines-shown.ts';
import { readable } from '../readable.ts';

const editor = openEditor();
const apis = readable;
const hovers = new Map(apis.map((api) => [api, editor.hovers(`generated/${api}/client.ts`)]));
const ours = [...((await readTree('src')) ?? new Map()).keys()];
const hoversOf = (api: string) => hovers.get(api) ?? [];

const tooLong = (api: string, kind: keyof typeof limits): string[] =>
  hoversOf(api)
    .filter((hover) => hover.kind === kind && isTooLong(hover.text, limitOf(kind, hover.text)))
    .map(({ text }) => text);

test.each(apis)(
  `the hover of a call of %s has at most ${limits.call} lines, including gaps between paragraphs`,
  (api) => {
    expect(hoversOf(api).filter(({ kind }) => kind === 'call').length).toBeGreaterThan(0);
    expect(tooLong(api, 'call')).toEqual([]);
  },
);

test.each(apis)(
  `the hover of an argument or field of %s has at most ${limits.field} lines, including gaps between paragraphs`,
  (api) => {
    expect(hoversOf(api).filter(({ kind }) => kind === 'field').length).toBeGreaterThan(0);
    expect(tooLong(api, 'field')).toEqual([]);
  },
);

test.each(ours)('hovers in src/%s have at most 12 lines for a call, and 4 for a member, including gaps', (file) => {
  const long = editor
    .hovers(`src/${file}`)
    .filter(({ kind, text }) => (kind === 'call' || kind === 'field') && heightOf(text) > limits[kind]);
  expect(long.map(({ text }) => text)).toEqual([]);
});

test('linesShown counts the lines into which an editor breaks a long line, and ignores marks and addresses', () => {
  expect(linesShown('(property) a: 1\n\nOne.\nTwo.')).toBe(3);
  expect(linesShown('(property) a: {\n  b: 1;\n}')).toBe(3);
  expect(linesShown(`${'x'.repeat(100)}\n\n${'x'.repeat(101)}`)).toBe(3);
  expect(linesShown(`a\n\n\`a\` [here](https://${'x'.repeat(200)})\n\n@deprecated`)).toBe(3);
});

test('isTooLong does not count the lines of an object type without a name', () => {
  const object = '(property) a: {\n  b: 1;\n  c: 2;\n}';
  expect(isTooLong(`${object}\n\nOne.\nTwo.`, 4)).toBe(false);
  expect(isTooLong(`${object}\n\nOne.\n\nTwo.`, 4)).toBe(true);
});

test('limitOf has room for the tag of a deprecated field with a description, and of nothing else', () => {
  expect(limitOf('field', '(property) a: 1\n\nOne.\n\n@deprecated')).toBe(limits.field + 2);
  for (const [kind, text] of [
    ['field', '(property) a: 1\n\n@deprecated'],
    ['field', '(property) a: 1\n\nOne.\n\n@deprecated Two.'],
    ['field', '(property) a: 1\n\nOne.'],
    ['call', '(method) a(): 1\n\nOne.\n\n@deprecated'],
  ] as const)
    expect(limitOf(kind, text)).toBe(limits[kind]);
});

test('heightOf counts gaps between paragraphs, but none within a list', () => {
  expect(heightOf('(property) a: 1\n\nOne.\n\nTwo.')).toBe(5);
  expect(heightOf('(property) a: 1\n\nOne.\n- a\n- b')).toBe(5);
});

/** The lines of a hover with evidence. */
const told = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => /(?:^|\. )(?:Disputed|Not documented|Inferred): |(?:^|\. )(?:F|Partly f)rom /.test(line));

test.each(apis)('hovers of %s have at most one line of evidence, and none for what the page states', (api) => {
  for (const { text } of hoversOf(api)) {
    expect(told(text).length, text).toBeLessThan(2);
    expect(linesShown(`\n\n${told(text).join(' ')}`), text).toBeLessThan(2);
    expect(text).not.toMatch(/Known: |stated by/);
  }
});

const models = new Map(
  await Promise.all(apis.map(async (api) => [api, (await readSpec(specsFolder, api)).model] as const)),
);
const operationsOf = (api: string) => models.get(api)?.operations ?? [];

/** The hovers of calls that link to the page of an operation. */
const callsOf = (api: string, id: string): string[] =>
  hoversOf(api)
    .filter(({ kind, text }) => kind === 'call' && text.includes(`[Documentation](${docsOfOperation(api, id)})`))
    .map(({ text }) => text);

test.each(apis)('each operation of %s has a call whose hover links to its page', (api) => {
  expect(operationsOf(api).filter(({ id }) => callsOf(api, id).length === 0)).toEqual([]);
});

test.each(apis)('each type of %s whose hover links to the docs links to its own entry', (api) => {
  const linked = hoversOf(api).flatMap(({ kind, text }) => {
    const [, name] = /^(?:interface|type) (\w+)/.exec(text) ?? [];
    return kind === 'type' && name !== undefined && text.includes(docsOfApi(api)) ? [{ name, text }] : [];
  });
  expect(linked.length).toBeGreaterThan(0);
  expect(linked.filter(({ name, text }) => !text.includes(`(${docsOfType(api, name)})`))).toEqual([]);
});

test.each(apis)('the hover of each write of %s says right after the summary whether it is retried', (api) => {
  const writes = operationsOf(api).filter(({ safe }) => !safe);
  const silent = writes.filter(
    ({ id }) =>
      !callsOf(api, id).some((text) =>
        /^[^\n]+\.\n[^\n]*(?:idempotency key|is retried automatically)/.test(text.split('\n\n')[1] ?? ''),
      ),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});
