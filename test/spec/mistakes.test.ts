import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { renderValidators } from '../../scripts/client/validators/validators.ts';
import { backedIn } from '../../scripts/client/evidence.ts';
import { generate } from '../../scripts/client/generate.ts';
import { portOf } from '../../scripts/command.ts';
import { readBooks } from '../../scripts/ledger/books.ts';
import { startMock } from '../../scripts/serve/mock/server.ts';
import { examine } from '../../scripts/serve/workbench/examine.ts';
import { writeDocs } from '../../scripts/site/docs/docs.ts';
import { temporaryFolder } from '../temporary.ts';

test.each(['-1', '65536', '4010x', '', '1e3'])('portOf refuses %j', (text) => {
  expect(() => portOf(text)).toThrow(`--port is "${text}": give a number from 0 to 65535.`);
});

/** Everything that reads the specs of a folder. */
const readers: Readonly<Record<string, (specs: string) => Promise<unknown>>> = {
  ledger: (specs) => readBooks(specs, 'acme'),
  generate: (specs) => generate({ specs, generated: join(specs, '../generated'), read: backedIn(specs) }, ['acme']),
  docs: (specs) => writeDocs({ specs, out: join(specs, '../docs'), print: () => undefined }),
  build: (specs) => renderValidators(specs),
  mock: (specs) => startMock({ specs }),
  start: async (specs) => {
    throw new Error((await examine(specs, 'acme')).objections.join('\n'));
  },
};

/** Mistakes in a spec, and the message that each reader reports. */
const specs: readonly (readonly [mistake: string, from: RegExp | string, to: string, says: string])[] = [
  ['a line that is not YAML', /^paths:/m, 'paths: [', ':17 is not YAML (Nested mappings'],
  ['a keyword outside the dialect', /^paths:/m, 'webhooks: {}\npaths:', ':14 #/webhooks is not supported: use one of'],
  [
    'a value of another type',
    'in: query',
    'in: query\n          required: no',
    '/required is `"no"`: write true or false.',
  ],
  [
    'a reference to nothing',
    /schemas\/(\w+)'/,
    "schemas/Nothing'",
    'which is not a schema under components: fix the name',
  ],
  [
    'an operationId with an empty part',
    /operationId: .*/,
    'operationId: a..b',
    'but a part of its name is empty: rename it.',
  ],
  [
    'an operationId that is too long for a file name',
    /operationId: .*/,
    `operationId: ${'a'.repeat(215)}`,
    'but its page and its file would have names too long for a file system: rename it.',
  ],
  [
    'a type whose name has a dot',
    /    (\w+):\n      type: object/,
    '    A.b:\n      type: object\n    $1:\n      type: object',
    'use letters and digits',
  ],
];

test.each(specs)('every reader of a spec reports %s with the same single message', async (_, from, to, says) => {
  const folder = await temporaryFolder();
  await cp(fileURLToPath(new URL('../fixtures/acme', import.meta.url)), join(folder, 'specs/acme'), {
    recursive: true,
  });
  const file = join(folder, 'specs/acme/openapi.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(from, to));
  expect(await readFile(file, 'utf8')).not.toBe(text);
  const said = Object.values(readers).map((read) =>
    read(join(folder, 'specs')).then(
      () => 'nothing',
      (error: Error) => error.message,
    ),
  );
  const [sentence = '', ...others] = new Set(await Promise.all(said));
  expect(others).toEqual([]);
  expect(sentence).toMatch(/^specs\/acme\/openapi\.yaml:\d+ /);
  expect(sentence).toContain(says);
});
