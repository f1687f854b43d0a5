import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apiNames, checkPlaces } from '../../apis.ts';
import { apply, changesBetween as changesBetweenTrees, readTree, type Tree } from '../../files.ts';
import { Refusal } from '../../refusal.ts';
import { plural } from '../../text.ts';
import { changesBetween } from './change.ts';
import { verdictOf, type Finding, type Severity } from './finding/finding.ts';
import { readFolder, type Edition } from './read/edition.ts';

/** The folder with the specs of the last release: a clone without tags and an archive have it, too. */
export const releasedIn = (root: string): string => join(root, 'scripts/change/released');

/** The version of the last release. */
export const releasedVersion = async (root: string): Promise<string> =>
  (await readFile(join(releasedIn(root), 'version'), 'utf8')).trim();

const PARTS = ['major', 'minor', 'patch'] as const;

const partsOf = (version: string): number[] => {
  const [, ...parts] = /^(\d+)\.(\d+)\.(\d+)(?:-|$)/.exec(version) ?? [];
  if (parts.length === 0) throw new Refusal(`version ${version}`, 'is none', 'write MAJOR.MINOR.PATCH');
  return parts.map(Number);
};

/** Which part of a version has risen; nothing where none has. */
function risenIn(old: string, now: string): number | undefined {
  const [before, after] = [partsOf(old), partsOf(now)];
  const index = before.findIndex((part, place) => part !== after[place]);
  if (index < 0) return undefined;
  return Number(after[index]) > Number(before[index]) ? index : Number.POSITIVE_INFINITY;
}

/** The least part that has to rise for a verdict. Until 1.0.0 a minor version may break things. */
function leastFor(verdict: Severity, old: string): (typeof PARTS)[number] {
  const early = partsOf(old)[0] === 0;
  if (verdict === 'major') return early ? 'minor' : 'major';
  return verdict === 'minor' && !early ? 'minor' : 'patch';
}

/** The problem of a version, given the last release and the changes since; undefined if it fits. */
export function versionProblem(old: string, now: string, verdict: Severity): string | undefined {
  const risen = risenIn(old, now);
  // Development continues under the old version until the next release.
  if (risen === undefined) return undefined;
  const least = leastFor(verdict, old);
  if (risen <= PARTS.indexOf(least)) return undefined;
  return `version ${now} does not fit: since ${old} the verdict is ${verdict}, so at least its ${least} part must rise`;
}

/** The unreleased part of a change log: under a new version, or under `[Unreleased]`. */
function unreleasedIn(log: string, version: string, released: string): string {
  const heading = version === released ? 'Unreleased' : version;
  const parts = log.split(/^## /m).slice(1);
  return parts.filter((part) => part.replaceAll(/[[\]]/g, '').startsWith(heading)).join('\n');
}

/** Whether a line has a name as a whole word: `plan.get` does not occur in `plan.getAll`, nor `acme` in `acme-eu`. */
const holds = (line: string, name: string): boolean => {
  const quoted = name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\w-]|\w\.)${quoted}(?![\w-]|\.\w)`).test(line);
};

/** Findings that a change log does not name: the API, and the operation or what else has changed. */
export function unnamedIn(log: string, findings: readonly Finding[], version: string, released: string): Finding[] {
  const lines = unreleasedIn(log, version, released).split('\n');
  const named = ({ api, operations, subject, title }: Finding): boolean =>
    lines.some(
      (line) =>
        holds(line, api) && [operations[0], subject, title].some((name) => name !== undefined && holds(line, name)),
    );
  return findings.filter(
    (finding) => (finding.severity !== 'patch' || finding.silent) && finding.allowed === undefined && !named(finding),
  );
}

/** The files of `released`, below the root, for a release of these specs. */
const releaseOf = (editions: readonly Edition[], version: string): Tree =>
  new Map([
    ...editions.map(({ api, text }) => [`${api}/openapi.yaml`, text] as const),
    ['version', `${version}\n`] as const,
  ]);

/** Records the specs as the last release, if the version and the change log match the changes; returns the version. */
export async function writeRelease(root: string, specs: string): Promise<string> {
  await checkPlaces(specs, await apiNames(specs));
  const folder = releasedIn(root);
  const [old, now, was] = await Promise.all([readFolder(folder), readFolder(specs), releasedVersion(root)]);
  const changes = old && now ? changesBetween(old, now) : [];
  const findings = changes.flatMap((change) => change.findings);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const unchanged = `has version ${was}, which is released, and the specs have changed since`;
  const problem =
    version === was && findings.length > 0 ? unchanged : versionProblem(was, version, verdictOf(findings));
  if (problem !== undefined) throw new Refusal('package.json', problem, 'set the version first');
  const unnamed = unnamedIn(await readFile(join(root, 'CHANGELOG.md'), 'utf8'), findings, version, was);
  if (unnamed.length > 0)
    throw new Refusal(
      'CHANGELOG.md',
      `does not name ${plural(unnamed.length, 'change')}`,
      'add what `npm run diff -- --format markdown` drafts',
    );
  await apply(folder, changesBetweenTrees(await readTree(folder), releaseOf(now?.all ?? [], version)));
  return version;
}
