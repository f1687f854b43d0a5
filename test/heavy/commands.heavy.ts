import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { apis } from '../specs/nodes.ts';

// Some forty processes, from bundles, which start several times faster than the sources.

interface Ended {
  readonly code: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (command: string, ...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['scripts/run.js', command, ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });

const commands = (await readdir('scripts/commands')).map((file) => file.replace('.ts', ''));
const withNames = ['docs', 'generate', 'ledger', 'mock', 'radar', 'verify'];
/** Commands that take something else than names of APIs, or besides: revisions, folders, one name. */
const withOthers = ['census', 'diff', 'new'];
const withPort = ['mock', 'start'];

/** A mistake in a call, the commands in which it can be made, and the one sentence that each of them says. */
const calls: readonly (readonly [mistake: string, args: readonly string[], of: readonly string[], says: RegExp])[] = [
  ['an unknown option', ['--bad'], commands, /^Unknown option '--bad': correct the command\.$/],
  ['an unknown API', ['nope'], withNames, new RegExp(`^There is no API called nope: there are ${apis.join(', ')}\\.$`)],
  [
    'names that it does not take',
    ['unpod', 'indigenius'],
    commands.filter((name) => ![...withNames, ...withOthers].includes(name)),
    /^`npm (?:run )?\w+` takes no names: leave out unpod indigenius\.$/,
  ],
  ['a port that is none', ['--port', 'many'], withPort, /^--port is "many": give a number from 0 to 65535\.$/],
  [
    'a format that is none',
    ['--format', 'constructor'],
    ['diff', 'radar'],
    /^--format is "constructor": give text(?: or markdown|, markdown or json)\.$/,
  ],
  ['nothing to work on', [], ['census', 'new', 'verify'], /^`npm run \w+` (?:takes|makes|needs) .+: .+\.$/],
  [
    'a port without a number',
    ['--port'],
    withPort,
    /^Option '--port <value>' argument missing: correct the command\.$/,
  ],
];

test.each(calls)('%s is told in one sentence by every command', async (_, args, of, says) => {
  const [shown, ended] = [of, await Promise.all(of.map((command) => run(command, ...args)))];
  expect(shown.length).toBeGreaterThan(1);
  for (const [index, { code, stdout, stderr }] of ended.entries()) {
    const [sentence, hint, ...rest] = stderr.split('\n');
    expect([code, stdout, hint, rest], shown[index]).toEqual([2, '', 'See --help.', ['']]);
    expect(sentence, shown[index]).toMatch(says);
  }
});

/** A file that cannot be read, in each place where a command takes one. */
const files: readonly (readonly [command: string, args: (file: string) => readonly string[]])[] = [
  ['new', (file) => ['acme', '--openapi', file]],
  ['new', (file) => ['acme', '--page', file]],
  ['census', (file) => [file]],
  ['ledger', (file) => ['--page', file, 'unpod']],
  ['diff', (file) => ['specs', 'specs', '--code', file]],
];

test.each([
  ['is not there', 'no-such-file', 'no such file or directory'],
  ['is a file in a file', 'package.json/file', 'not a directory'],
])('what %s is told in one sentence wherever a file can be named', async (_, file, reason) => {
  const all = await Promise.all(files.map(([command, args]) => run(command, ...args(file))));
  for (const [index, { code, stderr }] of all.entries()) {
    const [sentence, ...rest] = stderr.split('\n');
    expect([code, rest], files[index]?.[0]).toEqual([2, ['See --help.', '']]);
    expect(sentence, files[index]?.[0]).toMatch(
      new RegExp(`${file} cannot be read \\(${reason}\\): check the path\\.$`),
    );
  }
});

test('the table has every command that package.json names', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
  const named = Object.values<string>(scripts).flatMap((line) => [
    ...line.matchAll(/^node (?:--import tsx scripts\/commands\/|scripts\/run\.js )([\w-]+)/g),
  ]);
  expect(named.map(([, name]) => name).sort()).toEqual([...commands].sort());
});

test('every command says with --help what it takes', async () => {
  for (const [index, ended] of (await Promise.all(commands.map((command) => run(command, '--help')))).entries())
    expect(ended, commands[index]).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('npm ') });
});
