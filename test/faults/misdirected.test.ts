import { readFile } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { guide } from '../runtimes/guide.ts';
import { json } from './faults.ts';
import { run } from './lab.ts';
import { startFaultServer } from './server.ts';
import { documents, writes } from './subjects.ts';

const server = await startFaultServer();
afterAll(server.close);

// The one resend that `fetch` makes by itself on Node.js, as its standard says. Nothing of the client can prevent it.

test.each(writes)(
  '$name that 421 refuses is sent once more by `fetch`, and its outcome is unknown, unless that is documented',
  async (subject) => {
    server.play(() => json(421, {}));
    const { result } = await run(subject, { baseUrl: server.baseUrl });
    const outcome = documents(subject, 421) ? 'rejected' : 'unknown';
    expect(result).toMatchObject({ outcome, meta: { attempts: 1, status: 421 } });
    expect(server.seen).toHaveLength(2);
  },
);

test('the guide to runtimes says so', async () => {
  expect(await readFile(new URL(`../../${guide}`, import.meta.url), 'utf8')).toMatch(
    /After a 421 .* sends the request once more/,
  );
});
