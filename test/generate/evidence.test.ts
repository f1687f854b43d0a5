import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { backedIn } from '../../scripts/client/evidence.ts';
import { audit } from '../../scripts/ledger/books.ts';
import { evidenceOf } from '../../scripts/ledger/evidence.ts';
import { knownOf, phrasesOf } from '../../scripts/ledger/evidence-by-place.ts';
import { acmeBooks, lock, type Edit } from '../ledger/acme.ts';

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
  const { evidence } = await backedIn(await specsWithAcme((spec) => spec))('acme');
  expect(evidence('#/components/schemas/Charge/properties/id')).toBe('Known: stated by the page.');
  expect(evidence('#/components/schemas/ChargeList/properties/charges')).toBe('Known: published in npm acme 1.2.3.');
  expect(evidence('#/paths/~1v2~1charges/get/parameters/0')).toBe(
    'Known: stated by the page (name, presence, type); inferred by us (in).',
  );
  expect(evidence('#/paths/~1nowhere')).toBeUndefined();
});

test('books that do not close give no evidence', async () => {
  const specs = await specsWithAcme((spec) => spec.replace('cents: { type: integer }', 'cents: { type: string }'));
  await expect(backedIn(specs)('acme')).rejects.toThrow(
    'specs/acme does not agree with its ledger in 1 place: run `npm run ledger` and mend the books first.',
  );
});

const dispute = (take: string): Edit => [
  'silent:',
  `disputes:\n  - { claim: Charge · id · type, take: ${take}, why: because }\n\nsilent:`,
];
const asNumber: Edit = ['charges: Array<Charge>', 'charges: Array<Charge>\n      Charge\n        id: integer'];

const evidenceWith = (...facts: Edit[]): ReturnType<typeof evidenceOf> =>
  evidenceOf(audit(acmeBooks('page', { facts })));

const charge = '#/components/schemas/Charge';

test('a source that says what the page states is named, with what it says of it', () => {
  const evidence = evidenceWith([
    'charges: Array<Charge>',
    'charges: Array<Charge>\n      Charge { id, cents, state, note }',
  ]);
  expect(evidence(charge)).toBe('Known: stated by the page, as in npm acme 1.2.3.');
  expect(evidence(`${charge}/properties/cents`)).toBe('Known: stated by the page, name as in npm acme 1.2.3.');
});

test.each([
  ['page', 'We follow the page: because.'],
  ['union', 'We allow for both: because.'],
])('a dispute tells what each source says, and that it takes %s', (take, decision) => {
  expect(evidenceWith(asNumber, dispute(take))(`${charge}/properties/id`)).toContain(
    `Disputed (type): the page says \`string\`, npm acme 1.2.3 says \`integer\`. ${decision}`,
  );
});

test('what a dispute leaves out is told where it would stand, with what is said of it', () => {
  const evidence = evidenceWith(
    ['charges: Array<Charge>', 'charges: Array<Charge>\n      Charge\n        fee?: integer, unit cents'],
    ['silent:', 'disputes:\n  - { claim: Charge · fee · exists, take: page, why: because }\n\nsilent:'],
  );
  expect(evidence(charge)).toContain(
    'Disputed (`fee`: type `integer`, presence `optional`, unit `cents`): npm acme 1.2.3 has it, the page does not have it. We follow the page: because.',
  );
});

test('what holds for an API as a whole is told at its head', () => {
  expect(evidenceWith()('#/info')).toBe(
    'Known: stated by the page (credential Acme-Key); published in npm acme 1.2.3 (server); inferred by us (name of credential Acme-Key).',
  );
});

test('a source that says so of some of the nodes at one place says it partly', () => {
  const { closure } = audit(acmeBooks('page'));
  const [one] = closure.backed.filter(({ claim, standing }) => claim.node !== 'api' && standing === 'published');
  if (!one) throw new Error('nothing is published');
  const stated = { ...one, standing: 'stated', facts: [] } as const;
  const known = knownOf({ claims: [], closure: { ...closure, backed: [one, stated] } })(one.claim.pointer);
  expect(known).toMatchObject([{ standing: 'published', sources: [], partly: ['sdk'] }]);
  const words = { standing: String, source: (source: string) => source.toUpperCase(), attribute: String };
  expect(phrasesOf(known, words)).toEqual(['published partly in SDK']);
});
