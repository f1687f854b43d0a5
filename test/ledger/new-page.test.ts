import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audit, readBooks } from '../../scripts/ledger/books.ts';
import { judgePage } from '../../scripts/change/page-command.ts';
import { matchLines } from '../../scripts/change/match.ts';
import { pageFromText } from '../../scripts/ledger/page/page.ts';
import { acmeFolder, acmePage, replaced } from './acme-folder.ts';
import type { Edit } from './acme.ts';

const sectionsMoved = (): string => {
  const [head, tail] = acmePage.split('Parameters\n') as [string, string];
  const [parameters, rest] = tail.split('\n\nAnswer') as [string, string];
  return `${head}Answer${rest.trimEnd()}\n\nParameters\n${parameters}\n`;
};

test('the same page again reports no change and leaves the lock the same', async () => {
  const folder = await acmeFolder();
  const before = await folder.read('page.lock');
  const { report, conclusion } = await folder.renew(acmePage);
  expect(report).toBe('acme: no line has changed.');
  expect(conclusion).toBe('The books still close. page.lock is renewed.');
  expect(await folder.read('page.lock')).toBe(before);
});

test('refuses --page with a key that the ledger does not have, and shows the right form', async () => {
  const folder = await acmeFolder();
  const file = await folder.write('page.txt', acmePage);
  await expect(judgePage(folder.specs, 'acme', `fees=${file}`, false)).rejects.toThrow(
    '--page fees=FILE is not the key of a page in specs/acme/facts.yaml: give it as `npm run ledger -- --page FILE acme`.',
  );
});

test.each([
  ['other white space within lines', acmePage.replaceAll(': ', ' :  ').replaceAll('{ ', '{')],
  ['Windows line ends', acmePage.replaceAll('\n', '\r\n')],
  ['a line broken in two', replaced(acmePage, ['KEY with every', 'KEY\nwith every'])],
  ['two lines run into one', replaced(acmePage, ['Parameters\nlimit', 'Parameters limit'])],
])('%s does not count as a change of the page', async (_, page) => {
  const { report, files } = await (await acmeFolder()).judge(page);
  expect(report).toMatch(/^acme: no line has changed/);
  expect(files.size > 0 || report.includes('Moved')).toBe(true);
});

test('new prose is reported, and the books still close', async () => {
  const { report, audit: audited } = await (
    await acmeFolder()
  ).judge(replaced(acmePage, ['200 ok', '200 ok\nBe nice.']));
  expect(audited.problems).toEqual([]);
  expect(report).toContain('new  line 23: Be nice.');
  const { audit: below, report: other } = await (await acmeFolder()).judge(`${acmePage}Be nice.\n`);
  expect(below.problems).toEqual([]);
  expect(other).toContain('1 line new, 0 gone, 0 changed');
});

const above: Edit = ['List charges', 'A banner.\n\nList charges'];

test('spans follow their lines when these move, and only --move writes them', async () => {
  const folder = await acmeFolder();
  const before = await folder.read('facts.yaml');
  const page = replaced(acmePage, above);
  const seen = await folder.renew(page);
  expect(seen.audit.problems).toEqual([]);
  expect(seen.report).toContain('"Answer" 15-19 -> 17-21');
  expect(seen.conclusion).toContain('Run this again with --move');
  expect(await folder.read('facts.yaml')).toBe(before);

  const { conclusion } = await folder.renew(page, true);
  expect(conclusion).toContain('rewritten');
  const after = await folder.read('facts.yaml');
  const numbers = /^( +lines: ).*$/gm;
  expect(after.replace(numbers, '$1')).toBe(before.replace(numbers, '$1'));
  expect(after.match(numbers)).toEqual(['7', '9', '12-13', '17-21', '24-25'].map((lines) => `    lines: ${lines}`));
  expect(audit(await readBooks(folder.specs, 'acme')).problems).toEqual([]);
  expect((await readdir(join(folder.specs, 'acme'))).filter((name) => name.endsWith('.new'))).toEqual([]);
  expect((await folder.judge(page)).report).toBe('acme: no line has changed.');
});

