import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { problemsOfCalls } from '../../scripts/census/call.ts';
import { readTree } from '../../scripts/files.ts';
import { readBooks } from '../../scripts/ledger/books.ts';
import { DIALECT, type Kind } from '../../scripts/spec/dialect.ts';
import { placesOf } from '../../scripts/spec/nodes.ts';
import { parseSpec, readSpec } from '../../scripts/spec/read/read.ts';
import { Judge } from '../mutation/judge.ts';
import { isPlainRefused, lintOf } from '../mutation/lint.ts';
import { allMutations, mutantsOf } from '../mutation/spec-mutants.ts';
import { ledgered, projectOf, specOf } from './folder.ts';

// The tests of this folder take each vendor through every stage: its books close, its client compiles, both mocks
// accept its calls and return each of its errors, its lists are walked, its samples and pages send the same forms as
// its client; and test/docs renders its pages. These specs have every keyword of the dialect, and a change of any is
// detected.

const held = new Map<string, readonly string[]>();
for (const vendor of ledgered) {
  const { parsed } = parseSpec(vendor, await readFile(specOf(vendor), 'utf8'));
  for (const { kind, node } of placesOf(parsed.value as never).values())
    for (const keyword of Object.keys(node)) {
      const row = `${kind} · ${keyword}`;
      held.set(row, [...(held.get(row) ?? []), vendor]);
    }
}

const rows = (Object.keys(DIALECT) as Kind[]).flatMap((kind) =>
  Object.keys(DIALECT[kind]).map((keyword) => `${kind} · ${keyword}`),
);

test.each(rows)('the dialect keyword %s occurs in the spec of a vendor with a ledger', (row) => {
  expect(held.get(row) ?? []).not.toEqual([]);
});

const project = await projectOf(ledgered);
afterAll(project.close);

test.each(ledgered)('every mutation of the spec of %s is detected', { timeout: 60_000 }, async (vendor) => {
  const books = await readBooks(project.specs, vendor);
  const judge = new Judge(books);
  const mutants = [...mutantsOf(books.spec, allMutations([books.spec]))];
  expect(mutants.length).toBeGreaterThan(rows.length);
  const survivors = mutants.filter((mutant) => !judge.judge(mutant).killer && !isPlainRefused(vendor, mutant.spec));
  const isLinted = await lintOf(books.spec);
  const left = await Promise.all(survivors.map(async (each) => ((await isLinted(each.spec)) ? [] : [each])));
  expect(left.flat().map(({ kind, path }) => `${kind} at ${path.join('/')}`)).toEqual([]);
});

test.each(ledgered)('the validators of %s accept its documented responses', async (vendor) => {
  const spec = await readSpec(project.specs, vendor);
  const files = await readTree(join(project.generated, vendor));
  expect([...(await problemsOfCalls(new Map([[vendor, { spec, files }]])))]).toEqual([]);
});
