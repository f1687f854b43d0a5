import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { readGuides } from '../../scripts/site/guides/guides.ts';
import { blocksIn } from './blocks.ts';
import { readable, unreadable } from '../readable.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
};
const guides = await readGuides();

/** A command that a guide names. */
interface Command {
  readonly guide: string;
  readonly line: string;
  readonly script: string;
  /** The arguments after `--`. */
  readonly given: readonly string[];
}

const commands = [...guides].flatMap(([guide, text]): Command[] => {
  const code = [...text.matchAll(/`([^`\n]+)`/g)].map(([, inline = '']) => inline);
  const lines = [
    ...code,
    ...blocksIn(text).flatMap((block) => (block.language === 'sh' ? block.text.trim().split('\n') : [])),
  ];
  return lines
    .flatMap((line) => line.split(' && '))
    .flatMap((line): Command[] => {
      const [, script, rest] = /^npm (?:run )?([\w:]+)(?: -- (.+))?$/.exec(line) ?? [];
      return script === undefined || ['ci', 'pack'].includes(script)
        ? []
        : [{ guide, line, script, given: rest?.match(/'[^']*'|\S+/g) ?? [] }];
    });
});

const help = new Map(
  await Promise.all(
    [...new Set(commands.filter(({ given }) => given.length > 0).map(({ script }) => script))].map(async (script) => {
      const [program = '', ...args] = (manifest.scripts[script]?.split(' && ').at(-1) ?? '').split(' ');
      const { stdout } = await run(program === 'node' ? process.execPath : program, [...args, '--help'], { cwd: root });
      return [script, stdout] as const;
    }),
  ),
);

test('guides name commands', () => {
  expect(commands.length).toBeGreaterThan(10);
});

test.each(commands)('$guide: `$line` is an existing command with existing options', ({ script, given }) => {
  expect(Object.keys(manifest.scripts)).toContain(script);
  const options = given.filter((word) => word.startsWith('--'));
  expect(options.filter((option) => !help.get(script)?.includes(`${option} `))).toEqual([]);
});

test('APIs in the commands of guides exist, except acme, which a guide adds', () => {
  const values = /^(?:--.*|\d+|HEAD|.*[/.=].*)$/;
  const named = commands.flatMap(({ given }) => given.filter((word) => !values.test(word)));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => ![...readable, ...unreadable, 'acme'].includes(name))).toEqual([]);
});

test('the only other line in shell blocks installs the tarball of this version', () => {
  const lines = [...guides.values()].flatMap((text) =>
    blocksIn(text).flatMap(({ language, text: block }) => (language === 'sh' ? block.trim().split('\n') : [])),
  );
  const others = lines.filter((line) => !commands.some((command) => command.line === line));
  expect(others).toEqual([`npm install ./billing-clients-${manifest.version}.tgz`]);
});

test('every file of the repository that a guide names exists', () => {
  const paths = [...guides.values()].flatMap((text) =>
    [...text.matchAll(/`((?:examples|scripts|src|test)\/[\w./-]+)`/g)].map(([, path = '']) => path),
  );
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
