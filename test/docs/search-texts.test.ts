import { expect, test } from 'vitest';
import { entryOf } from '../../scripts/site/docs/entry.ts';
import { foundIn } from '../../scripts/site/docs/search-data.ts';
import { tasksOf } from '../../scripts/site/docs/tasks.ts';
import { searchOver } from '../../scripts/site/search/engine.ts';
import { siteChapters } from './site-chapters.ts';
import { documented } from './written-pages.ts';

const entries = documented.map(entryOf);
const chapters = await siteChapters(documented);
const all = [...entries.flatMap(foundIn), ...chapters.flatMap(({ found }) => found)];
const { find } = searchOver(all);

test.each(['rate limit', 'rate limiting'])('"%s" offers the status and the guide about retries', (query) => {
  const hits = find(query).map(({ to }) => to);
  expect(hits.some((to) => to.endsWith('#status-429'))).toBe(true);
  expect(hits.some((to) => to.startsWith('guides/retries.html'))).toBe(true);
});

test('no preview of a guide runs the cells of a table into a sentence', () => {
  const hit = all.find(
    ({ kind, name, to }) => kind === 'guide' && name === 'What differs' && to.includes('cloudflare'),
  );
  expect(hit?.text).toBe('');
  expect(hit?.words).toContain('subclass');
});

test('no two entries look the same', () => {
  const rows = entries.flatMap(foundIn).map(({ kind, name, of, text }) => `${kind}: ${name} · ${of} · ${text}`);
  expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
});

test('a table of tasks that would hold nothing but the rest is left out', () => {
  const other = entries.flatMap((entry) => {
    const operations = entry.operations.map((each) => ({ ...each, id: 'a.b', summary: 'Do it' }));
    return [{ ...entry, operations }];
  });
  expect(tasksOf(other)).toEqual([]);
  expect(tasksOf(entries).length).toBeGreaterThan(3);
});

test('a preview of an invoice is no list of invoices', () => {
  const [entry] = entries;
  const [operation] = entry?.operations ?? [];
  if (!entry || !operation) throw new Error('no API can be read');
  const [list, preview] = ['List invoices', 'Preview the list of invoices'].map((summary) => ({
    ...{ ...operation, id: 'invoices.get', safe: true, summary },
  }));
  const tasks = tasksOf([{ ...entry, operations: [list ?? operation, preview ?? operation] }]);
  expect(tasks).toEqual([
    { task: 'Preview an invoice', by: [[preview]] },
    { task: 'List invoices', by: [[list]] },
  ]);
});