test('spans follow a section that moved to another place on the page', async () => {
  const { report, audit: audited } = await (await acmeFolder()).judge(sectionsMoved());
  expect(audited.problems).toEqual([]);
  expect(report).toContain('no line has changed; the spans of 3 blocks move');
  expect(report).toContain('"Parameters" 10-11 -> 22-23');
});

/** Changes of the page, and what the report must contain for each. */
const changes: Record<string, readonly [edit: Edit, said: readonly (string | RegExp)[]]> = {
  'a new endpoint': [
    ['Status codes', 'GET /v2/refunds\n\nStatus codes'],
    [/unknown to the ledger\n +endpoint +GET \/v2\/refunds +line 21\n/],
  ],
  'a new status': [['401 no key', '401 no key\n429 slow down'], [/ledger\n +status +429 +line 24: 429 slow down/]],
  'a new parameter': [['limit?: integer', 'limit?: integer\ncursor?: string'], [/ledger\n +field +cursor +line 11: /]],
  'a known name in a new place': [
    ['state: string', 'limit: integer\nstate: string'],
    [/has elsewhere\n +field +limit +line 18: limit: integer\n/],
  ],
  'a changed type': [
    ['cents: integer', 'cents: number'],
    [
      /Changed\n +line 17 \(was 17\) +cents: number\n +row "cents: integer" under "Answer"\n +Charge · cents: presence = required, type = integer\n/,
      '#/components/schemas/Charge/properties/cents\n',
      '      types Charge, ChargeList, ChargesListResult\n      operations charges.list\n',
      'tests npx vitest run test/contract -t "acme "',
    ],
  ],
  'a default added to a line': [
    ['limit?: integer', 'limit?: integer, default 50'],
    [/word +default +line 10/, 'limit: presence = optional, type = integer', 'types ChargesListArgs'],
  ],
  'a value added to a list': [['"open" | "settled"', '"open" | "settled", or void'], [/word +void +line 11/]],
  'a removed member': [
    ['note?: string\n', ''],
    [
      /Gone\n +was line 19\n +row "note\?: string" under "Answer"\n +Charge · note: /,
      '#/components/schemas/Charge/properties/note',
    ],
  ],
  'a removed status': [
    ['401 no key\n', ''],
    [/Gone\n +was line 23\n/, '#/paths/~1v2~1charges/get/responses/401\n      types ChargesListResult\n'],
  ],
};

test.each(Object.entries(changes))(
  '%s is reported with its line and the parts of the spec that depend on it',
  async (_, [edit, said]) => {
    const { report, conclusion, files, audit: audited } = await (await acmeFolder()).judge(replaced(acmePage, edit));
    for (const part of said) expect(report).toMatch(part);
    expect(audited.problems).not.toEqual([]);
    expect(conclusion).toMatch(/^The books do not close with this page: \d+ problems?\. Fix specs\/acme\/facts\.yaml/);
    expect(files).toEqual(new Map());
  },
);

test('a removed line of a sample with only a bracket is reported as backing no claim by itself', async () => {
  const folder = await acmeFolder();
  const spec = await folder.read('openapi.yaml');
  await folder.write('openapi.yaml', replaced(spec, ['invented:', 'documented:']));
  const block = '  - { under: Example, lines: 26-34, of: GET /v2/charges, sample: 200 }';
  await folder.write('facts.yaml', replaced(await folder.read('facts.yaml'), ['\nsources:', `${block}\n\nsources:`]));
  const sample = JSON.stringify({ charges: [{ id: 'c1', cents: 5, state: null }] }, null, 2);
  const page = `${acmePage.trimEnd()}\n\nExample\n${sample}\n`;
  expect((await folder.renew(page)).audit.problems).toEqual([]);
  const { report } = await folder.judge(replaced(page, ['  ]\n', '']));
  expect(report).toContain('row "]" under "Example" backs no claim of the spec by itself\n');
});

