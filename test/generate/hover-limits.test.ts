import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { readTree } from '../../scripts/files.ts';
import { docsOfApi, docsOfOperation, docsOfType } from '../../scripts/docs-address.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { openEditor } from './editor.ts';
import { heightOf, isTooLong, limits, linesShown } from './lines-shown.ts';
import { readable } from '../readable.ts';

const editor = openEditor();
const apis = readable;
const hovers = new Map(apis.map((api) => [api, editor.hovers(`generated/${api}/client.ts`)]));
const ours = [...((await readTree('src')) ?? new Map()).keys()];
const hoversOf = (api: string) => hovers.get(api) ?? [];

const tooLong = (api: string, kind: keyof typeof limits): string[] =>
  hoversOf(api)
    .filter((hover) => hover.kind === kind && isTooLong(hover.text, limits[kind]))
    .map(({ text }) => text);

test.each(apis)(`a call of %s takes at most ${limits.call} lines, gaps between paragraphs included`, (api) => {
  expect(hoversOf(api).filter(({ kind }) => kind === 'call').length).toBeGreaterThan(0);
  expect(tooLong(api, 'call')).toEqual([]);
});

test.each(apis)(
  `an argument or field of %s takes at most ${limits.field} lines, gaps between paragraphs included`,
  (api) => {
    expect(hoversOf(api).filter(({ kind }) => kind === 'field').length).toBeGreaterThan(0);
    expect(tooLong(api, 'field')).toEqual([]);
  },
);

test.each(ours)('a call of src/%s takes at most 12 lines, a member at most 4, gaps included', (file) => {
  const long = editor
    .hovers(`src/${file}`)
    .filter(({ kind, text }) => (kind === 'call' || kind === 'field') && heightOf(text) > limits[kind]);
  expect(long.map(({ text }) => text)).toEqual([]);
});

test('a long line counts as often as an editor breaks it, and neither marks nor addresses count', () => {
  expect(linesShown('(property) a: 1\n\nOne.\nTwo.')).toBe(3);
  expect(linesShown('(property) a: {\n  b: 1;\n}')).toBe(3);
  expect(linesShown(`${'x'.repeat(100)}\n\n${'x'.repeat(101)}`)).toBe(3);
  expect(linesShown(`a\n\n\`a\` [here](https://${'x'.repeat(200)})\n\n@deprecated`)).toBe(3);
});

test('the lines of an object without a name are its type, and no words about it', () => {
  const object = '(property) a: {\n  b: 1;\n  c: 2;\n}';
  expect(isTooLong(`${object}\n\nOne.\nTwo.`, 4)).toBe(false);
  expect(isTooLong(`${object}\n\nOne.\n\nTwo.`, 4)).toBe(true);
});

test('gaps stand between paragraphs, and none within a list', () => {
  expect(heightOf('(property) a: 1\n\nOne.\n\nTwo.')).toBe(5);
  expect(heightOf('(property) a: 1\n\nOne.\n- a\n- b')).toBe(5);
});

/** The sentences of a hover that tell of its evidence. */
const told = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => /(?:^|\. )(?:Disputed|Not documented|Inferred): |(?:^|\. )(?:F|Partly f)rom /.test(line));

test.each(apis)('what %s shows says of its evidence in one line, and nothing of what the page states', (api) => {
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

/** The calls that lead to the page of an operation. */
const callsOf = (api: string, id: string): string[] =>
  hoversOf(api)
    .filter(({ kind, text }) => kind === 'call' && text.includes(`[Documentation](${docsOfOperation(api, id)})`))
    .map(({ text }) => text);

test.each(apis)('each operation of %s has a call that leads to its page', (api) => {
  expect(operationsOf(api).filter(({ id }) => callsOf(api, id).length === 0)).toEqual([]);
});

test.each(apis)('each type of %s that leads to the documentation leads to itself', (api) => {
  const linked = hoversOf(api).flatMap(({ kind, text }) => {
    const [, name] = /^(?:interface|type) (\w+)/.exec(text) ?? [];
    return kind === 'type' && name !== undefined && text.includes(docsOfApi(api)) ? [{ name, text }] : [];
  });
  expect(linked.length).toBeGreaterThan(0);
  expect(linked.filter(({ name, text }) => !text.includes(`(${docsOfType(api, name)})`))).toEqual([]);
});

test.each(apis)('after its summary, each write of %s says first whether it may be retried', (api) => {
  const writes = operationsOf(api).filter(({ safe }) => !safe);
  const silent = writes.filter(
    ({ id }) =>
      !callsOf(api, id).some((text) =>
        /^[^\n]+\.\n[^\n]*(?:idempotency key|is retried automatically)/.test(text.split('\n\n')[1] ?? ''),
      ),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});
