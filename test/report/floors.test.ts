import { expect, test } from 'vitest';
import { compare, floorsOf, changesOf, type Floors } from './floors.ts';
import { isWhole, sentences } from './verdict.ts';
import { measuredContract, unmeasuredContract, wholeRun } from './fixture.ts';

const floors = floorsOf(measuredContract);
const figures = ['unpod', 'src'].flatMap((api) =>
  Object.entries(floors.apis[api] ?? {}).map(([name, floor]) => ({ api, name, floor })),
);

const withFloor = (api: string, name: string, floor: number): Floors => ({
  ...floors,
  apis: { ...floors.apis, [api]: { ...floors.apis[api], [name]: floor } },
});

test('a run that stands on its floors falls nowhere', () => {
  expect(compare(measuredContract, floors)).toEqual({ falls: [], above: 0, without: [] });
});

test('every kind of figure has a floor', () => {
  const kinds = new Set(figures.map(({ name }) => name));
  for (const kind of [
    'facts that hold',
    'claims stated',
    'statuses natural',
    'workflow checks',
    'parameters covered, %',
  ])
    expect([...kinds]).toContain(kind);
  expect([...kinds].filter((kind) => kind.endsWith('mutants killed'))).toHaveLength(4);
  expect(floors.apis['src']).toEqual({ 'runtime mutants killed': 199, 'runtime mutants killed, %': 99.5 });
});

test.for(figures)('$api: a fall of $name is told in one sentence', ({ api, name, floor }) => {
  const { falls } = compare(measuredContract, withFloor(api, name, floor + 0.1));
  expect(falls).toEqual([
    expect.stringMatching(/^[^:]+ fell from [\d.]+ to [\d.]+: .*`npm run floors`.*test\/floors\.json.*\.$/),
  ]);
  expect(falls[0]).toContain(`${api} · ${name} fell from ${floor + 0.1} to ${floor}: `);
});

test('fewer passing tests are a fall', () => {
  const fewer = { ...measuredContract, run: { ...wholeRun, passed: wholeRun.passed - 1 } };
  expect(compare(fewer, floors).falls).toEqual([expect.stringContaining('tests that pass fell from 900 to 899: ')]);
});

test('a part that stays while the whole grows is a fall of its share', () => {
  const [mutants] = measuredContract.elsewhere;
  if (!mutants) throw new Error('there are no mutants of the runtime');
  const more = { ...measuredContract, elsewhere: [{ ...mutants, made: 250 }] };
  expect(compare(more, floors).falls).toEqual([
    expect.stringContaining('src · runtime mutants killed, % fell from 99.5 to 79.6: '),
  ]);
});

test('a share is never rounded up to all of it', () => {
  const [mutants] = measuredContract.elsewhere;
  if (!mutants) throw new Error('there are no mutants of the runtime');
  const almost = floorsOf({ ...measuredContract, elsewhere: [{ ...mutants, made: 100_000, killed: 99_999 }] });
  expect(almost.apis['src']?.['runtime mutants killed, %']).toBe(99.9);
});

test('what is not measured any more is a fall, not a zero and not a hundred', () => {
  const { falls } = compare(unmeasuredContract, floors);
  expect(falls).toContainEqual(expect.stringMatching(/^unpod · workflows was 1 and is not measured any more: /));
  expect(falls).toContainEqual(
    expect.stringMatching(/^unpod · statuses covered, % was 87\.5 and is not measured any more: /),
  );
  expect(falls).toContainEqual(expect.stringMatching(/^src has floors, but this run has no figures of it: /));
  const unmeasured = floorsOf(unmeasuredContract).apis['unpod'] ?? {};
  expect(Object.keys(unmeasured)).toContain('claims stated');
  expect(Object.keys(unmeasured).filter((name) => /mutants|covered|negatives|natural|reached/.test(name))).toEqual([]);
});

test('an API without floors runs, and is told', () => {
  const { unpod: _unpod, ...apis } = floors.apis;
  const comparison = compare(measuredContract, { ...floors, apis });
  expect(comparison).toEqual({ falls: [], above: 0, without: ['unpod'] });
  expect(sentences({ kind: 'held', ...comparison }, wholeRun)).toEqual([
    'No figure is below its floor.',
    'No floor yet: unpod. `npm run floors` sets it.',
  ]);
});

test('figures above their floors are counted, and so are those that have none', () => {
  const { operations: _, ...own } = floors.apis['unpod'] ?? {};
  const lower: Floors = { tests: 1, apis: { ...floors.apis, unpod: { ...own, 'claims stated': 1 } } };
  expect(compare(measuredContract, lower).above).toBe(3);
});

test('only a whole run is held to the floors', () => {
  const part = { ...wholeRun, files: { ran: 3, all: 70 } };
  expect([isWhole(wholeRun, false), isWhole(wholeRun, true), isWhole(part, false)]).toEqual([true, false, false]);
  expect(sentences({ kind: 'part' }, part)).toEqual(['A part of the suite ran, 3 of 70 test files: no floor is held.']);
  expect(sentences({ kind: 'failed' }, { ...wholeRun, failed: 2 })).toEqual([
    '2 tests failed, whose figures are missing: no floor is held.',
  ]);
});

test('a change of the floors is told figure by figure', () => {
  const stated = floors.apis['unpod']?.['claims stated'] ?? 0;
  const changes = changesOf(withFloor('unpod', 'claims stated', stated + 3), floors);
  expect(changes).toEqual([`unpod · claims stated: ${stated + 3} → ${stated}`]);
});
