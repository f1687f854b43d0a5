import { beforeEach, expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { auditClosed, readBooks } from '../../scripts/ledger/books.ts';
import { seenIn } from '../../scripts/change/verify/response.ts';
import { parseLedger } from '../../scripts/ledger/notation/ledger.ts';
import { draftText } from '../../scripts/change/verify/draft.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { parseYaml } from '../../scripts/spec/read/yaml.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { apis } from '../specs/nodes.ts';
import { verified } from './order.ts';
import { deviating, flagged, forget } from './twists.ts';

const sources = await Promise.all(apis.map((api) => readSpec(specsFolder, api)));

const cases = Object.entries(deviating).flatMap(([name, { of = () => true }]) =>
  sources
    .map((source) => ({
      source,
      ids: source.model.operations.filter((one) => one.safe && of(one, source.model)).map(({ id }) => id),
    }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ source, ids }) => [source.api, name, source, ids] as const),
);

beforeEach(forget);

test('every deviation can be played by at least one API', () => {
  expect([...new Set(cases.map(([, name]) => name))]).toEqual(Object.keys(deviating));
});

/** Deviations that no claim could allow. */
const rowless = /failure flag|Content-Type|cut short|no body|of HTML/;

const partOf = (report: string, key: string): string => report.slice(report.indexOf(`\n  ${key}\n`));

test.each(cases)('verify reports a server of %s with %s for each operation', async (_, name, source, ids) => {
  const { breaks, twist } = deviating[name] ?? { breaks: /$^/, twist: () => undefined };
  const played = name === 'a failure flag in a success' ? flagged(source.model) : twist;
  const { findings, holds, report } = await verified(source, played, { operations: ids });
  const reported = findings.outcomes.filter(({ sightings }) =>
    sightings.some(({ fits, node, attribute }) => !fits && breaks.test(`${node} · ${attribute}`)),
  );
  expect(
    reported.map(({ operation }) => operation.id),
    report,
  ).toEqual(ids);
  expect(findings.deviations.map(({ key }) => key)).toContainEqual(expect.stringMatching(breaks));
  expect(holds).toBe(false);
  // Each deviation names its place in the spec, and a fact with its line.
  for (const { key } of findings.deviations)
    expect(partOf(report, key)).toMatch(
      /^\n.+\n {4}live {5}.+\n {4}spec {5}.+ \(specs\/\S+\/openapi\.yaml:\d+\)\n {4}said by {2}.+: specs\/\S+\/facts\.yaml:\d+, /,
    );
  // The draft can be pasted.
  const drafted = draftText(findings.draft).split('\ndisputes:')[0] ?? '';
  const ledger = parseLedger(parseYaml(`${findings.audit.books.facts.text}\n${drafted}`, 'facts.yaml'));
  expect(ledger.observed ?? []).toHaveLength(findings.draft.observed.length);
  // A status that the spec already has needs no row.
  const isNew = findings.deviations.some(({ allows }) => allows !== undefined);
  if (!rowless.test(name) && isNew) expect(drafted).not.toBe('');
});

test('a missing response header that the spec requires is reported', async () => {
  const { books } = auditClosed(await readBooks(specsFolder, apis[0] ?? ''));
  const [operation] = books.source.model.operations;
  if (!operation) throw new Error('there is no operation');
  const headers = { 'X-Total': { required: true }, 'X-Other': { required: false } };
  const node = { ...operation.node, responses: { '200': { description: '', headers } } };
  const exchange = {
    sent: { operation: { ...operation, node }, url: '', headers: [], credential: [], keys: [] },
    startedAt: '',
    tookMs: 0,
    status: 200,
    statusText: '',
    headers: [],
    text: '',
  };
  const spec: Json = books.spec;
  const missing = seenIn(spec, exchange).filter(({ fits }) => !fits);
  expect(missing.map(({ node: at, says }) => [at, says])).toEqual([
    [expect.stringMatching(/ · 200 · X-Total$/), 'the response header is missing'],
  ]);
  const there = { ...exchange, headers: [['x-total', '3']] as const };
  expect(seenIn(spec, there).filter(({ fits }) => !fits)).toEqual([]);
});

const sized = sources.find(({ model }) => model.operations.some(({ pager }) => pager && 'size' in pager.row));

test.each([
  ['the size of a page', 'size', 1],
  ['the number of a page', 'argument', 2],
] as const)('verify reports a server that ignores %s', async (_, ignored, bodies) => {
  const row = sized?.model.operations.find(({ pager }) => pager && 'size' in pager.row)?.pager?.row;
  if (!sized || !row || !('size' in row)) throw new Error('no list has a size');
  const seen: unknown[] = [];
  const { findings } = await verified(sized, (reply, { hasCredential }) => {
    if (hasCredential && seen.length < bodies) seen.push(reply.body);
    else if (hasCredential) reply.body = seen.at(-1);
  });
  expect(findings.deviations.map(({ seen: { says } }) => says)).toEqual([
    expect.stringContaining(`\`${row[ignored]}\` is ignored`),
  ]);
});