const refund = 'Refund { id, state }\nid: string\nstate: string | null\n';

test('a removed row is reported once, and the problems that it causes are only counted', async () => {
  const folder = await acmeFolder();
  const facts = replaced(await folder.read('facts.yaml'), ['lines: 15-19', 'lines: 15-22']);
  const rows = '      Refund { id, state }\n        id: string\n        state: string | null\n';
  const spec = await folder.read('openapi.yaml');
  await folder.write(
    'facts.yaml',
    replaced(replaced(facts, ['        note?: string\n', `        note?: string\n${rows}`]), ['22-23', '25-26']),
  );
  await folder.write(
    'openapi.yaml',
    `${spec}    Refund:\n      type: object\n      required: [id, state]\n      properties:\n        id: { type: string }\n        state: { type: [string, 'null'] }\n`,
  );
  const page = replaced(acmePage, ['note?: string\n', `note?: string\n${refund}`]);
  expect((await folder.renew(page)).audit.problems).toEqual([]);
  const { report } = await folder.judge(replaced(page, ['id: string\n', '']));
  expect(report).toMatch(/Gone\n +was line 16\n +row "id: string"/);
  expect(report).not.toMatch(/New/);
  expect(report).toMatch(/Other problems\n +\d+ problems more caused by gone/);
});

test('each of several identical tables is matched in its own section, even if sections are reordered', async () => {
  const table = ['Answers', '200 ok', '401 no key'];
  const section = (name: string) => [`GET /${name}`, ...table];
  const old = ['a', 'b', 'c'].flatMap(section);
  const now = ['x', 'a', 'c', 'y', 'b'].flatMap(section);
  const matches = matchLines(pageFromText(old.join('\n')), pageFromText(now.join('\n')));
  const lines = (first: number) => [first, first + 1, first + 2, first + 3];
  expect(Array.from({ length: 12 }, (_, index) => matches.get(index + 1))).toEqual([5, 17, 9].flatMap(lines));
});

test('books that are already edited for the new page close, and --move moves the other spans', async () => {
  const folder = await acmeFolder();
  const facts = await folder.read('facts.yaml');
  const spec = await folder.read('openapi.yaml');
  await folder.write(
    'facts.yaml',
    replaced(replaced(facts, ['lines: 10-11', 'lines: 12-14']), [
      '      state?:',
      '      cursor?: string\n      state?:',
    ]).replace('limit · in = query\n', 'limit · in = query\n      GET /v2/charges · cursor · in = query\n'),
  );
  await folder.write(
    'openapi.yaml',
    replaced(spec, [
      '        - name: state',
      '        - { name: cursor, in: query, description: The next page., schema: { type: string }, example: c }\n        - name: state',
    ]),
  );
  const page = replaced(replaced(acmePage, above), ['limit?: integer', 'limit?: integer\ncursor?: string']);
  const { audit: audited, conclusion } = await folder.renew(page, true);
  expect(audited.problems).toEqual([]);
  expect(conclusion).toContain('rewritten');
  expect(await folder.read('facts.yaml')).toMatch(/lines: 12-14[^]*lines: 18-22/);
  expect(audit(await readBooks(folder.specs, 'acme')).problems).toEqual([]);
});

test('asks whether a page with nothing in common is the page of the API', async () => {
  const { report } = await (await acmeFolder()).judge('Welcome\n\nSign in\n');
  expect(report).toContain('is this the page of acme?');
});

test('a page with nothing in common lists no line as gone, and says that nothing was written', async () => {
  const { report, conclusion } = await (await acmeFolder()).judge('Welcome\n\nSign in\n');
  expect(report.split('\n')).toHaveLength(1);
  expect(conclusion).toBe('Nothing has been written. Save the page again, and run this with it.');
});
