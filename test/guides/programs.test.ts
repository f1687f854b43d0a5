import { expect, test } from 'vitest';
import { readGuides } from '../../scripts/site/guides/guides.ts';
import { programsOf, type Program } from './blocks.ts';
import { compileAll, runAll } from './run.ts';
import { namesUnreadable, readable } from '../readable.ts';

const guides = await readGuides();
const allPrograms = [...guides].flatMap(([guide, text]) => programsOf(guide, text));
const programs = allPrograms.filter(({ source }) => !namesUnreadable(source));
const apis = readable;

const program = (source: string): Program => ({ name: 'a program', source, prints: [] });

/** Programs that must not compile, each with the expected error. */
const WRONG: Readonly<Record<string, readonly [source: string, said: RegExp]>> = {
  'an export that does not exist': ["import { createClients } from 'billing-clients';", /has no exported member/],
  'an argument of another type': [
    "import { sum } from 'billing-clients/money';\nsum([true], 'cents');",
    /not assignable to type/,
  ],
};
const wrong = Object.values(WRONG).map(([source]) => program(source));
const [problems, loose, printed] = await Promise.all([
  compileAll([...programs, ...wrong]),
  compileAll(programs, { strict: false }),
  runAll(programs, apis),
]);

/** Whether a printed line is the stated one; a final ellipsis stands for the rest of the line. */
const prints = (line: string, said: string): boolean =>
  said.endsWith('…') ? line.startsWith(said.slice(0, -1)) : line === said;

/** The wanted lines that are not among the printed ones in this order. */
const inOrder = (lines: readonly string[], wanted: readonly string[]): string[] => {
  let next = 0;
  return wanted.filter((line) => {
    const found = lines.findIndex((one, index) => index >= next && prints(one, line));
    if (found >= 0) next = found + 1;
    return found < 0;
  });
};

test('every guide has programs, except the listed ones', () => {
  const without = [...guides.keys()].filter((guide) => !allPrograms.some(({ name }) => name.startsWith(`${guide}: `)));
  expect(without).toEqual([
    'adding-an-api',
    'what-a-spec-may-hold',
    'when-a-page-changes',
    'one-change',
    'change-for-callers',
    'verify',
    'publishing',
  ]);
});

test.each(programs.map(({ name }, index) => ({ name, index })))('$name compiles, strict or not', ({ index }) => {
  expect(problems[index]).toEqual([]);
  expect(loose[index]).toEqual([]);
});

test.each(programs.map(({ name, prints }, index) => ({ name, prints, index })))(
  '$name runs and prints the lines that its comments state',
  ({ prints, index }) => {
    const { logged = [], thrown } = printed[index] ?? {};
    expect(thrown).toBeUndefined();
    expect({ missing: inOrder(logged, prints), logged }).toEqual({ missing: [], logged });
  },
);

test.each(Object.entries(WRONG).map(([what, [, said]], index) => ({ what, said, index })))(
  'a program with $what does not compile',
  ({ said, index }) => {
    expect(problems[programs.length + index]?.join('\n')).toMatch(said);
  },
);

test('a program that throws or sends an unmocked request is reported as failed', async () => {
  const results = await runAll(
    [program("throw new Error('broken');"), program("await fetch('https://example.com/');")],
    apis,
  );
  expect(results.map(({ thrown }) => thrown?.split('\n')[0])).toEqual([
    'Error: broken',
    'TypeError: Nothing may be sent to https://example.com/.',
  ]);
});

test('the expected output of a program is read from the comments after console.log', () => {
  const blocks =
    "# A\n```ts\nimport x from 'y';\nconsole.log(1); // 1\n```\n```ts\nif (x) console.log(f(2)); // 2, two\n// 3\n```\n";
  expect(programsOf('a', blocks).map(({ prints }) => prints)).toEqual([['1'], ['1', '2, two']]);
});

test('a line that is missing or printed in another order is reported as missing', () => {
  expect(inOrder(['a', 'b', 'c'], ['a', 'c'])).toEqual([]);
  expect(inOrder(['a', 'b', 'c'], ['c', 'b', 'd'])).toEqual(['b', 'd']);
  expect(inOrder(['a bc'], ['a b…'])).toEqual([]);
  expect(inOrder(['a bc'], ['a c…'])).toEqual(['a c…']);
});
