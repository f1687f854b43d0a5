import { readFile } from 'node:fs/promises';
import { afterEach } from 'vitest';

// Some tests, such as those of programs that call an API, cannot pass while its spec or ledger is unfinished, so a
// failure begins with what is wrong there. The import is dynamic because only failing tests need it.
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
