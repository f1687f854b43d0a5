import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { audit, readBooks } from '../../scripts/ledger/books.ts';
import { inMemory } from '../../scripts/new/folder.ts';
import { writePages } from '../../scripts/new/page/folder.ts';
import { todoOf } from '../../scripts/new/page/todo.ts';
import { at, entriesOf } from '../../scripts/spec/json.ts';
import { checkedSpec } from '../../scripts/spec/read/read.ts';
import { pageFixtures } from '../fixtures/page-fixtures.ts';
import { temporaryFolder } from '../temporary.ts';
import { lookupRowsOf, withProposed } from './proposed.ts';

const renderers = await pageFixtures();
const folder = await temporaryFolder(afterAll);
const specs = join(folder, 'specs');
await mkdir(specs);
const made = new Map(
  await Promise.all(
    renderers.map(
      async ({ name, sources }) =>
        [name, await writePages(specs, { api: name, sources, today: '2026-11-20' })] as const,
    ),
  ),
);

test('each TODO list has the tasks with the fewest places first', () => {
  for (const [name, { ledger, audit: audited }] of made) {
    const counts = [...todoOf(name, ledger, audited).matchAll(/^\d+\. .+ \((\d+)\)$/gm)].map(([, count]) =>
      Number(count),
    );
    expect(counts.length).toBeGreaterThan(0);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
  }
});

test.for(renderers)(
  'the TODO list for $name pages asks for an `x-reconcile` if there are writes, and shows the first three',
  ({ name }) => {
    const { ledger, audit: audited } = made.get(name) ?? expect.fail();
    const { spec } = audited.books;
    const writes = Object.entries(Object(spec['paths'])).flatMap(([path, item]) =>
      Object.keys(Object(item)).flatMap((method) => (method === 'get' ? [] : [`${method.toUpperCase()} ${path}`])),
    );
    const list = todoOf(name, ledger, audited);
    expect(list.includes('x-reconcile: { none: "(the reason)" }')).toBe(writes.length > 0);
    for (const write of writes.slice(0, 3)) expect(list).toContain(`\n   ${write}\n`);
  },
);

test('each proposed `x-reconcile` is valid in the spec for one of the writes', () => {
  const rows = renderers.flatMap(({ name }) => {
    const { ledger, audit: audited } = made.get(name) ?? expect.fail();
    const { spec } = audited.books;
    const shown = /x-reconcile: (\{ read: .*\})/.exec(todoOf(name, ledger, audited))?.[1];
    if (shown === undefined) return [];
    const row = parse(shown);
    // The row fits only writes that have all arguments that it compares.
    const taken = entriesOf(spec['paths']).flatMap(([path, item]) =>
      entriesOf(item).flatMap(([method, node]) => {
        if (method === 'get') return [];
        const changed = structuredClone(spec) as Record<string, unknown>;
        Object(at(changed, 'paths', path))[method] = { ...Object(node), 'x-reconcile': row };
        try {
          checkedSpec(name, inMemory(`specs/${name}/openapi.yaml`, changed));
          return [row];
        } catch {
          return [];
        }
      }),
    );
    expect([name, taken]).toEqual([name, expect.arrayContaining([row])]);
    return taken;
  });
  expect(rows.length).toBeGreaterThan(0);
});

