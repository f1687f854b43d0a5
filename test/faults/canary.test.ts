import { afterAll, expect, test } from 'vitest';
import { call, CANARY, run, traces } from './lab.ts';
import { startFaultServer, type Fault } from './server.ts';
import { json, text } from './faults.ts';
import { crossed, list, topUp } from './subjects.ts';
import { ApiError, explain } from '../../src/index.ts';

// The lab searches the results of all calls for the credential. Here errors and responses quote it.

const server = await startFaultServer();
afterAll(server.close);

const quoting = (): Error => {
  const cause = Object.assign(new Error(`bad header Token ${CANARY}`), { code: CANARY, syscall: CANARY });
  return Object.assign(new TypeError(`fetch failed for ${CANARY}`, { cause }), { code: `E_${CANARY}` });
};

test.each([list, topUp])('$name: a credential that an error of `fetch` quotes is not shown', async (subject) => {
  const { result } = await run(subject, { baseUrl: server.baseUrl, fetch: () => Promise.reject(quoting()) });
  expect(result.kind).toBe('network');
});

const echo =
  (answer: (credential: string) => Fault): Fault =>
  (response, request) =>
    answer(request.headers.authorization ?? '')(response, request);

const echoes: readonly { fault: string; act: Fault }[] = [
  { fault: 'a documented error', act: echo((credential) => json(403, { message: `bad ${credential}` })) },
  { fault: 'a list of errors', act: echo((credential) => json(500, { errors: [{ message: `bad ${credential}` }] })) },
  {
    fault: 'a response with the failure flag',
    act: echo((credential) => json(200, { success: false, error: `bad ${credential}` })),
  },
  { fault: 'an HTML page', act: echo((credential) => text(502, `<p>${credential}</p>`)) },
  { fault: 'a status text', act: (response) => response.writeHead(503, `bad ${CANARY}`).end() },
  {
    fault: 'the location of a redirect',
    act: echo((credential) => text(302, '', { location: `/?key=${encodeURIComponent(credential)}` })),
  },
  { fault: 'Retry-After', act: echo((credential) => json(429, {}, { 'retry-after': credential })) },
];

test.each(crossed([list, topUp], echoes))(
  '$name: a credential that $fault quotes is not shown, except in the response itself',
  async (row) => {
    server.play(() => row.act);
    const { result, events } = await call(row.subject, { baseUrl: server.baseUrl });
    if (result.ok) throw new Error('a response that quotes the credential is ok');
    const { message, stack } = new ApiError(result);
    expect(traces(explain(result), message, stack, events)).not.toContain(CANARY);
    const { response: _, ...meta } = result.meta;
    expect(traces(meta)).not.toContain(CANARY);
  },
);

test('the lab fails if a result shows the credential', async () => {
  server.play(() => json(403, { message: CANARY }));
  await expect(run(list, { baseUrl: server.baseUrl })).rejects.toThrow('not to contain');
});
