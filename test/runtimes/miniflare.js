import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// A process of its own: which authorities are trusted is settled when it starts.

const [folder = '', file = ''] = process.argv.slice(2);
const { Miniflare, Log } = createRequire(join(folder, 'package.json'))('miniflare');

const worker = new Miniflare({
  modules: [{ type: 'ESModule', path: 'worker.js', contents: await readFile(file, 'utf8') }],
  compatibilityDate: '2026-07-01',
  log: new Log(0),
  // It would tell each failed connection that the cases bring about.
  handleRuntimeStdio: (stdout, stderr) => [stdout, stderr].forEach((stream) => stream.resume()),
});
const answer = await worker.dispatchFetch('http://localhost/');
console.log(`\n${await answer.text()}`);
await worker.dispose();
