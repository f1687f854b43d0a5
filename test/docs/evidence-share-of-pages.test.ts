import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writePages } from '../../scripts/new/page/folder.ts';
import { todoOf } from '../../scripts/new/page/todo.ts';
import { readDocumented } from '../../scripts/site/docs/documented.ts';
import { operationPages } from '../../scripts/site/docs/operation-page.ts';
import { shownSpec } from '../../scripts/site/docs/reference-page.ts';
import { pageFixtures } from '../fixtures/page-fixtures.ts';
import { withProposed } from '../new/proposed.ts';
import { nodesOf } from '../specs/nodes.ts';
import { temporaryFolder } from '../temporary.ts';
import { seenIn, shareOf } from './evidence-share.ts';
import { referenceText } from './reference-text.ts';

const specs = await temporaryFolder(afterAll);

/** The page and the wire reference of each operation drafted from the page fixtures, with the proposed rows written. */
const shown = (
  await Promise.all(
    (await pageFixtures()).map(async ({ name, sources }) => {
      const { ledger, audit } = await writePages(specs, { api: name, sources, today: '2026-11-20' });
      const file = join(specs, name, 'facts.yaml');
      await writeFile(file, withProposed(await readFile(file, 'utf8'), todoOf(name, ledger, audit)));
      const documented = await readDocumented(specs, name);
      const pages = operationPages(documented, { root: '', nav: [], contract: false });
      const spec = { ...shownSpec(documented) };
      const references = [...nodesOf(spec)].filter(({ node }) => 'operationId' in node);
      return [
        ...[...pages].map(([path, html]) => [`the page ${path}`, html] as const),
        ...references.map(
          ({ node }) => [`the reference of ${name} ${String(node['operationId'])}`, referenceText(spec, node)] as const,
        ),
      ];
    }),
  )
).flat();

test.each(shown)('at most 15 percent of the visible text of %s is evidence', (_, markup) => {
  const seen = seenIn(markup);
  expect(seen.evidence).toBeGreaterThan(0);
  expect(shareOf(seen)).toBeLessThanOrEqual(0.15);
});
