import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { changesBetween } from '../../scripts/change/diff/change.ts';
import { verdictOf, type Severity } from '../../scripts/change/diff/finding/finding.ts';
import { readFolder } from '../../scripts/change/diff/read/edition.ts';
import {
  releasedIn,
  releasedVersion,
  unnamedIn,
  versionProblem,
  writeRelease,
} from '../../scripts/change/diff/release.ts';
import { markdownReport } from '../../scripts/change/diff/report/markdown.ts';
import { temporaryFolder } from '../temporary.ts';
import { acme } from './acme.ts';
import { unreadable } from '../readable.ts';
import { set } from './edits/edit.ts';
import { judged } from './edits/judged.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const log = await readFile(join(root, 'CHANGELOG.md'), 'utf8');
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const released = await releasedVersion(root);

const sinceRelease = async () => {
  const [old, now] = await Promise.all([readFolder(releasedIn(root)), readFolder(specsFolder)]);
  if (!old || !now) throw new Error('there are no specs');
  return changesBetween(old, now)
    .filter(({ api }) => !unreadable.includes(api))
    .flatMap(({ findings }) => findings);
};

test('the version in package.json fits the verdict of diff since the last release', async () => {
  expect(versionProblem(released, version, verdictOf(await sinceRelease()))).toBeUndefined();
});

test('CHANGELOG.md names every change for callers since the last release', async () => {
  // A new API needs no entry for each operation: its folder shows it.
  const changes = (await sinceRelease()).filter(({ rule }) => rule !== 'api-added');
  const unnamed = unnamedIn(log, changes, version, released);
  const todo = 'put what `npm run diff -- --format markdown` drafts in CHANGELOG.md';
  expect(
    unnamed.map(({ api, title }) => `${api}: ${title}`),
    todo,
  ).toEqual([]);
});

test.each<[string, string, Severity, 'fits' | 'does not fit']>([
  ['0.1.0', '0.1.0', 'major', 'fits'],
  ['0.1.0', '0.1.1', 'major', 'does not fit'],
  ['0.1.0', '0.2.0', 'major', 'fits'],
  ['0.1.0', '0.1.1', 'minor', 'fits'],
  ['0.2.3', '0.2.2', 'none', 'does not fit'],
  ['1.4.0', '1.5.0', 'major', 'does not fit'],
  ['1.4.0', '2.0.0', 'major', 'fits'],
  ['1.4.0', '1.4.1', 'minor', 'does not fit'],
  ['1.4.0', '1.5.0', 'minor', 'fits'],
  ['1.4.0', '1.4.1', 'patch', 'fits'],
  ['1.4.0', '2.0.0', 'none', 'fits'],
])('a release from %s to %s with the verdict %s %s', (old, now, verdict, said) => {
  expect(versionProblem(old, now, verdict) === undefined ? 'fits' : 'does not fit').toBe(said);
});

/** A project whose last release is 0.1.0, and whose specs have changed since. */
const project = async (now: string): Promise<string> => {
  const folder = await temporaryFolder();
  const invoices = { type: 'object', properties: {} };
  const files: Readonly<Record<string, string>> = {
    'package.json': JSON.stringify({ version: now }),
    'CHANGELOG.md':
      '# Changelog\n\n## [Unreleased]\n\n- acme: Notice is gone.\n\n## 0.2.0\n\n- acme: Notice is gone.\n',
    'scripts/change/released/version': '0.1.0\n',
    'scripts/change/released/acme/openapi.yaml': JSON.stringify(set('components schemas Notice', invoices)(acme())),
    'specs/acme/openapi.yaml': JSON.stringify(acme()),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
};

test('changed specs are released only under a new version', async () => {
  const [same, risen] = [await project('0.1.0'), await project('0.2.0')];
  await expect(writeRelease(same, join(same, 'specs'))).rejects.toThrow(
    'package.json has version 0.1.0, which is released, and the specs have changed since: set the version first.',
  );
  expect(await releasedVersion(same)).toBe('0.1.0');
  expect(await writeRelease(risen, join(risen, 'specs'))).toBe('0.2.0');
  expect(await releasedVersion(risen)).toBe('0.2.0');
});

test('the changelog draft names every finding that needs an entry', () => {
  const start = '# Changelog\n\n## [Unreleased]\n\n';
  for (const { findings } of judged) {
    const worth = findings.filter(({ severity, silent }) => severity !== 'patch' || silent);
    const drafted = markdownReport([{ api: 'acme', old: undefined, now: undefined, findings }]);
    expect(unnamedIn(start, findings, '0.1.0', '0.1.0')).toEqual(worth);
    expect(unnamedIn(`${start}${drafted}`, findings, '0.1.0', '0.1.0')).toEqual([]);
  }
});

test('the changelog draft marks every breaking change, and has no marked change under Added', () => {
  const sections = judged.map(({ findings }) =>
    markdownReport([{ api: 'acme', old: undefined, now: undefined, findings }]),
  );
  const added = sections.flatMap((text) => /### Added\n\n([^]*?)(?=\n\n###|$)/.exec(text)?.[1] ?? []);
  expect(added.length).toBeGreaterThan(0);
  expect(added.filter((text) => text.includes('**'))).toEqual([]);
  for (const [index, { findings }] of judged.entries()) {
    const breaking = findings.filter(
      ({ wire, compile, silent }) => wire === 'breaks' || (compile === 'breaks' && !silent),
    );
    expect(sections[index]?.split('**Breaking.**')).toHaveLength(breaking.length + 1);
  }
});

test('the changelog draft leaves out allowed findings', () => {
  const findings = judged.flatMap((each) => each.findings).slice(0, 1);
  const allowed = findings.map((finding) => ({ ...finding, allowed: 'agreed' }));
  expect(markdownReport([{ api: 'acme', old: undefined, now: undefined, findings: allowed }])).not.toContain('###');
});

test('an entry under an earlier version does not cover a new finding', () => {
  const old = `# Changelog\n\n## [Unreleased]\n\n## 0.1.0\n\n- acme, invoices.list: something.\n`;
  const findings = judged.find(({ rules }) => rules === 'request-default-changed')?.findings ?? [];
  expect(unnamedIn(old, findings, '0.1.0', '0.1.0')).toHaveLength(1);
});

test.each<[string, boolean]>([
  ['acme, `invoices.list`: the default of `page_size` has changed', true],
  ['acme: invoices.list has another default.', true],
  ['acme, `invoices.listAll`: the default has changed', false],
  ['acme, `old.invoices.list`: the default has changed', false],
  ['acme, `invoices.list.items`: the default has changed', false],
  ['acme-eu, `invoices.list`: the default has changed', false],
  ['the acme2 API, `invoices.list`: the default has changed', false],
])('whether the entry "%s" names the operation of the finding: %s', (entry, named) => {
  const findings = judged.find(({ rules }) => rules === 'request-default-changed')?.findings ?? [];
  const [finding] = findings;
  expect(finding?.operations).toEqual(['invoices.list']);
  const drafted = `# Changelog\n\n## [Unreleased]\n\n- ${entry}\n`;
  expect(unnamedIn(drafted, finding ? [{ ...finding, subject: 'x', title: 'y' }] : [], '0.1.0', '0.1.0')).toHaveLength(
    named ? 0 : 1,
  );
});
