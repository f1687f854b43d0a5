import { readFile } from 'node:fs/promises';
import { afterEach } from 'vitest';

// A test of a program that calls an API by name cannot pass while that API is half-written: its failure begins with
// what is wrong there. Loaded late: only a test that fails needs to know.
afterEach(async ({ task }) => {
  const errors = task.result?.errors ?? [];
  if (errors.length === 0) return;
  const { namesUnreadable, whatIsWrong } = await import('./readable.ts');
  const text = await readFile(task.file.filepath, 'utf8');
  for (const error of errors)
    if (namesUnreadable(`${text} ${error.message}`)) error.message = `${whatIsWrong.join('\n')}\n${error.message}`;
});
