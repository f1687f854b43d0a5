import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFolder } from '../../scripts/new/folder.ts';
import { documentOf } from '../vendors/folder.ts';
import { temporaryFolder } from '../temporary.ts';
import { concerns, lintExceptions } from './exceptions.ts';
import { gather } from './gather.ts';
import { measuredContract, unmeasuredContract, wholeRun } from './fixture.ts';
import { readContract } from './read.ts';
import { closingTable, halfWritten } from './table.ts';

const at = { api: 'acme', operation: 'GET /v1/x' };

test('a status counts once, as natural if it was received naturally at least once', () => {
  const { provocations } = gather([
    { provocations: [{ ...at, status: 401, how: 'natural' }] },
    { cell: 'acme · GET /v1/x · 401' },
    { cell: 'acme · GET /v1/x · 404' },
  ]);
  expect(provocations).toEqual([
    { ...at, status: 401, how: 'natural' },
    { ...at, status: 404, how: 'forced' },
  ]);
});

test('mutants of the same kind are added up, with their survivors', () => {
  const mutants = { api: 'acme', score: 'spec', kind: 'bound', made: 3, killed: 2 } as const;
  const survivors = [{ mutant: 'a', why: 'b' }];
  expect(gather([{ mutants: [{ ...mutants, survivors }] }, { mutants: [{ ...mutants, survivors }] }]).mutants).toEqual([
    { ...mutants, made: 6, killed: 4, survivors: [...survivors, ...survivors] },
  ]);
});

test('two recordings are merged, so that only names that both miss are missing', () => {
  const one = { api: 'acme', dimension: 'parameters', covered: 1, total: 3 } as const;
  const { coverage } = gather([
    { coverage: [{ ...one, missing: ['a', 'b'] }] },
    { coverage: [{ ...one, missing: ['b', 'c'] }] },
  ]);
  expect(coverage).toEqual([{ ...one, covered: 2, missing: ['b'] }]);
});

const redocly = `
rules:
  plain: error
  billing/one:
    severity: error
    # Why the list is not empty.
    except:
      # acme: its page has it,
      # in two lines.
      - /v1/x/
      # because
      - second
      - third # next to it
`;

test('lint exceptions are read with the reasons in their comments', () => {
  const exceptions = lintExceptions(redocly);
  expect(exceptions).toEqual([
    { rule: 'billing/one', value: '/v1/x/', why: 'acme: its page has it, in two lines.' },
    { rule: 'billing/one', value: 'second', why: 'because' },
    { rule: 'billing/one', value: 'third', why: 'next to it' },
  ]);
  expect(exceptions.map((exception) => concerns(exception, { paths: { '/v1/x/': {} } }))).toEqual([true, false, false]);
});

test('a lint exception is listed under every API that contains its value', async () => {
  const project = await temporaryFolder();
  const document = await documentOf('plain');
  await mkdir(join(project, 'specs'));
  for (const api of ['acme', 'acme-eu']) await writeFolder(join(project, 'specs'), { ...document, api });
  await writeFile(join(project, 'redocly.yaml'), redocly.replace('second', '/v1/meters'));
  const { apis, exceptions } = await readContract(project, gather([]), wholeRun);
  const own = { rule: 'billing/one', value: '/v1/meters', why: 'because' };
  expect(apis.map(({ api, exceptions: told }) => [api, told])).toEqual([
    ['acme', [own]],
    ['acme-eu', [own]],
  ]);
  expect(exceptions.map(({ value }) => value)).toEqual(['/v1/x/', 'third']);
});

test('every lint exception of this project has a reason', () => {
  const { apis, exceptions } = measuredContract;
  const all = [...apis.flatMap((api) => api.exceptions), ...exceptions];
  expect(all.length).toBeGreaterThan(0);
  expect(all.filter(({ why }) => why === '')).toEqual([]);
});

test('the closing table has one column per API and marks figures that were not measured', () => {
  const [heads, ...rows] = closingTable(unmeasuredContract, true).split('\n');
  expect(heads?.trim().split(/ +/)).toEqual(unmeasuredContract.apis.map(({ api }) => api));
  const natural = rows.find((row) => row.startsWith('statuses natural'));
  expect(natural?.match(/not measured/g)).toHaveLength(unmeasuredContract.apis.length);
});

test('the closing table of a partial run leaves out figures that were not measured', () => {
  expect(closingTable(unmeasuredContract, false)).not.toContain('not measured');
  expect(closingTable(measuredContract, false)).toMatch(/^runtime mutants killed +199\/200$/m);
});

test('half-written APIs are named in one line, with the number of other tests that pass and fail', () => {
  const whole = {
    ...measuredContract,
    apis: measuredContract.apis.map((api) => ({ ...api, problems: 0 })),
    refused: [],
  };
  expect(halfWritten(whole)).toBe('');
  expect(halfWritten({ ...whole, refused: ['specs/acme/openapi.yaml:3 is not YAML: fix that line.'] })).toBe(
    'specs/acme/openapi.yaml:3 is not YAML: fix that line. The rest: 900 tests pass, 0 fail.',
  );
  const [first] = whole.apis;
  const open = first ? [{ ...first, api: 'acme', problems: 2 }] : [];
  expect(halfWritten({ ...whole, apis: open, refused: ['one line.\nanother.\na third.'] })).toBe(
    'one line. (And 2 more.) specs/acme and its ledger differ in 2 places: run `npm run ledger`. The rest: 900 tests pass, 0 fail.',
  );
});
