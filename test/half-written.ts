import { readFile } from 'node:fs/promises';
import { afterEach } from 'vitest';

// Some tests cannot pass while an API is half-written, such as those of programs that call it: a failure begins with
// what is wrong there. Loaded late: only a test that fails needs to know.
afterEach(async ({ task }) => {
  const errors = task.result?.errors ?? [];
  if (errors.length === 0) return;
  const { namesUnreadable, whatIsWrong } = await import('./readable.ts');
  if (whatIsWrong.length === 0) return;
  const text = await readFile(task.file.filepath, 'utf8');
  for (const error of errors) {
    const reason = namesUnreadable(`${text} ${error.message}`) ? '' : 'Perhaps for this reason: ';
    error.message = `${reason}${whatIsWrong.join('\n')}\n${error.message}`;
  }
});
