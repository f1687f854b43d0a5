import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Touched } from '../../scripts/change/diff/code/check.ts';
import { allWays, byKind, program } from './code/sources.ts';
import { touchedIn } from './code/touched.ts';

const linesOf = (found: readonly Touched[], what: Touched['what']): number[] => [
  ...new Set(found.filter((line) => line.what === what).map(({ line }) => line)),
];

const linesWith = (text: string, mark: RegExp): number[] =>
  text.split('\n').flatMap((line, index) => (mark.test(line) ? [index + 1] : []));

const slow = 120_000;

test.each<[string, string, string, string]>([
  ['a default that changes', 'resized', 'none', 'default'],
  ['a default that changes with the name of its argument', 'respelled', 'size', 'default'],
  ['a bound that is tighter', 'tightened', 'none', 'bound'],
  ['a member that is gone', 'shortened', 'gone', 'none'],
  ['a value that is not taken', 'narrowed', 'enum', 'none'],
  ['a word that is deprecated', 'reworded', 'none', 'none'],
])(
  '%s reaches exactly the lines it should',
  async (_, api, breaks, differs) => {
    const found = await touchedIn(`${api}.ts`);
    const marked = (word: string): number[] => linesWith(program(api), new RegExp(`// .*\\b${word}\\b`));
    expect({ breaks: linesOf(found, 'breaks'), differs: linesOf(found, 'differs') }).toEqual({
      breaks: marked(breaks),
      differs: marked(differs),
    });
  },
  slow,
);

test(
  'a call by path is one of the API whose client it is, though another one has the same path',
  async () => {
    const found = await touchedIn('paths.ts');
    expect(found.map(({ line, what, finding }) => [line, what, finding])).toEqual([
      [4, 'differs', 'request-default-changed'],
    ]);
  },
  slow,
);

test(
  'each way to call an operation is named, and no other line',
  async () => {
    expect(linesOf(await touchedIn('ways.ts'), 'differs')).toEqual(linesWith(allWays, /\/\/ here/));
  },
  slow,
);

test.each(byKind)(
  'a call in %s is named',
  async (name) => {
    expect((await touchedIn(name)).map(({ line, what }) => [line, what])).toEqual([[10, 'differs']]);
  },
  slow,
);

test(
  'a line that does not compile is named though the API is new, and has been built',
  async () => {
    expect((await touchedIn('new.ts')).map(({ line, what }) => [line, what])).toEqual([[2, 'breaks']]);
  },
  slow,
);

test('the program has thirty calls', async () => {
  expect(program('resized').match(/client\.\w+(?:\.\w+)*\(|list\(given\)|\.GET\(/g)?.length).toBeGreaterThanOrEqual(25);
  expect(await readFile(new URL('../../package.json', import.meta.url), 'utf8')).toContain('"./http"');
});
