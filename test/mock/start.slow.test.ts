import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { originOf } from '../../scripts/serve/mock/listen.ts';
import { apiNames, specsFolder } from '../../scripts/apis.ts';
import { startMock } from '../../scripts/serve/mock/server.ts';
import { operationsOf } from '../contract/operations.ts';
import { isValid } from '../contract/values.ts';
import { apis, type Node, readSpec } from '../specs/nodes.ts';
import { temporaryFolder } from '../temporary.ts';
import { examplesOf, operations, send } from './requests.ts';
import { serveRaw } from './serve-raw.ts';

/** A folder that holds one spec, for as long as the test runs. */
const folderWith = async (api: string, spec: string): Promise<string> => {
  const specs = await temporaryFolder();
  await mkdir(join(specs, api));
  await writeFile(join(specs, api, 'openapi.yaml'), spec);
  return specs;
};

const takenPort = Number(new URL(inject('mockOrigin')).port);

test('a taken port is refused', async () => {
  const message = `Port ${takenPort} of 127.0.0.1 is taken: stop the program that listens there, or choose another port with --port.`;
  await expect(startMock({ port: takenPort })).rejects.toMatchObject({ message, usage: false });
});

test('an unknown API is refused', async () => {
  const [known = ''] = apis;
  const message = `There is no API called nope: there are ${(await apiNames(specsFolder)).join(', ')}.`;
  await expect(startMock({ apis: [known, 'nope'] })).rejects.toMatchObject({ message, usage: true });
});

test('serves only the requested APIs', async () => {
  const [one = '', other = ''] = apis;
  const mock = await startMock({ apis: [one] });
  expect([mock.apis, mock.url(one).startsWith(`${mock.origin}/${one}`)]).toEqual([[one], true]);
  expect(() => mock.url(other)).toThrow(`The mock does not serve ${other}, only ${one}`);
  await mock.close();
});

test('a spec that is not YAML is refused in one line', async () => {
  await expect(startMock({ specs: await folderWith('plans', 'openapi: [') })).rejects.toThrow(
    /^specs\/plans\/openapi\.yaml:1 is not YAML \(Flow sequence.*\): fix that line\.$/,
  );
});

test('an API whose spec cannot be read is listed in `refusals`, and the others are served', async () => {
  const specs = await folderWith('plans', JSON.stringify(await readSpec(apis[0] ?? '')));
  await mkdir(join(specs, 'half'));
  await writeFile(join(specs, 'half', 'openapi.yaml'), 'openapi: [');
  const mock = await startMock({ specs });
  expect([mock.apis, mock.url('plans').startsWith(mock.origin)]).toEqual([['plans'], true]);
  expect(mock.refusals.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^specs\/half\/openapi\.yaml:1 is not YAML/),
  ]);
  expect(() => mock.url('half')).toThrow('The mock does not serve half, only plans');
  await mock.close();
});

const WRONG = ['not an object', { not: 'a text' }];

/** Breaks the first example that the mock returns and whose schema can be violated. */
const breakFirstExample = (spec: Node): void => {
  const [first] = operationsOf(spec).flatMap((operation) => {
    const [answer] = operation.answers;
    const value = WRONG.find((wrong) => answer?.schema && !isValid(spec, answer.schema, wrong));
    return answer && value !== undefined ? [{ examples: examplesOf(spec, operation, answer), value }] : [];
  });
  if (!first) throw new Error('this spec has no example to break');
  Object.assign(Object(Object.values(first.examples)[0]), { value: first.value });
};

test.each(apis)('%s: an example that violates its schema returns 500', async (api) => {
  const spec = await readSpec(api);
  breakFirstExample(spec);
  const mock = await startMock({ specs: await folderWith(api, JSON.stringify(spec)) });
  const answers = operations
    .filter((operation) => operation.api === api)
    .map((operation) => send(mock.origin, operation));
  const broken = (await Promise.all(answers)).filter(({ status }) => status === 500);
  expect(await Promise.all(broken.map((answer) => answer.json()))).toEqual([
    expect.objectContaining({ title: 'Request/Response not valid' }),
  ]);
  await mock.close();
});

test('an IPv6 address is written in brackets', () => {
  expect(originOf({ family: 'IPv6', address: '::1', port: 4010 })).toBe('http://[::1]:4010');
});

test('a repeated query parameter is read as a list, and the index page escapes titles', async () => {
  const schema = { type: 'array', minItems: 2, items: { type: 'string' } };
  // Prism splits a list only if its style is explicit.
  const ids = { name: 'ids', in: 'query', required: true, style: 'form', explode: true, schema };
  const get = { parameters: [ids], responses: { 200: { description: 'The plans.' } } };
  const info = { title: '<i>Plans', version: '1' };
  const mock = await serveRaw({ plans: { openapi: '3.1.0', info, paths: { '/plans': { get } } } });
  onTestFinished(mock.close);
  const statusOf = async (query: string) => (await fetch(`${mock.url('plans')}/plans?${query}`)).status;
  expect([await statusOf('ids=a&ids=b'), await statusOf('ids=a')]).toEqual([200, 422]);
  const page = await (await fetch(mock.origin, { headers: { accept: 'text/html' } })).text();
  expect(page).toContain('>&#60;i&#62;Plans</h2>');
});
