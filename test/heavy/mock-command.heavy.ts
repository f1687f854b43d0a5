import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';

// A process that loads Prism takes two seconds, and more while others run.
vi.setConfig({ testTimeout: 20_000 });

const command = (...args: string[]) => {
  const child = spawn(process.execPath, ['scripts/run.js', 'mock', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill());
  return child;
};

test('SIGTERM ends the command and frees its port', async () => {
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
