import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { promisesOf } from './promises.ts';
import { guide, tablesOf, withTables } from './guide.ts';
import { runtimesOn } from './runtimes.ts';

const linux = { platform: 'linux', arch: 'x64', version: 'v20.20.2', execPath: '/usr/bin/node' };

test('the tables of the runtimes guide match the promises in promises.ts', async () => {
  const text = await readFile(new URL(`../../${guide}`, import.meta.url), 'utf8');
  const expected = withTables(text, tablesOf(runtimesOn(linux)));
  expect(text, 'run `npm run test:runtimes -- --write`').toBe(expected);
});

test('tablesOf returns the same tables on every machine', () => {
  const elsewhere = { platform: 'aix', arch: 'ppc64', version: 'v25.0.0', execPath: 'node' };
  expect(tablesOf(runtimesOn(elsewhere))).toBe(tablesOf(runtimesOn(linux)));
});

test('withTables throws for a guide without its marker comments', () => {
  expect(() => withTables('# Runtimes', '')).toThrow(
    /^scripts\/site\/guides\/runtimes\.md has no lines <!-- runtimes: .+ -->/,
  );
});

test('withTables replaces only the text between the marker comments', () => {
  const begin = '<!-- runtimes: written by `npm run test:runtimes -- --write` -->';
  expect(withTables(`a\n${begin}\n\nold\n\n<!-- /runtimes -->\nb`, '| $& |')).toBe(
    `a\n${begin}\n\n| $& |\n\n<!-- /runtimes -->\nb`,
  );
});

test('the promises expect only Chromium to send a write twice after a lost connection', () => {
  const twice = runtimesOn(linux).filter((runtime) =>
    Object.entries(promisesOf(runtime)).some(([name, { value }]) => /HTTP/.test(name) && value === '2'),
  );
  expect(twice.map(({ name }) => name)).toEqual(['chromium']);
});
