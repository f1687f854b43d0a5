import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { evidenceIn } from '../../scripts/generate/evidence.ts';
import { lock } from '../ledger/acme.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

const specsWithAcme = async (edit: (spec: string) => string): Promise<string> => {
  const specs = await mkdtemp(join(tmpdir(), 'specs-'));
  onTestFinished(() => rm(specs, { recursive: true }));
  await cp(fixtures, specs, { recursive: true });
  const spec = join(specs, 'acme/openapi.yaml');
  await writeFile(spec, edit(await readFile(spec, 'utf8')));
  await writeFile(join(specs, 'acme/page.lock'), lock());
  return specs;
};

test('each node tells how it is known', async () => {
  const evidence = await evidenceIn(await specsWithAcme((spec) => spec))('acme');
  expect(evidence('#/components/schemas/Charge/properties/id')).toBe('Known: stated by the page.');
  expect(evidence('#/components/schemas/ChargeList/properties/charges')).toBe(
    'Known: published by the vendor elsewhere.',
  );
  expect(evidence('#/paths/~1v2~1charges/get/parameters/0')).toBe(
    'Known: stated by the page (name, presence, type); inferred by us (in).',
  );
  expect(evidence('#/paths/~1nowhere')).toBeUndefined();
});

test('books that do not close give no evidence', async () => {
  const specs = await specsWithAcme((spec) => spec.replace('cents: { type: integer }', 'cents: { type: string }'));
  await expect(evidenceIn(specs)('acme')).rejects.toThrow(
    'specs/acme does not agree with its ledger in 1 place. Run `npm run ledger` and mend the books first.',
  );
});
