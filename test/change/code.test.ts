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
  ['a changed default', 'resized', 'none', 'default'],
  ['a changed default of a renamed argument', 'respelled', 'size', 'default'],
  ['a tightened bound', 'tightened', 'none', 'bound'],
  ['a removed member', 'shortened', 'gone', 'none'],
  ['a removed enum value', 'narrowed', 'enum', 'none'],
  ['a removed tag', 'reworded', 'none', 'none'],
])(
  '`diff --code` lists exactly the lines that %s affects',
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
  '`diff --code` attributes a call by path to the API of its client, even if another API has the path',
  async () => {
    const found = await touchedIn('paths.ts');
    expect(found.map(({ line, what, finding }) => [line, what, finding])).toEqual([
      [4, 'differs', 'request-default-changed'],
    ]);
  },
  slow,
);

test(
  '`diff --code` lists every way to call an operation, and no other line',
  async () => {
    expect(linesOf(await touchedIn('ways.ts'), 'differs')).toEqual(linesWith(allWays, /\/\/ here/));
  },
  slow,
);

test.each(byKind)(
  '`diff --code` lists a call in %s',
  async (name) => {
    expect((await touchedIn(name)).map(({ line, what }) => [line, what])).toEqual([[10, 'differs']]);
  },
  slow,
);

test(
  '`diff --code` lists a line that does not compile, even if its API is new and has been built',
  async () => {
    expect((await touchedIn('new.ts')).map(({ line, what }) => [line, what])).toEqual([[2, 'breaks']]);
  },
  slow,
);

test('the program has at least 25 calls', async () => {
  expect(program('resized').match(/client\.\w+(?:\.\w+)*\(|list\(given\)|\.GET\(/g)?.length).toBeGreaterThanOrEqual(25);
  expect(await readFile(new URL('../../package.json', import.meta.url), 'utf8')).toContain('"./http"');
});
