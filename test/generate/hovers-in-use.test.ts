import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { methodOf } from '../../scripts/site/samples/typescript.ts';
import { entriesOf } from '../../scripts/client/build/exports.ts';
import { readTree } from '../../scripts/files.ts';
import { readable } from '../readable.ts';
import { openEditor } from './editor.ts';
import { heightOf, isTooLong, limits } from './lines-shown.ts';

// A declaration shows less than its use: a union of results shows what is said of each of its members.

const editor = openEditor();
const models = await Promise.all(readable.map(async (api) => (await readSpec(specsFolder, api)).model));
const entries = entriesOf((await readTree('src')) ?? new Map());
type Model = (typeof models)[number];

/** A program that uses an API in several ways: each new program makes the compiler check all types again. */
const programOf = ({ id, constant }: Model, uses: readonly string[]): string => `
import { createClient } from '../../src/index.ts';
import { pages } from '../../src/pages.ts';
import { ${constant} as api } from '../../generated/${id}/index.ts';
declare const given: never;
${uses.map((use) => `{ ${use}; }`).join('\n')}
`;

const plain = '{ credential: given, baseUrl: given }';

/** A client, with or without defaults, and what uses it. */
const withClient = (options: string, uses: readonly string[]): string =>
  `const client = createClient(api, ${options}); ${uses.map((use) => `{ ${use}; }`).join('\n')}`;

const sharedBy = (model: Model): string =>
  `{ credential: given, baseUrl: given, pages, defaults: { ${Object.keys(model.shared)
    .map((name) => `${JSON.stringify(name)}: ''`)
    .join(', ')} } }`;

/** The expressions below which the calls of a client are. */
const groupsOf = ({ operations }: Model): string[] => [
  ...new Set(operations.map((operation) => methodOf({ operation }).replace(/(?:\.\w+|\[[^\]]+\])$/, ''))),
];

/** A function, or a call of a client, which alone leads to a page of its own. */
const isCall = ({ text }: { readonly text: string }): boolean =>
  /^(?:function|class|const \w+: <|\(alias\))/.test(text) || text.includes(' · [Documentation](');

const tooLong = (offered: readonly { name: string; text: string }[]): string[] =>
  offered
    .filter((each) => isTooLong(each.text, isCall(each) ? limits.call : limits.field))
    .map(({ text }) => `${heightOf(text)} lines: ${text}`);

test.each(models)('each call of a client of $id takes at most 12 lines, with defaults and without', (model) => {
  const uses = groupsOf(model).map((group) => `${group}.|`);
  const clients = [plain, sharedBy(model)].map((options) => withClient(options, uses));
  const calls = editor.offered(programOf(model, clients)).filter(isCall);
  expect(calls.length).toBeGreaterThanOrEqual(model.operations.length * 2);
  expect(tooLong(calls)).toEqual([]);
});

test.each(models)('each member of a result of $id takes at most 4 lines', (model) => {
  const uses = model.operations.map(
    (operation) => `const result = await ${methodOf({ operation })}(given); result.|; if (!result.ok) result.|`,
  );
  const found = editor.offered(programOf(model, [withClient(plain, uses)]));
  expect(found.length).toBeGreaterThanOrEqual(6 * uses.length);
  expect(tooLong(found)).toEqual([]);
});

test.each(models)('each option of a client of $id and of its calls takes at most 4 lines', (model) => {
  const [operation] = model.operations;
  const call = `${methodOf({ operation: operation! })}(given, { | })`;
  const options = editor.offered(programOf(model, [withClient('{ | }', []), withClient(plain, [call])]));
  expect(options.map(({ name }) => name)).toEqual(expect.arrayContaining(['credential', 'maxRetries', 'signal']));
  expect(tooLong(options)).toEqual([]);
});

test.each(entries)('each function of src/%s takes at most 12 lines', (entry) => {
  const functions = editor.offered(`import * as all from '../../src/${entry}'; all.|`);
  expect(functions.length).toBeGreaterThan(0);
  expect(tooLong(functions)).toEqual([]);
});
