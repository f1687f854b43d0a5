import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { backedIn } from '../../scripts/client/evidence.ts';
import { audit, type Audit } from '../../scripts/ledger/books.ts';
import { briefOf } from '../../scripts/ledger/brief.ts';
import { addressOf } from '../../scripts/ledger/notation/source-names.ts';
import { evidenceAt } from '../../scripts/site/docs/place-evidence.ts';
import { knownInWords } from '../../scripts/site/docs/standing.ts';
import { knownOf, phrasesOf, shortNames } from '../../scripts/ledger/evidence-by-place.ts';
import { acmeBooks, lock, type Edit } from '../ledger/acme.ts';
import { temporaryFolder } from '../temporary.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

const specsWithAcme = async (edit: (spec: string) => string): Promise<string> => {
  const specs = await temporaryFolder();
  await cp(fixtures, specs, { recursive: true });
  const spec = join(specs, 'acme/openapi.yaml');
  await writeFile(spec, edit(await readFile(spec, 'utf8')));
  await writeFile(join(specs, 'acme/page.lock'), lock());
  return specs;
};

test('evidence is empty for what the page states, and one line for what is inferred', async () => {
  const { evidence } = await backedIn(await specsWithAcme((spec) => spec))('acme');
  expect(evidence('#/components/schemas/Charge/properties/id')).toBeUndefined();
  expect(evidence('#/components/schemas/ChargeList/properties/charges')).toBeUndefined();
  expect(evidence('#/paths/~1v2~1charges/get/parameters/0')).toBe('Inferred: place.');
  expect(evidence('#/paths/~1nowhere')).toBeUndefined();
});

test('evidence names a source once for a whole type, and the exceptions of an operation or the API', async () => {
  const { evidence } = await backedIn(await specsWithAcme((spec) => spec))('acme');
  expect(evidence('#/components/schemas/ChargeList')).toBe('From npm acme 1.2.3.');
  expect(evidence('#/components/schemas/Charge')).toBeUndefined();
  expect(evidence('#/paths/~1v2~1charges/get')).toBe('Not documented: 429 and 401 (body).');
  expect(evidence('#/info')).toBe('Inferred: name of the authentication scheme.');
});

test('evidence is refused if the books do not close', async () => {
  const specs = await specsWithAcme((spec) => spec.replace('cents: { type: integer }', 'cents: { type: string }'));
  await expect(backedIn(specs)('acme')).rejects.toThrow(
    'specs/acme does not agree with its ledger in 1 place: run `npm run ledger` and fix the books first.',
  );
});

const dispute = (take: string): Edit => [
  'silent:',
  `disputes:\n  - { claim: Charge · id · type, take: ${take}, why: because }\n\nsilent:`,
];
const asNumber: Edit = ['charges: Array<Charge>', 'charges: Array<Charge>\n      Charge\n        id: integer'];

const auditWith = (...facts: Edit[]): Audit => audit(acmeBooks('page', { facts }));

const charge = '#/components/schemas/Charge';

test('a source that confirms the page is named, with the attributes that it confirms', () => {
  const audited = auditWith([
    'charges: Array<Charge>',
    'charges: Array<Charge>\n      Charge { id, cents, state, note }',
  ]);
  const saidAt = (pointer: string): string => knownInWords(evidenceAt(audited)(pointer).known, shortNames(audited));
  expect(saidAt(charge)).toBe('stated, as in npm acme 1.2.3');
  expect(saidAt(`${charge}/properties/cents`)).toBe('stated, name as in npm acme 1.2.3');
});

test.each([
  ['page', 'We follow [the page](https://acme.example/billing): because.'],
  ['union', 'We allow for both: because.'],
])('a dispute that takes %s has two words in hovers, and each side and the decision in the docs', (take, decision) => {
  const audited = auditWith(asNumber, dispute(take));
  const place = `${charge}/properties/id`;
  expect(briefOf(audited)(place)).toBe('Disputed: type.');
  expect(evidenceAt(audited)(place).notes).toEqual([
    `**Disputed** (type of \`id\` of \`Charge\`): [the page](https://acme.example/billing) says \`string\`, [npm acme 1.2.3](acme.ledger.html#source-sdk) says \`integer\`. ${decision}`,
  ]);
});

test('a member that a dispute leaves out is reported on its type, and the docs have what its sources say', () => {
  const audited = auditWith(
    ['charges: Array<Charge>', 'charges: Array<Charge>\n      Charge\n        fee?: integer, unit cents'],
    ['silent:', 'disputes:\n  - { claim: Charge · fee · exists, take: page, why: because }\n\nsilent:'],
  );
  expect(briefOf(audited)(charge)).toBe('Disputed: `fee`.');
  expect(evidenceAt(audited)(charge).notes[0]).toMatch(
    /^\*\*Disputed\*\* \(`fee` of `Charge`: type `integer`, presence `optional`, unit `cents`\): .* does not have it, .* has it\. We follow .*: because\.$/,
  );
});

test('the docs say why a claim is inferred', () => {
  expect(evidenceAt(auditWith())('#/paths/~1v2~1charges/get/parameters/0').notes).toEqual([
    '**Inferred** (place): a GET has no other place for its parameters.',
  ]);
});

test.each([
  ['acme/specs api/open api.json, later', undefined],
  [
    'acme/specs openapi.json @ 0123456789abcdef0123456789abcdef01234567 (2026), more',
    'acme/specs/blob/0123456789abcdef0123456789abcdef01234567/openapi.json',
  ],
  [
    'acme/specs, pages of a&b @ 0123456789abcdef0123456789abcdef01234567',
    'acme/specs/tree/0123456789abcdef0123456789abcdef01234567',
  ],
  [
    'acme/specs a&b/c.mdx (two) @ 0123456789abcdef0123456789abcdef01234567, c.ts @ 1',
    'acme/specs/blob/0123456789abcdef0123456789abcdef01234567/a&b/c.mdx',
  ],
  ['npm acme 1.2.3, src/charges.ts', undefined],
])('the address of the citation "%s" is its file at its commit: %s', (cite, to) => {
  const { ledger } = acmeBooks('page');
  const address = to && `https://github.com/${to}`;
  expect(addressOf({ ...ledger, sources: { sdk: { name: 'sdk', cite } } }, 'sdk')).toBe(address);
});

test('the address of a cited page is its URL, as is that of the page itself', () => {
  const { ledger } = acmeBooks('page');
  const sources = { other: { name: 'other', cite: 'the other page, https://acme.example/a&b, ledger specs/other' } };
  expect(addressOf({ ...ledger, sources }, 'other')).toBe('https://acme.example/a&b');
  expect(addressOf(ledger, 'page')).toBe('https://acme.example/billing');
});

test('a source of only some of the nodes at a place is reported as partial', () => {
  const { closure } = audit(acmeBooks('page'));
  const [one] = closure.backed.filter(({ claim, standing }) => claim.node !== 'api' && standing === 'published');
  if (!one) throw new Error('nothing is published');
  const stated = { ...one, standing: 'stated', facts: [] } as const;
  const known = knownOf({ claims: [], closure: { ...closure, backed: [one, stated] } })(one.claim.pointer);
  expect(known).toMatchObject([{ standing: 'published', sources: [], partly: ['sdk'] }]);
  const words = { standing: String, source: (source: string) => source.toUpperCase(), attribute: String };
  expect(phrasesOf(known, words)).toEqual(['published partly in SDK']);
});
