import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readDocumented } from '../../scripts/site/docs/documented.ts';
import { filesOf } from '../../scripts/site/docs/files.ts';
import { readGuides } from '../../scripts/site/guides/guides.ts';
import { temporaryFolder } from '../temporary.ts';
import { blocksIn } from './blocks.ts';
import { workplaceOf } from './one-change.ts';

const guides = await readGuides();
const example = fileURLToPath(new URL('../../examples/acme', import.meta.url));

/** The blocks of both guides in their order. */
const [pageDiff, report, factsDiff, specDiff, closed, diff, program, code, entry, allowed] = [
  'one-change',
  'change-for-callers',
]
  .flatMap((name) => blocksIn(guides.get(name) ?? ''))
  .map(({ text }) => text) as [string, string, string, string, string, string, string, string, string, string];

/** The lines of a block that a text does not contain in this order; a line … stands for any lines. */
const missing = (block: string, text: string): string[] => {
  const lines = text.split('\n');
  let next = 0;
  return block
    .trimEnd()
    .split('\n')
    .filter((line, index, all) => {
      if (line === '…') return false;
      const found = lines.indexOf(line, next);
      // Unless … stands before it, a line directly follows the one before.
      const follows = found === next || index === 0 || all[index - 1] === '…';
      if (found >= 0) next = found + 1;
      return found < 0 || !follows;
    });
};

const begun = async () => {
  const folder = await temporaryFolder();
  const workplace = await workplaceOf(folder, 'acme');
  for (const file of ['page.txt', 'facts.yaml', 'openapi.yaml'])
    await workplace.write(file, await readFile(join(example, file), 'utf8'));
  expect(await workplace.page()).toBe('The books close. page.lock is written.');
  await workplace.keepOld();
  return workplace;
};

test('each command prints the output that the guides show, from a changed page to the affected code', async () => {
  const workplace = await begun();
  await workplace.edit('page.txt', pageDiff);
  expect(missing(report, await workplace.page())).toEqual([]);
  await workplace.edit('facts.yaml', factsDiff);
  await workplace.edit('openapi.yaml', specDiff);
  expect(missing(closed, await workplace.page())).toEqual([]);
  expect(missing(diff, await workplace.diff())).toEqual([]);
  expect(missing(code, await workplace.code(program))).toEqual([]);
  expect(missing(entry, await workplace.entry())).toEqual([]);
  const [, allowance = '', why = ''] = /--allow '(\S+ ([^']+))'/.exec(allowed) ?? [];
  expect(await workplace.diff(allowance)).toContain(`\n           Allowed: ${why}\n`);
}, 120_000);

test('the docs have the added field and unit, and no longer the removed status', async () => {
  const workplace = await begun();
  const pageOf = async () =>
    new Map(filesOf(await readDocumented(workplace.specs, 'acme'), { root: '', nav: [], contract: false })).get(
      'acme/charges.list.html',
    ) ?? '';
  const says = (text: string) => ['memo', 'dollars', 'The key is missing'].map((word) => text.includes(word));
  expect(says(await pageOf())).toEqual([false, false, true]);
  await workplace.edit('facts.yaml', factsDiff);
  await workplace.edit('openapi.yaml', specDiff);
  await workplace.edit('page.txt', pageDiff);
  await workplace.page();
  expect(says(await pageOf())).toEqual([true, true, false]);
});
