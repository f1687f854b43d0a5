import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { audit, readBooks } from '../../scripts/ledger/books.ts';
import { unprovenIn } from '../../scripts/ledger/draft.ts';
import { draftFor } from '../../scripts/new/page/for-spec.ts';
import { writePages } from '../../scripts/new/page/folder.ts';
import { todoOf } from '../../scripts/new/page/todo.ts';
import { temporaryFolder } from '../temporary.ts';

const fixtures = fileURLToPath(new URL('../fixtures/pages/', import.meta.url));
const [source, today] = [join(fixtures, 'markdown', 'api.md'), '2026-11-20'];

/** A folder whose API has an edited spec and no ledger. */
const withSpec = async (edit: (spec: string) => string = (spec) => spec): Promise<string> => {
  const specs = await temporaryFolder();
  await writePages(specs, { api: 'made', sources: [source], today });
  const spec = await readFile(join(specs, 'made', 'openapi.yaml'), 'utf8');
  await rm(join(specs, 'made'), { recursive: true });
  await mkdir(join(specs, 'made'));
  await writeFile(join(specs, 'made', 'openapi.yaml'), edit(spec));
  return specs;
};

test('drafts a ledger for a spec from its page, and the books close', async () => {
  const specs = await withSpec();
  const { audit: drafted } = await draftFor(specs, { api: 'made', sources: [source], today });
  expect(drafted.problems).toEqual([]);
  const again = audit(await readBooks(specs, 'made'));
  expect(again.problems).toEqual([]);
  expect(again.closure.backed.filter(({ standing }) => standing === 'stated').length).toBeGreaterThan(50);
});

test('reports a maximum in the spec that differs from the page', async () => {
  const specs = await withSpec((spec) => spec.replace(/maximum: \d+/, 'maximum: 77'));
  const { audit: drafted } = await draftFor(specs, { api: 'made', sources: [source], today });
  expect(drafted.problems.map(({ message }) => message).join('\n')).toMatch(
    /maximum is 77 in the spec, but the facts say/,
  );
});

test('without a page, drafts a ledger that counts the unproven claims', async () => {
  const specs = await withSpec((spec) => spec.replaceAll('documented:', 'invented:'));
  const drafted = await draftFor(specs, { api: 'made', sources: [], today });
  expect(todoOf('made', drafted.ledger, drafted.audit)).toMatch(/things? left to do in specs\/made/);
  const { problems, closure, books } = audit(await readBooks(specs, 'made'));
  expect(problems).toEqual([]);
  expect(unprovenIn(closure)).toHaveLength(books.ledger.draft?.unproven ?? 0);
});

test('refuses to draft over an existing ledger, and leaves it unchanged', async () => {
  const specs = await withSpec();
  await writeFile(join(specs, 'made', 'facts.yaml'), 'mine');
  await expect(draftFor(specs, { api: 'made', sources: [source], today })).rejects.toThrow('is there already');
  expect(await readFile(join(specs, 'made', 'facts.yaml'), 'utf8')).toBe('mine');
});
