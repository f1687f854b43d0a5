import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { specsFolder } from '../apis.ts';
import { allow, allowanceOf, withAllowances } from '../change/diff/allow.ts';
import { changesBetween } from '../change/diff/change.ts';
import { verdictOf } from '../change/diff/finding/finding.ts';
import { writeRelease } from '../change/diff/release.ts';
import { codeReport } from '../change/diff/report/code.ts';
import { factsOf } from '../change/diff/report/facts.ts';
import { jsonReport } from '../change/diff/report/json.ts';
import { markdownReport } from '../change/diff/report/markdown.ts';
import { textReport } from '../change/diff/report/text.ts';
import { comparable, sidesOf } from '../change/diff/sides.ts';
import { command, refuseNames, wordOf, type Given } from '../command.ts';
import { Refusal, unreadable } from '../refusal.ts';

const help = `
Reports what a change of the specs means for callers: does an old build still work, does old source still compile,
does it behave differently after a rebuild. The verdict is the worst of the three.

  npm run diff                        specs/ against the last release: the last tag, or scripts/change/released/ where there is none
  npm run diff -- REV                 specs/ against a revision
  npm run diff -- API …               only these APIs; also together with REV, or with OLD and NEW
  npm run diff -- OLD NEW             two revisions or folders; a folder is one API's, or holds one for each API;
                                      its openapi.yaml may be given instead

  --format text|markdown|json         for a terminal, a change log or a program
  --code DIR                          type-checks your files against both clients, and lists each line that breaks
                                      and each call that compiles but acts differently
  --allow 'RULE:POINTER WHY'          excludes a finding from the verdict, with the reason; may be repeated
  --release                           writes scripts/change/released/ from specs/ and the version, once the version fits the verdict

JSON: { verdict, findings: [{ rule, operation, pointer, old, new, wire, compile, behaviour, severity, advice }] }
  verdict, severity  major, minor, patch; a verdict may be none
  operation          its id, with a finding for each operation that a change affects; null for the API as a whole
  pointer            the place in the new spec, or in the old one if it is gone; after the API's name unless both
                     sides are the folder of one API
  old, new           both values, or a description of them; null if there is none
  wire               for an old build: ok or breaks
  compile            for old source: ok, strict-only (only exhaustive code breaks) or breaks
  behaviour          after a rebuild: same, differs, or may-differ if the specs cannot tell
--code adds code: [{ file, line, what, why, finding }], where what is breaks (it does not compile) or differs;
--allow adds allowed: [{ rule, pointer, why }], the findings excluded from findings.

A new spec that is not YAML is reported with its line, and the others are compared.

Exits with 0 if nothing is major, with 1 if a finding is that is not allowed, and with 2 for wrong usage or an
unreadable spec. A spec that only has to be written differently before a client can be generated is at most a patch.
`;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Refuses other options together with `--release`, which reports nothing. */
const refuseOthers = (values: Given['values']): void => {
  const others = Object.keys(values).filter((name) => name !== 'release');
  if (others.length > 0)
    throw new Refusal(
      '`npm run diff -- --release`',
      'writes the release and takes no other option',
      `leave out ${others.map((name) => `--${name}`).join(' ')}`,
      { usage: true },
    );
};

const run = async ({ values, names }: Given): Promise<number> => {
  if (values['release'] === true) {
    refuseNames('npm run diff -- --release', names);
    refuseOthers(values);
    console.log(`scripts/change/released/ holds the specs of ${await writeRelease(root, specsFolder)}.`);
    return 0;
  }
  const format = wordOf('--format', ['text', 'markdown', 'json'], values['format']);
  const allowances = [values['allow'] ?? []].flat().map((text) => allowanceOf(String(text)));
  const sides = await sidesOf(root, specsFolder, names);
  // Of two specs that are all there is to compare, one that cannot be read leaves nothing to report on.
  const { old, now, refusals } = sides.old.single || sides.now.single ? { ...sides, refusals: [] } : comparable(sides);
  const changes = allow(changesBetween(old, now), allowances);
  const findings = changes.flatMap((change) => change.findings);
  const folder = values['code'] === undefined ? undefined : String(values['code']);
  const touched = async (where: string) => {
    await access(where).catch((cause: unknown) => {
      throw unreadable(where, cause);
    });
    console.error(`Type-checking ${where} against both clients …`);
    // It loads the compiler, which takes long.
    const { touchedIn } = await import('../change/diff/code/touched.ts');
    return touchedIn(root, where, changes);
  };
  const code = folder === undefined ? undefined : await touched(folder);
  if (format === 'json') {
    const report = jsonReport(changes, old.single && now.single);
    const all = { ...report, ...(allowances.length > 0 && { allowed: allowances }), ...(code && { code }) };
    console.log(JSON.stringify(all, null, 2));
  } else {
    console.log(
      format === 'markdown'
        ? markdownReport(changes)
        : textReport(changes, await factsOf(changes, old.specs, now.specs)),
    );
    if (folder !== undefined && code) console.log(`\n${codeReport(folder, code)}`);
  }
  for (const { message } of refusals) console.error(message);
  return verdictOf(findings) === 'major' || refusals.length > 0 ? 1 : 0;
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
