import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test, vi } from 'vitest';
import { parseArguments } from '../../scripts/serve/mock/arguments.ts';

// A process that loads Prism takes two seconds, and more beside others.
vi.setConfig({ testTimeout: 20_000 });

const command = (...args: string[]) => {
  const child = spawn('node_modules/.bin/tsx', ['scripts/commands/mock.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill());
  return child;
};

const outcome = async (...args: string[]) => {
  const child = command(...args);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { stdout, stderr, code };
};

test('SIGTERM ends the command and gives its port back', async () => {
  const child = command('--port', '0');
  const [said] = await once(child.stdout, 'data');
  const port = Number(/^index +http:\/\/127\.0\.0\.1:(\d+)\/$/m.exec(String(said))?.[1]);
  expect(String(said)).toContain(`http://127.0.0.1:${port}/cloudflare-ai-gateway/client/v4\n`);
  await fetch(`http://127.0.0.1:${port}/`);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  const next = createServer().listen(port, '127.0.0.1');
  await once(next, 'listening');
  next.close();
});

test('bad input ends the command with one line', async () => {
  const stderr = '--port takes a number from 0 to 65535, not "many". Run `npm run mock -- --help` for what there is.\n';
  expect(await outcome('--port', 'many')).toEqual({ stdout: '', stderr, code: 2 });
});

test('--help says what the command takes', async () => {
  const { stdout, stderr, code } = await outcome('--help');
  expect([stderr, code]).toEqual(['', 0]);
  expect(stdout).toContain('npm run mock -- [--port N] [--host H] [api ...]');
});

test.each(['-1', '65536', '4010x', '', '1e3'])('the port %j is refused', (port) => {
  expect(() => parseArguments([`--port=${port}`])).toThrow(
    expect.objectContaining({
      message: `--port takes a number from 0 to 65535, not "${port}". Run \`npm run mock -- --help\` for what there is.`,
      exitCode: 2,
    }),
  );
});

test('an unknown option is refused', () => {
  expect(() => parseArguments(['--prot', '1'])).toThrow(
    "Unknown option '--prot'. Run `npm run mock -- --help` for what there is.",
  );
});

test('the arguments are a port, a host and APIs', () => {
  expect(parseArguments([])).toEqual({ help: false, port: 4010, host: '127.0.0.1', apis: [] });
  expect(parseArguments(['indigenius', '--port', '0', '--host', '::1'])).toEqual({
    help: false,
    port: 0,
    host: '::1',
    apis: ['indigenius'],
  });
});
