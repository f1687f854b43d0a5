import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// Runs in a separate process, because trusted authorities are read only at startup.

const [folder = '', file = ''] = process.argv.slice(2);
const { Miniflare, Log } = createRequire(join(folder, 'package.json'))('miniflare');

const worker = new Miniflare({
  modules: [{ type: 'ESModule', path: 'worker.js', contents: await readFile(file, 'utf8') }],
  compatibilityDate: '2026-07-01',
  log: new Log(0),
  // Otherwise it would print every connection that the cases make fail.
  handleRuntimeStdio: (stdout, stderr) => [stdout, stderr].forEach((stream) => stream.resume()),
});
const answer = await worker.dispatchFetch('http://localhost/');
console.log(`\n${await answer.text()}`);
await worker.dispose();
