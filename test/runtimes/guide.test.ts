import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { promisesOf } from './promises.ts';
import { guide, tablesOf, withTables } from './guide.ts';
import { runtimesOn } from './runtimes.ts';

const linux = { platform: 'linux', arch: 'x64', version: 'v20.20.2', execPath: '/usr/bin/node' };

test('the guide shows what is promised of each runtime', async () => {
  const text = await readFile(new URL(`../../${guide}`, import.meta.url), 'utf8');
  const expected = withTables(text, tablesOf(runtimesOn(linux)));
  expect(text, 'run `npm run test:runtimes -- --write`').toBe(expected);
});

test('the tables are the same whatever machine writes them', () => {
  const elsewhere = { platform: 'aix', arch: 'ppc64', version: 'v25.0.0', execPath: 'node' };
  expect(tablesOf(runtimesOn(elsewhere))).toBe(tablesOf(runtimesOn(linux)));
});

test('a guide without marks is refused', () => {
  expect(() => withTables('# Runtimes', '')).toThrow(
    /^scripts\/site\/guides\/runtimes\.md has no lines <!-- runtimes: .+ -->/,
  );
});

test('what is written replaces what stands between the marks, and nothing else', () => {
  const begin = '<!-- runtimes: written by `npm run test:runtimes -- --write` -->';
  expect(withTables(`a\n${begin}\n\nold\n\n<!-- /runtimes -->\nb`, '| $& |')).toBe(
    `a\n${begin}\n\n| $& |\n\n<!-- /runtimes -->\nb`,
  );
});

test('no runtime but a browser promises that a write arrives twice', () => {
  const twice = runtimesOn(linux).filter((runtime) =>
    Object.entries(promisesOf(runtime)).some(([name, { value }]) => /HTTP/.test(name) && value === '2'),
  );
  expect(twice.map(({ name }) => name)).toEqual(['chromium']);
});