test('operations with a summary and an `x-reconcile` are not on the TODO list', () => {
  const [[name, { ledger, audit: audited }] = expect.fail()] = made;
  const done = JSON.parse(JSON.stringify(audited.books.spec), (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'operationId' in value
      ? { ...value, summary: 'Do it', 'x-reconcile': { none: 'nothing is listed' } }
      : value,
  );
  const list = todoOf(name, ledger, { ...audited, books: { ...audited.books, spec: done } });
  expect(list).not.toMatch(/openapi\.yaml|x-reconcile/);
});

test('a TODO list without tasks says so, after the problems if there are any', () => {
  const [[name, { ledger, audit: audited }] = expect.fail()] = made;
  const proven = { ...ledger, pages: {} };
  const closure = { ...audited.closure, backed: [] };
  const books = { ...audited.books, spec: { ...audited.books.spec, paths: {} } };
  expect(todoOf(name, proven, { ...audited, closure, books })).toMatch(/^Nothing is left to do: the books close/);
  const problems = [{ at: '#/info', form: 'The title is wrong.', message: 'The title is wrong.' }];
  const list = todoOf(name, proven, { ...audited, closure, books, problems });
  expect(list).toContain('The title is wrong.');
  expect(list).toMatch(/Nothing else is left to do: every claim has its fact\.$/);
});

test.for(renderers)('the rows of the TODO list for $name pages close the books', async ({ name }) => {
  const { ledger, audit: audited } = made.get(name) ?? expect.fail();
  const closed = join(folder, 'closed');
  await cp(join(specs, name), join(closed, name), { recursive: true });
  const text = await readFile(join(specs, name, 'facts.yaml'), 'utf8');
  const full = withProposed(text, todoOf(name, ledger, audited));
  await writeFile(join(closed, name, 'facts.yaml'), full);
  const { problems, closure } = audit(await readBooks(closed, name));
  expect(problems).toEqual([]);
  expect(closure.backed.filter(({ standing }) => standing === 'unproven')).toEqual([]);
});

/** The problems of the books of pages with the rows of their TODO list, with more rows, and an `x-reconcile` in some writes. */
const problemsWith = async (name: string, more: string, reconcile: (write: string) => unknown): Promise<unknown> => {
  const { ledger, audit: audited } = made.get(name) ?? expect.fail();
  const looked = join(folder, 'looked');
  await cp(join(specs, name), join(looked, name), { recursive: true });
  const document = parseDocument(await readFile(join(specs, name, 'openapi.yaml'), 'utf8'));
  for (const [path, item] of entriesOf(audited.books.spec['paths']))
    for (const [method] of entriesOf(item).filter(([method]) => method !== 'get')) {
      const value = reconcile(`${method.toUpperCase()} ${path}`);
      if (value !== undefined) document.setIn(['paths', path, method, 'x-reconcile'], value);
    }
  await writeFile(join(looked, name, 'openapi.yaml'), String(document));
  const text = withProposed(await readFile(join(specs, name, 'facts.yaml'), 'utf8'), todoOf(name, ledger, audited));
  await writeFile(join(looked, name, 'facts.yaml'), text.replace(/^inferred:\n/m, `inferred:\n${more}\n`));
  return audit(await readBooks(looked, name)).problems;
};

test.for(renderers)(
  'the rows of the TODO list for $name pages close the books together with `x-reconcile: none` in all writes',
  async ({ name }) => {
    const { ledger, audit: audited } = made.get(name) ?? expect.fail();
    const rows = lookupRowsOf(todoOf(name, ledger, audited));
    expect(await problemsWith(name, rows, () => ({ none: 'nothing is listed' }))).toEqual([]);
  },
);

test('each proposed `x-reconcile` closes the books with its row for the ledger', async () => {
  const form =
    /x-reconcile: (\{ read: .*\})[^]*?And in facts\.yaml:\n {5}inferred:\n {5}( {2}- \{ claims: '([A-Z]+ \/\S*) · reconcile = read .*', why: .*)/;
  const shown = renderers.flatMap(({ name }) => {
    const { ledger, audit: audited } = made.get(name) ?? expect.fail();
    const list = todoOf(name, ledger, audited);
    expect(form.test(list)).toBe(list.includes('x-reconcile: { read: '));
    const [, value = '', row = '', write = ''] = form.exec(list) ?? [];
    return row === '' ? [] : [{ name, value, row: row.replace('(the reason)', 'the samples show it so'), write }];
  });
  expect(shown.length).toBeGreaterThan(0);
  for (const { name, value, row, write } of shown) {
    const problems = await problemsWith(name, row, (each) => (each === write ? parse(value) : undefined));
    expect([name, problems]).toEqual([name, []]);
  }
});
