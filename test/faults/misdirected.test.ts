import { readFile } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { guide } from '../runtimes/guide.ts';
import { json } from './faults.ts';
import { run } from './lab.ts';
import { startFaultServer } from './server.ts';
import { documents, writes } from './subjects.ts';

const server = await startFaultServer();
afterAll(server.close);

// After a 421, `fetch` of Node.js sends the request again, as its standard says. The client cannot prevent that.

test.each(writes)(
  '$name: `fetch` sends it once more after a 421, and the outcome is unknown unless the 421 is documented',
  async (subject) => {
    server.play(() => json(421, {}));
    const { result } = await run(subject, { baseUrl: server.baseUrl });
    const outcome = documents(subject, 421) ? 'rejected' : 'unknown';
    expect(result).toMatchObject({ outcome, meta: { attempts: 1, status: 421 } });
    expect(server.seen).toHaveLength(2);
  },
);

test('the guide to runtimes says that a request is sent once more after a 421', async () => {
  expect(await readFile(new URL(`../../${guide}`, import.meta.url), 'utf8')).toMatch(
    /After a 421 .* sends the request once more/,
  );
});
