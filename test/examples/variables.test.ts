import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HELP as monthEnd } from '../../examples/month-end/arguments.ts';
import { HELP as topUp } from '../../examples/top-up/arguments.ts';
import { apiNames, specsFolder } from '../../scripts/apis.ts';
import type { ApiModel } from '../../scripts/spec/model/model.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { credentialVariable, serverVariable } from '../../scripts/spec/model/variables.ts';

const apis = await apiNames(specsFolder);
const models = await Promise.all(apis.map(async (api) => (await readSpec(specsFolder, api)).model));
const files = (await readdir('examples', { recursive: true })).filter((file) => /\.(?:ts|md)$/.test(file)).sort();
const texts = new Map(
  await Promise.all(files.map(async (file) => [file, await readFile(join('examples', file), 'utf8')] as const)),
);

/** The text of an example without its help. */
const sourceOf = (example: string): string =>
  files.flatMap((file) => (file.startsWith(example) && !file.endsWith('arguments.ts') ? texts.get(file) : [])).join('');

const constants = [...texts.values()].flatMap((text) =>
  [...text.matchAll(/\bconst ([A-Z\d_]+)\b/g)].map(([, name]) => name),
);

/** The environment variables that a text names: names in capitals, except constants. */
const variablesIn = (text: string): string[] =>
  [...new Set(text.match(/\b[A-Z][A-Z\d]*(?:_[A-Z\d]+)+\b/g))].filter((name) => !constants.includes(name)).sort();

/** The environment variables of each credential that an API accepts. */
const signedBy = (model: ApiModel): string[][] =>
  model.credentials.map((parts) =>
    Object.entries(parts).map(([part, carrier]) => credentialVariable(model, part, carrier)),
  );

const examples = [
  ['month-end', monthEnd],
  ['top-up', topUp],
] as const;

const used = examples.flatMap(([example, help]) =>
  models
    .filter(({ id }) => sourceOf(example).includes(`from 'billing-clients/${id}'`))
    .map((model) => [example, model.id, model, help] as const),
);

test.each(used)(
  'the example %s reads the credential of %s from the environment variable that its code samples read',
  (example, _, model, help) => {
    for (const text of [help, sourceOf(example)]) {
      const named = variablesIn(text);
      expect(signedBy(model).filter((names) => names.every((name) => named.includes(name)))).toHaveLength(1);
    }
  },
);

test('each API is used by an example', () => {
  expect([...new Set(used.map(([, api]) => api))].sort()).toEqual(apis);
});

test.each(examples)('the example %s reads the environment variables that its help names', (example, help) => {
  expect(variablesIn(sourceOf(example))).toEqual(variablesIn(help));
});

test.each(files)('each environment variable in examples/%s begins with the name of an API', (file) => {
  const prefixes = models.map((model) => serverVariable(model).replace(/URL$/, ''));
  const others = variablesIn(texts.get(file) ?? '').filter((name) => !prefixes.some((each) => name.startsWith(each)));
  expect(others).toEqual([]);
});
