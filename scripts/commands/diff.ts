import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allow, allowanceOf, withAllowances } from '../change/diff/allow.ts';
import { changesBetween, isRefused, type Change } from '../change/diff/change.ts';
import type { Touched } from '../change/diff/code/check.ts';
import { factsOf } from '../change/diff/report/facts.ts';
import { verdictOf } from '../change/diff/finding/finding.ts';
import { readFolder, type Edition } from '../change/diff/read/edition.ts';
import { releasedIn, releasedVersion, releaseOf, unnamedIn, versionProblem } from '../change/diff/release.ts';
import { codeReport } from '../change/diff/report/code.ts';
import { jsonReport } from '../change/diff/report/json.ts';
import { markdownReport } from '../change/diff/report/markdown.ts';
import { textReport } from '../change/diff/report/text.ts';
import { sidesOf } from '../change/diff/sides.ts';
import { command, refuseNames, wordOf, type Given } from '../command.ts';
import { apply, changesBetween as changesBetweenTrees, readTree, type Tree } from '../files.ts';
import { Refusal } from '../refusal.ts';
import { plural } from '../text.ts';
import { specsFolder } from '../apis.ts';

const help = `
Reports what a change of the specs means for callers: does an old build still work, does old source still compile,
does it behave differently after a rebuild. The verdict is the worst of the three.

  npm run diff                        specs/ against the last release: the last tag, or scripts/change/released/ where there is none
  npm run diff -- REV                 specs/ against a revision
  npm run diff -- OLD NEW             two revisions or folders; a folder is that of one API, or holds one for each

  --format text|markdown|json         for a terminal, a change log or a program
  --code DIR                          type-checks your files against both clients, and names each line that breaks
                                      and each call that compiles but acts differently
  --allow 'RULE:POINTER WHY'          takes a finding out of the verdict, with the reason; may be repeated
  --release                           writes scripts/change/released/ from specs/ and the version, once the version fits the verdict

JSON: { verdict, findings: [{ rule, operation, pointer, old, new, wire, compile, behaviour, severity, advice }] }
  verdict, severity  major, minor, patch; a verdict may be none
  operation          its id, in a finding for each that a change reaches; null for what concerns the API as a whole
  pointer            the place in the new spec, or in the old where it is gone; behind the API's name where both sides
                     hold several
  old, new           both values, or what they are in words; null where there is none
  wire               ok or breaks: what an old build meets
  compile            ok, strict-only (exhaustive code alone) or breaks: what old source meets
  behaviour          same, differs, or may-differ where the specs cannot tell: what it does once it is built again
With --code there is also code: [{ file, line, what, finding }], with --allow also allowed: [{ rule, pointer, why }].

Exits with 0 if nothing is major, with 1 if something is or if no client can be generated from a new spec,
and with 2 for wrong usage.
`;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Generates the files of specs without evidence, on which types do not depend. */
async function clientsOf(editions: readonly (Edition | undefined)[], names: readonly string[]): Promise<Tree> {
  const [{ render }, { parseSpec }] = await Promise.all([
    import('../client/render.ts'),
    import('../spec/read/read.ts'),
  ]);
  const files = editions.map(async (edition, index): Promise<[string, string][]> => {
    if (!edition) return [];
    const api = names[index] ?? edition.api;
    const rendered = await render(parseSpec(api, edition.text), () => undefined);
    return [...rendered].map(([name, text]) => [`${api}/${name}`, text]);
  });
  return new Map((await Promise.all(files)).flat());
}

/** The findings that affect a user's files. */
async function touchedIn(folder: string, changes: readonly Change[]): Promise<readonly Touched[]> {
  const { checkCode } = await import('../change/diff/code/check.ts');
  const names = changes.map(({ api }) => api);
  const rest = [...(await readTree(join(root, 'generated')))].filter(
    ([path]) => !names.includes(path.split('/', 1)[0] ?? ''),
  );
  const [old, now] = await Promise.all([
    clientsOf(
      changes.map((change) => change.old),
      names,
    ),
    clientsOf(
      changes.map((change) => change.now),
      names,
    ),
  ]);
  return checkCode(resolve(folder), changes, {
    root,
    old: new Map([...rest, ...old]),
    now: new Map([...rest, ...now]),
  });
}

/** Records the specs as the last release, if the version and the change log match the changes. */
async function release(): Promise<number> {
  const [old, now, was] = await Promise.all([
    readFolder(releasedIn(root)),
    readFolder(specsFolder),
    releasedVersion(root),
  ]);
  const changes = old && now ? changesBetween(old, now) : [];
  const findings = changes.flatMap((change) => change.findings);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const problem = versionProblem(was, version, verdictOf(findings));
  if (problem !== undefined) throw new Refusal('package.json', problem, 'set the version first');
  const unnamed = unnamedIn(await readFile(join(root, 'CHANGELOG.md'), 'utf8'), findings, version, was);
  if (unnamed.length > 0)
    throw new Refusal(
      'CHANGELOG.md',
      `does not name ${plural(unnamed.length, 'change')}`,
      'add what `npm run diff -- --format markdown` drafts',
    );
  const folder = releasedIn(root);
  await apply(folder, changesBetweenTrees(await readTree(folder), releaseOf(now?.all ?? [], version)));
  console.log(`scripts/change/released/ holds the specs of ${version}.`);
  return 0;
}

const run = async ({ values, names }: Given): Promise<number> => {
  if (values['release'] === true) {
    refuseNames('npm run diff -- --release', names);
    return release();
  }
  const format = wordOf('--format', ['text', 'markdown', 'json'], values['format']);
  const allowances = [values['allow'] ?? []].flat().map((text) => allowanceOf(String(text)));
  const { old, now } = await sidesOf(root, specsFolder, names);
  const found = changesBetween(old, now);
  const all = allow(
    found.flatMap(({ findings }) => findings),
    allowances,
  );
  const changes = found.map((change) => ({ ...change, findings: all.filter(({ api }) => api === change.api) }));
  const folder = typeof values['code'] === 'string' ? values['code'] : undefined;
  const code = folder === undefined ? undefined : await touchedIn(folder, changes);
  if (format === 'json') {
    const report = jsonReport(changes, old.single && now.single);
    console.log(
      JSON.stringify(
        { ...report, ...(allowances.length > 0 && { allowed: allowances }), ...(code && { code }) },
        null,
        2,
      ),
    );
  } else if (format === 'markdown') console.log(markdownReport(changes));
  else console.log(textReport(changes, await factsOf(changes, old.specs, now.specs)));
  if (format !== 'json' && folder !== undefined && code) console.log(`\n${codeReport(folder, code)}`);
  return verdictOf(all) === 'major' || isRefused(all) ? 1 : 0;
};

process.argv = withAllowances(process.argv);
await command(
  help,
  {
    format: { type: 'string' },
    code: { type: 'string' },
    allow: { type: 'string', multiple: true },
    release: { type: 'boolean' },
  },
  run,
);
