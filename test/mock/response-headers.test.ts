import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startMock } from '../../scripts/serve/mock/server.ts';
import type { ApiTypes, Descriptor } from '../../src/api/descriptor.ts';
import { createMock, type OperationExamples } from '../../src/mock.ts';
import { acme, lay } from '../generate/acme.ts';
import { load } from '../responses/load.ts';
import { temporaryFolder } from '../temporary.ts';

const body = { invoices: ['a'] };

const specWith = (headers: object) => {
  const spec = acme();
  const content = { 'application/json': { examples: { documented: { value: body } } } };
  lay(spec, { paths: { '/invoices': { get: { responses: { 200: { headers, content } } } } } });
  return spec;
};

const served = async (spec: object, init: RequestInit): Promise<Response> => {
  const specs = await temporaryFolder();
  await mkdir(join(specs, 'acme'));
  await writeFile(join(specs, 'acme/openapi.yaml'), JSON.stringify(spec));
  const mock = await startMock({ specs });
  onTestFinished(mock.close);
  return fetch(`${mock.url('acme')}/invoices`, init);
};

const inProcess = async (spec: object, init: RequestInit): Promise<Response> => {
  const [index, examples] = await load('acme', spec);
  const known = examples?.['examples'] as Readonly<Record<string, OperationExamples>>;
  const mock = createMock(index?.['acme'] as Descriptor<ApiTypes>, known as never);
  return mock.fetch('https://api.example.com/invoices', init);
};

const init = { headers: { 'x-key': 'key', origin: 'https://app.test' } };
const mocks = Object.entries({ served, 'in-process': inProcess });
const text = { schema: { type: 'string' } };

// Headers that would break the response itself, each with an example that does.
const FRAMING = {
  'Content-Length': { schema: { type: 'integer' }, example: 5 },
  'Transfer-Encoding': { ...text, example: 'gzip' },
  'Content-Encoding': { ...text, example: 'br' },
  'content-type': { ...text, example: 'text/csv' },
  Connection: { ...text, example: 'close' },
  'Keep-Alive': { ...text, example: 'timeout=999' },
  'Proxy-Connection': { ...text, example: 'close' },
  Trailer: { ...text, example: 'Expires' },
  Upgrade: { ...text, example: 'h2c' },
};

test.each(
  mocks.flatMap(([mock, respond]) =>
    Object.entries(FRAMING).map(([name, header]) => ({ mock, respond, name, header, example: header.example })),
  ),
)(
  'the mock ($mock) does not send the example of $name, which would break the response',
  async ({ respond, name, header, example }) => {
    const response = await respond(specWith({ [name]: header, 'X-Left': { ...text, example: 'all' } }), init);
    expect(await response.json()).toEqual(body);
    expect(response.headers.get(name)).not.toBe(String(example));
    expect(response.headers.get('x-left')).toBe('all');
  },
);

test.each(mocks)(
  'the mock (%s) sends a list in the example of a header as one value with commas',
  async (_, respond) => {
    const list = { schema: { type: 'array', items: { type: 'string' } }, example: ['basic', 'pro'] };
    const response = await respond(specWith({ 'X-Plans': list }), init);
    expect(response.headers.get('x-plans')).toBe('basic,pro');
  },
);

test('the served mock allows every origin, even if its spec documents a CORS header', async () => {
  const allowed = { ...text, example: 'https://dashboard.test' };
  const response = await served(specWith({ 'Access-Control-Allow-Origin': allowed }), init);
  expect(response.headers.get('access-control-allow-origin')).toBe('https://app.test');
});
