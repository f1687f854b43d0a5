import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { leftOut } from '../../scripts/client/left-out.ts';
import { eachOf } from '../../scripts/apis.ts';
import { Refusal } from '../../scripts/refusal.ts';
import { temporaryFolder } from '../temporary.ts';

const work = async (api: string): Promise<string> => {
  if (api === 'half') throw new Refusal('specs/half/facts.yaml', 'cannot be read', 'create it');
  if (api === 'odd') throw new TypeError('odd');
  return api.toUpperCase();
};

test('eachOf returns the refusal of one API, and the results of the others', async () => {
  const { done, good, refusals } = await eachOf(['acme', 'half', 'zenith'], work);
  expect([done, good]).toEqual([
    ['ACME', 'ZENITH'],
    ['acme', 'zenith'],
  ]);
  expect(refusals.map(({ message }) => message)).toEqual(['specs/half/facts.yaml cannot be read: create it.']);
});

test('eachOf rejects with an error that is not a refusal', async () => {
  await expect(eachOf(['acme', 'odd'], work)).rejects.toThrow(TypeError);
});

const acme = fileURLToPath(new URL('../fixtures/acme', import.meta.url));

test('leftOut names each API that a build leaves out, with its reason', async () => {
  const root = await temporaryFolder();
  for (const name of ['half', 'torn', 'built']) await mkdir(join(root, 'specs', name), { recursive: true });
  await writeFile(join(root, 'specs/half/openapi.yaml'), 'openapi: 3.1.0\ninfo: {');
  for (const name of ['torn', 'built']) await cp(join(acme, 'openapi.yaml'), join(root, 'specs', name, 'openapi.yaml'));
  const { refused, waiting } = await leftOut(join(root, 'specs'), ['built']);
  expect(refused).toEqual([
    expect.stringMatching(/specs\/half\/openapi\.yaml:\d+ is not YAML/),
    expect.stringContaining('specs/torn/facts.yaml cannot be read'),
  ]);
  expect(waiting).toEqual([]);
});
