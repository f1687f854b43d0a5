import type { Served } from './served.ts';
import { join } from 'node:path';
import { changeOf } from '../../change/diff/change.ts';
import { editionIn } from '../../change/diff/read/edition.ts';
import { briefReport } from '../../change/diff/report/text.ts';
import { apply, changesBetween, readTree } from '../../files.ts';
import { examine, type Examined } from './examine.ts';
import { indent, message, secondsSince } from './say.ts';

/** The folders that the workbench reads and writes, and the APIs that it serves. */
export interface Bench {
  readonly specs: string;
  readonly generated: string;
  readonly served: Map<string, Served>;
}

/** The outcome of a change to an API. */
export interface Outcome {
  readonly said: string;
  /** Whether the spec was accepted, so that a build may follow. */
  readonly sound: boolean;
}

/**
 * Writes and serves the results of an API's folder, if it has no errors; returns the changed files.
 * The mock also serves the spec of an API that was never valid; the docs do not.
 */
export const bring = async (bench: Bench, examined: Examined): Promise<string[]> => {
  const { api, objections, wanted, mocked, documented } = examined;
  const sound = objections.length === 0;
  if (mocked && (sound || !bench.served.get(api)?.documented))
    bench.served.set(api, { mocked, documented: sound ? documented : undefined });
  if (!sound || !wanted) return [];
  const folder = join(bench.generated, api);
  const changes = changesBetween(await readTree(folder), wanted);
  await apply(folder, changes);
  return [...changes.write.keys(), ...changes.remove].map((name) => `generated/${api}/${name}`);
};

/** Removes the generated files and the mock of a deleted spec. */
export const remove = async ({ generated, served }: Bench, api: string): Promise<string[]> => {
  served.delete(api);
  const folder = join(generated, api);
  const changes = changesBetween(await readTree(folder), new Map());
  await apply(folder, changes);
  return changes.remove.map((name) => `generated/${api}/${name}`);
};

/** The changes for callers since the last good spec. */
const changesIn = ({ served }: Bench, { api, spec }: Examined): string => {
  const before = served.get(api);
  // Without an earlier good spec there is nothing to compare.
  if (!spec || (before && !before.documented)) return '';
  const old = before?.documented && editionIn(before.documented.spec);
  const { findings } = changeOf(api, old, editionIn(spec));
  return findings.length > 0 ? briefReport(findings) : '';
};

/** The fallback while the spec is refused. */
const inUse = (served: Served | undefined, { mocked }: Examined): string => {
  if (!served) return 'it is not served';
  if (served.documented) return 'the last good spec stays in use';
  return mocked ? 'the mock serves the new spec anyway' : 'the mock serves the spec before it';
};

/** Regenerates and reloads one API, or reports why it cannot. */
export const redo = async (bench: Bench, api: string, exists: boolean): Promise<Outcome> => {
  const since = performance.now();
  if (!exists) {
    await remove(bench, api);
    return {
      said: message(api, `its spec was removed, and with it generated/${api}/, the mock and the docs`),
      sound: true,
    };
  }
  const examined = await examine(bench.specs, api);
  const isFirst = bench.served.get(api)?.documented === undefined;
  const changes = changesIn(bench, examined);
  const files = await bring(bench, examined);
  const took = secondsSince(since);
  if (examined.objections.length > 0) {
    const would = changes ? [`It would be\n${indent(changes)}`] : [];
    const state = `not regenerated, ${inUse(bench.served.get(api), examined)} (${took})`;
    return { said: message(api, state, ...examined.objections, ...would), sound: false };
  }
  const fresh = `all as generated; mock and docs reloaded (${took})`;
  if (files.length === 0) return { said: message(api, fresh), sound: true };
  const otherwise = isFirst
    ? 'its first good spec: there is nothing to compare it with'
    : `for callers nothing has changed, only ${files.join(', ')}`;
  return { said: message(api, `regenerated; mock and docs reloaded (${took})`, changes || otherwise), sound: true };
};
