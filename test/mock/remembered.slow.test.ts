import { expect, onTestFinished, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { mockedApi } from '../../scripts/serve/mock/api.ts';
import { answer } from '../../scripts/serve/mock/exchange.ts';
import { startServer } from '../../scripts/serve/mock/server.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { apis } from '../specs/nodes.ts';

const serve = async () => {
  const [first = ''] = apis;
  const api = await mockedApi(await readSpec(specsFolder, first));
  const { origin, close } = await startServer(0, '127.0.0.1', (request, origin) => answer([api], origin, request));
  onTestFinished(close);
  const ask = async (search: string, init?: RequestInit): Promise<[number, string]> => {
    const response = await fetch(`${origin}/${first}/nowhere?${search}`, init);
    return [response.status, await response.text()];
  };
  return { api, ask };
};

test('the response to a request is made once, then remembered by URL and headers', async () => {
  const { api, ask } = await serve();
  expect(await ask('a')).toEqual(await ask('a'));
  expect(api.answers.size).toBe(1);
  const [key = ''] = api.answers.keys();
  api.answers.set(key, { status: 418, headers: {}, body: 'remembered' });
  expect(await ask('a')).toEqual([418, 'remembered']);
  await ask('a', { headers: { accept: 'application/json' } });
  expect(api.answers.size).toBe(2);
});

test('a request with a body is not remembered, and the memory is emptied after 1,000 requests', async () => {
  const { api, ask } = await serve();
  await ask('a', { method: 'POST', body: '{}' });
  expect(api.answers.size).toBe(0);
  for (let n = 0; n < 1005; n++) await ask(String(n));
  expect(api.answers.size).toBe(5);
});
