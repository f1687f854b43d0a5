import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { runCommand, type Ended } from '../in-process.ts';
import { apis } from '../specs/nodes.ts';

/** Runs a command in a separate process, as npm does; once per command, because it is slow. Kills it if it hangs. */
const start = (command: string, ...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const limit = { timeout: 45_000, killSignal: 'SIGKILL' } as const;
    execFile(process.execPath, ['scripts/run.js', command, ...args], limit, (error, out, problem) =>
      resolve({ code: error ? (error.code ?? error.signal) : 0, out, problem }),
    );
  });

/** Expects that a command was refused with one sentence, a hint and a status. */
const expectRefused = ({ code, out, problem }: Ended, command: string, says: RegExp): void => {
  const [sentence, hint, ...rest] = problem.split('\n');
  expect([code, out, hint, rest], command).toEqual([2, '', 'See --help.', ['']]);
  expect(sentence, command).toMatch(says);
};

const commands = (await readdir('scripts/commands')).map((file) => file.replace('.ts', ''));
const withNames = ['docs', 'generate', 'ledger', 'mock', 'radar', 'verify'];
/** Commands that take other arguments than names of APIs: revisions, folders, one name. */
const withOthers = ['census', 'diff', 'new'];
const withPort = ['mock', 'start'];

/** A mistake in the arguments, the commands that can have it, and the sentence that each of them prints. */
const calls: readonly (readonly [mistake: string, args: readonly string[], of: readonly string[], says: RegExp])[] = [
  ['an unknown option', ['--bad'], commands, /^Unknown option '--bad': correct the command\.$/],
  ['an unknown API', ['nope'], withNames, new RegExp(`^There is no API called nope: there are ${apis.join(', ')}\\.$`)],
  [
    'unexpected names',
    ['unpod', 'indigenius'],
    commands.filter((name) => ![...withNames, ...withOthers].includes(name)),
    /^`npm (?:run )?\w+` takes no names: leave out unpod indigenius\.$/,
  ],
  ['an invalid port', ['--port', 'many'], withPort, /^--port is "many": give a number from 0 to 65535\.$/],
  [
    'an unknown format',
    ['--format', 'constructor'],
    ['diff', 'radar'],
    /^--format is "constructor": give text(?: or markdown|, markdown or json)\.$/,
  ],
  ['a missing argument', [], ['census', 'new', 'verify'], /^`npm run \w+` (?:takes|makes|needs) .+: .+\.$/],
  [
    'a port without a number',
    ['--port'],
    withPort,
    /^Option '--port <value>' argument missing: correct the command\.$/,
  ],
];

test.each(calls)('every command refuses %s in one sentence', async (_, args, of, says) => {
  expect(of.length).toBeGreaterThan(1);
  for (const command of of) expectRefused(await runCommand(command, ...args), command, says);
});

/** The arguments with which commands take a file. */
const files: readonly (readonly [command: string, args: (file: string) => readonly string[]])[] = [
  ['new', (file) => ['acme', '--openapi', file]],
  ['new', (file) => ['acme', '--page', file]],
  ['census', (file) => [file]],
  ['ledger', (file) => ['--page', file, 'unpod']],
  ['diff', (file) => ['specs', 'specs', '--code', file]],
];

test.each([
  ['a missing file', 'no-such-file', 'no such file or directory'],
  ['a path below a file', 'package.json/file', 'not a directory'],
])('every command that takes a file refuses %s in one sentence', async (_, file, reason) => {
  const says = new RegExp(`${file} cannot be read \\(${reason}\\): check the path\\.$`);
  for (const [command, args] of files) expectRefused(await runCommand(command, ...args(file)), command, says);
});

/** What each command refuses itself, after its options are parsed: a file, an unknown API, or any name. */
const refusedOf = (command: string): readonly string[] =>
  files.find(([name]) => withOthers.includes(command) && name === command)?.[1]('no-such-file') ?? ['nope'];

test('the process of every command ends after a refusal, and prints nothing else', async () => {
  const all = await Promise.all(commands.map((command) => start(command, ...refusedOf(command))));
  const says = /^(?:no-such-file cannot be read|There is no API called nope|`npm (?:run )?\w+` takes no names)/;
  for (const [index, ended] of all.entries()) expectRefused(ended, commands[index] ?? '', says);
});

test('scripts/commands has exactly the commands that package.json runs', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
  const named = Object.values<string>(scripts).flatMap((line) => [
    ...line.matchAll(/^node (?:--import tsx scripts\/commands\/|scripts\/run\.js )([\w-]+)/g),
  ]);
  expect(named.map(([, name]) => name).sort()).toEqual([...commands].sort());
});

test('every command prints its usage with --help', async () => {
  for (const command of commands)
    expect(await runCommand(command, '--help'), command).toMatchObject({
      code: 0,
      out: expect.stringContaining('npm '),
      problem: '',
    });
});
