import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

// Each does all of it: one that took a name and left it aside would do more than it was asked to.
test.each(['bench', 'build', 'check'])('%s takes no names', async (name) => {
  const asked = run(process.execPath, ['--import', 'tsx', `scripts/${name}.ts`, 'unpod', 'indigenius']);
  await expect(asked).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^\S.* takes no names: leave out unpod indigenius\.\nSee --help\.\n$/),
  });
});
