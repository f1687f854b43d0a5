import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { apis } from '../specs/nodes.ts';
import { settingsFor, verified } from './order.ts';

const sources = await Promise.all(apis.map((api) => readSpec(specsFolder, api)));
const each = sources.map((source) => [source.api, source] as const);

test.each(each)(
  'verify reports nothing for a server that plays the examples of %s, and calls every read',
  async (_, source) => {
    const { findings, holds, report } = await verified(source);
    expect(findings.deviations.map(({ key, seen }) => [key, seen.says])).toEqual([]);
    expect(holds, report).toBe(true);
    expect(findings.outcomes.map(({ operation }) => operation.id)).toEqual(
      source.model.operations.filter(({ safe }) => safe).map(({ id }) => id),
    );
  },
);

const writes = each.flatMap(([api, source]) =>
  source.model.operations
    // verify refuses multipart bodies.
    .filter(({ safe, takes }) => !safe && takes.form !== 'multipart')
    .map(({ id }) => [`${api} ${id}`, source, id] as const),
);

test.each(writes)(
  'verify reports nothing for the write %s if it is named and allowed, and calls it once',
  async (_, source, id) => {
    const settings = settingsFor(source, [id]);
    const { findings, holds, report } = await verified(source, undefined, { operations: [id], writes: true, settings });
    expect(findings.deviations.map(({ key, seen }) => [key, seen.says])).toEqual([]);
    expect(holds, report).toBe(true);
    expect(findings.outcomes.flatMap(({ exchanges }) => exchanges)).toHaveLength(1);
  },
);

const paged = each.filter(([, { model }]) => model.operations.some(({ pager }) => pager));

test.each(paged)('verify confirms the pager of every paged list of %s', async (_, source) => {
  const { findings } = await verified(source);
  const pages = findings.outcomes.flatMap(({ sightings }) =>
    sightings.filter(({ attribute }) => attribute === 'pager'),
  );
  expect(pages.map(({ fits }) => fits)).toEqual(source.model.operations.flatMap(({ pager }) => (pager ? [true] : [])));
});
