import { help, parseArguments } from '../serve/mock/arguments.ts';
import { MockRefusal } from '../serve/mock/refusal.ts';
import { onOrphaned } from '../parent-exit.ts';

const run = async (): Promise<void> => {
  const asked = parseArguments(process.argv.slice(2));
  if (asked.help) {
    process.stdout.write(help);
    return;
  }
  // Prism takes a second to load, which `--help` and a refused argument need not wait for.
  const { startMock } = await import('../serve/mock/server.ts');
  const mock = await startMock(asked);
  const width = Math.max(...mock.apis.map((api) => api.length));
  const lines = mock.apis.map((api) => `${api.padEnd(width)}  ${mock.url(api)}`);
  process.stdout.write(`${lines.join('\n')}\n${'index'.padEnd(width)}  ${mock.origin}/\n`);
  const stop = (): void => void mock.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  onOrphaned(stop);
};

await run().catch((error: unknown) => {
  if (!(error instanceof MockRefusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
});
