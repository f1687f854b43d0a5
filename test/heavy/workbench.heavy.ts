import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, inject, test, vi, type TestContext } from 'vitest';
import { apiNames, specsFolder } from '../../scripts/apis.ts';
import { runCommand } from '../in-process.ts';

// A process that loads the generator and Prism takes three seconds, and more while others run; so they run side by side.
vi.setConfig({ testTimeout: 30_000 });

/** A program, and what it has printed so far. */
const follow = ({ onTestFinished }: TestContext, program: string, args: readonly string[]) => {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  const told = (pattern: RegExp): Promise<RegExpExecArray> =>
    vi.waitUntil(() => pattern.exec(said) ?? undefined, { timeout: 25_000 });
  return { child, told, said: () => said };
};

const command = (context: TestContext, ...args: readonly string[]) =>
  follow(context, process.execPath, ['scripts/run.js', 'start', ...args]);

const expectFree = async (port: number): Promise<void> => {
  const next = createServer().listen(port, '127.0.0.1');
  await once(next, 'listening');
  next.close();
};

const index = /^index +http:\/\/127\.0\.0\.1:(\d+)\/$/m;

test.concurrent(
  'the command prints the ledger and a first response of every API; SIGINT frees its port',
  async (context) => {
    const { child, told, said } = command(context, '--port', '0');
    await told(/^Watching specs\//m);
    const apis = await apiNames(specsFolder);
    for (const api of apis) {
      expect(said()).toMatch(new RegExp(`^${api}(?: +\\d+)+$`, 'm'));
      expect(said()).toMatch(new RegExp(`^${api} +[\\w.]+ +200 +\\S.+$`, 'm'));
    }
    const port = Number(index.exec(said())?.[1]);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
    await expectFree(port);
  },
);

test.concurrent('SIGTERM ends the command even before its first calls are made', async (context) => {
  const { child, told } = command(context, '--port', '0');
  const [, port] = await told(index);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  await expectFree(Number(port));
});

test.concurrent('SIGTERM to npm start frees the port, although the command receives no signal', async (context) => {
  const { child, told } = follow(context, 'npm', ['start', '--', '--port', '0']);
  const [, port] = await told(index);
  child.kill('SIGTERM');
  await once(child, 'exit');
  await vi.waitFor(() => expectFree(Number(port)), { timeout: 5000 });
});

test.concurrent('a taken port ends the command with one sentence', async (context) => {
  const port = new URL(inject('mockOrigin')).port;
  const { child } = command(context, '--port', port);
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect([stderr, code]).toEqual([
    `Port ${port} of 127.0.0.1 is taken: stop the program that listens there, or choose another port with --port.\n`,
    1,
  ]);
});

test.each([
  [['--port', 'many'], '--port is "many": give a number from 0 to 65535.\nSee --help.\n'],
  [['somewhere'], '`npm start` takes no names: leave out somewhere.\nSee --help.\n'],
])('bad input ends the command: %j', async (args, problem) => {
  expect(await runCommand('start', ...args)).toEqual({ code: 2, out: '', problem });
});

test('--help prints the usage of the command', async () => {
  const out = expect.stringContaining('npm start -- --port N');
  expect(await runCommand('start', '--help')).toEqual({ code: 0, out, problem: '' });
});
