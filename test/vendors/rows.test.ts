import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { DIALECT, type Kind } from '../../scripts/spec/dialect.ts';
import { placesOf } from '../../scripts/spec/nodes.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { ledgered, specOf } from './folder.ts';

// The other tests of this folder call, mock and document each vendor, and `npm run test:fixtures` runs all tests with it
// in `specs/`: generated code is compiled, each wrong value has to be noticed, each sample runs. So what one of these
// specs holds has passed every stage, and they hold every keyword.

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

test.each(rows)('%s stands in the spec of a vendor that every stage takes', (row) => {
  expect(held.get(row) ?? []).not.toEqual([]);
});
