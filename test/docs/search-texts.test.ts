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

test.each(['rate limit', 'rate limiting'])('"%s" finds the status 429 and the guide about retries', (query) => {
  const hits = find(query).map(({ to }) => to);
  expect(hits.some((to) => to.endsWith('#status-429'))).toBe(true);
  expect(hits.some((to) => to.startsWith('guides/retries.html'))).toBe(true);
});

test('a section of a guide that is a table has no preview, but its words are searched', () => {
  const hit = all.find(
    ({ kind, name, to }) => kind === 'guide' && name === 'What differs' && to.includes('cloudflare'),
  );
  expect(hit?.text).toBe('');
  expect(hit?.words).toContain('subclass');
});

test('no two search entries have the same kind, name, context and text', () => {
  const rows = entries.flatMap(foundIn).map(({ kind, name, of, text }) => `${kind}: ${name} · ${of} · ${text}`);
  expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
});

test('the table of tasks is left out if no operation belongs to a task', () => {
  const other = entries.flatMap((entry) => {
    const operations = entry.operations.map((each) => ({ ...each, id: 'a.b', summary: 'Do it' }));
    return [{ ...entry, operations }];
  });
  expect(tasksOf(other)).toEqual([]);
  expect(tasksOf(entries).length).toBeGreaterThan(3);
});

test('a preview of an invoice does not belong to the task of listing invoices', () => {
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
