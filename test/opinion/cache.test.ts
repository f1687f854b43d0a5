import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { declarationsOf } from './cache.ts';
import { OutOfReach, refusalOf } from './download.ts';
import { statusOf } from './opinion.ts';
import type { Pin } from './pin.ts';
import { integrityOf } from './tarball.ts';

const entry = (prefix: string, name: string, content: string): Buffer => {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(Buffer.byteLength(content).toString(8).padStart(11, '0'), 124);
  header.write(prefix, 345);
  const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512);
  body.write(content);
  return Buffer.concat([header, body]);
};

const long = 'x'.repeat(600);
const tarball = gzipSync(
  Buffer.concat([
    entry('', 'package/client.d.ts', `// ${long}`),
    entry('', 'package/client.js', 'code'),
    entry('package/resources', 'bills.d.ts', '// €'),
    Buffer.alloc(1024),
  ]),
);

const pin: Pin = {
  api: 'acme',
  name: 'acme-sdk',
  version: '1.2.3',
  integrity: integrityOf(tarball),
  size: '1 kB',
  kept: /\.d\.ts$/,
  client: { file: 'package/client.d.ts', name: 'Acme' },
};

const emptyCache = async (): Promise<string> => {
  const cache = await temporaryFolder();
  return cache;
};

test('a package is fetched once, and only its declarations are kept', async () => {
  const cache = await emptyCache();
  const download = vi.fn(async () => tarball);
  const place = await declarationsOf(pin, cache, download);
  expect(await declarationsOf(pin, cache, download)).toBe(place);
  expect(download).toHaveBeenCalledOnce();
  expect((await readdir(place, { recursive: true })).sort()).toEqual([
    'package',
    'package/client.d.ts',
    'package/resources',
    'package/resources/bills.d.ts',
    'stamp',
  ]);
  expect(await readFile(join(place, 'package/client.d.ts'), 'utf8')).toBe(`// ${long}`);
  expect(await readFile(join(place, 'package/resources/bills.d.ts'), 'utf8')).toBe('// €');
});

test('a package is fetched again if its pin has changed', async () => {
  const cache = await emptyCache();
  const download = vi.fn(async () => tarball);
  await declarationsOf(pin, cache, download);
  const place = await declarationsOf({ ...pin, kept: /client\.d\.ts$/ }, cache, download);
  expect(download).toHaveBeenCalledTimes(2);
  expect(await readdir(join(place, 'package'))).toEqual(['client.d.ts']);
});

test('refuses a package whose integrity is not the pinned one, and keeps nothing', async () => {
  const cache = await emptyCache();
  const altered = { ...pin, integrity: integrityOf(Buffer.from('other')) };
  const refused = declarationsOf(altered, cache, async () => tarball);
  await expect(refused).rejects.toThrow(
    `acme-sdk 1.2.3 is not what was pinned: its integrity is ${pin.integrity}, not ${altered.integrity}`,
  );
  await expect(refused).rejects.not.toThrow(OutOfReach);
  expect(await readdir(cache)).toEqual([]);
});

test('without cache and network, the error says to run the comparison once with network', async () => {
  const cache = await emptyCache();
  const refused = declarationsOf(pin, cache, async () => {
    throw refusalOf(pin, 'npm error code ENOTFOUND\nnpm error errno ENOTFOUND\n');
  });
  await expect(refused).rejects.toThrow(
    `The npm registry is out of reach (ENOTFOUND), and acme-sdk 1.2.3 is not in ${cache}: run \`npm run opinion\` once with network, and it is kept there.`,
  );
});

test.each([
  ['EAI_AGAIN', true],
  ['ECONNREFUSED', true],
  ['ETIMEDOUT', true],
  ['ENOTCACHED', true],
  ['E503', true],
  ['E404', false],
  ['EINTEGRITY', false],
  ['ENOSPC', false],
])('the npm error %s means that the registry is out of reach: %s', (code, outOfReach) => {
  const refusal = refusalOf(pin, `npm warn old\nnpm error code ${code}\nnpm error Something is amiss\n`);
  expect(refusal instanceof OutOfReach).toBe(outOfReach);
  if (!outOfReach) expect(refusal.message).toBe(`npm cannot fetch acme-sdk 1.2.3: code ${code}, Something is amiss.`);
});

test('without network, the comparison exits with 1, or with 0 and a warning if it may be left out', () => {
  const said: string[] = [];
  const status = (error: Error, ifOnline: boolean) => statusOf(error, ifOnline, (line) => said.push(line));
  expect(status(new OutOfReach('No network.'), false)).toBe(1);
  expect(said).toEqual(['No network.']);
  expect(status(new OutOfReach('No network.'), true)).toBe(0);
  expect(said.slice(1)).toEqual(['No network.', expect.stringMatching(/^LEFT OUT: /)]);
  expect(() => status(new Error('broken'), true)).toThrow('broken');
});
