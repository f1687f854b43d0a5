import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { methodOf } from '../../scripts/site/samples/typescript.ts';
import { entriesOf } from '../../scripts/client/build/exports.ts';
import { readTree } from '../../scripts/files.ts';
import { readable } from '../readable.ts';
import { openEditor } from './editor.ts';
import { heightOf, isTooLong, limits } from './lines-shown.ts';

// A use shows more than a declaration: a union of results shows the comments of all of its members.

const editor = openEditor();
const models = await Promise.all(readable.map(async (api) => (await readSpec(specsFolder, api)).model));
const entries = entriesOf((await readTree('src')) ?? new Map());
type Model = (typeof models)[number];

/** One program for several uses of an API, because the compiler checks all types again for each program. */
const programOf = ({ id, constant }: Model, uses: readonly string[]): string => `
import { createClient } from '../../src/index.ts';
import { pages } from '../../src/pages.ts';
import { ${constant} as api } from '../../generated/${id}/index.ts';
declare const given: never;
${uses.map((use) => `{ ${use}; }`).join('\n')}
`;

const plain = '{ credential: given, baseUrl: given }';

/** Code that creates a client with options, and uses it. */
const withClient = (options: string, uses: readonly string[]): string =>
  `const client = createClient(api, ${options}); ${uses.map((use) => `{ ${use}; }`).join('\n')}`;

const sharedBy = (model: Model): string =>
  `{ credential: given, baseUrl: given, pages, defaults: { ${Object.keys(model.shared)
    .map((name) => `${JSON.stringify(name)}: ''`)
    .join(', ')} } }`;

/** The expressions whose members are the calls of a client. */
const groupsOf = ({ operations }: Model): string[] => [
  ...new Set(operations.map((operation) => methodOf({ operation }).replace(/(?:\.\w+|\[[^\]]+\])$/, ''))),
];

/** Whether a completion is a function or a call of a client; of members, only calls link to a page of their own. */
const isCall = ({ text }: { readonly text: string }): boolean =>
  /^(?:function|class|const \w+: <|\(alias\))/.test(text) || text.includes(' · [Documentation](');

const tooLong = (offered: readonly { name: string; text: string }[]): string[] =>
  offered
    .filter((each) => isTooLong(each.text, isCall(each) ? limits.call : limits.field))
    .map(({ text }) => `${heightOf(text)} lines: ${text}`);

test.each(models)(
  'the hover of each call of a client of $id has at most 12 lines, with and without defaults',
  (model) => {
    const uses = groupsOf(model).map((group) => `${group}.|`);
    const clients = [plain, sharedBy(model)].map((options) => withClient(options, uses));
    const calls = editor.offered(programOf(model, clients)).filter(isCall);
    expect(calls.length).toBeGreaterThanOrEqual(model.operations.length * 2);
    expect(tooLong(calls)).toEqual([]);
  },
);

test.each(models)('the hover of each member of a result of $id has at most 4 lines', (model) => {
  const uses = model.operations.map(
    (operation) => `const result = await ${methodOf({ operation })}(given); result.|; if (!result.ok) result.|`,
  );
  const found = editor.offered(programOf(model, [withClient(plain, uses)]));
  expect(found.length).toBeGreaterThanOrEqual(6 * uses.length);
  expect(tooLong(found)).toEqual([]);
});

test.each(models)('the hover of each option of a client of $id and of its calls has at most 4 lines', (model) => {
  const [operation] = model.operations;
  const call = `${methodOf({ operation: operation! })}(given, { | })`;
  const options = editor.offered(programOf(model, [withClient('{ | }', []), withClient(plain, [call])]));
  expect(options.map(({ name }) => name)).toEqual(expect.arrayContaining(['credential', 'maxRetries', 'signal']));
  expect(tooLong(options)).toEqual([]);
});

test.each(entries)('the hover of each function of src/%s has at most 12 lines', (entry) => {
  const functions = editor.offered(`import * as all from '../../src/${entry}'; all.|`);
  expect(functions.length).toBeGreaterThan(0);
  expect(tooLong(functions)).toEqual([]);
});
