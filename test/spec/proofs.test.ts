import { resolve } from 'node:path';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import { render } from '../../scripts/client/render.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { compilerHost } from '../compiler-host.ts';
import { plans } from './ledger-of-plans.ts';

const folder = resolve('generated/entries');
const imports = `import type { Entry, EntryInput, Parent } from './client.ts';
declare const entry: Entry;
declare const parent: Parent;
`;

const sound = `
    const id: string = entry.id;
    const label: string | undefined = entry.labels?.['a'];
    const later: string | undefined = entry.state;
    const other: unknown = entry['whatever'];
    const children: Entry[] | undefined = parent.children;
    const args: EntryInput = { memo: 'a', secret: 's', state: 'open', n: 1, parent: { name: { text: 'b' } } };
    export { id, label, later, other, children, args };`;

const mistakes = [
  [
    'reading a writeOnly member of a response',
    'export const a: string = entry.secret;',
    "Type 'unknown' is not assignable to type 'string'.",
  ],
  [
    'leaving out a member that a part of an `allOf` requires',
    "export const a: EntryInput = { secret: 's' };",
    "Property 'memo' is missing in type '{ secret: string; }' but required in type",
  ],
  [
    'sending a value that is not in the enum of a request',
    "export const a: EntryInput = { memo: 'a', secret: 's', state: 'other' };",
    `Type '"other"' is not assignable to type 'StateInput | undefined'.`,
  ],
  [
    'reading a value of a map as another type',
    'export const a: number | undefined = entry.labels?.x;',
    "Type 'string' is not assignable to type 'number'.",
  ],
] as const;

/** All programs are compiled together, because their imports take most of the time. */
const programs = [sound, ...mistakes.map(([, program]) => program)];
const fileOf = (program: string): string => resolve(folder, `program-${programs.indexOf(program)}.ts`);

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  allowImportingTsExtensions: true,
  types: [],
};

const compile = (client: string): ts.Program => {
  const files = new Map([
    [resolve(folder, 'client.ts'), client],
    ...programs.map((program) => [fileOf(program), imports + program] as const),
  ]);
  const host = compilerHost(options, files);
  host.directoryExists = (name) => name === folder || ts.sys.directoryExists(name);
  return ts.createProgram(programs.map(fileOf), options, host);
};

let compiled: ts.Program;
beforeAll(() => {
  const files = render(parseSpec('entries', JSON.stringify(plans)), () => undefined);
  compiled = compile(files.get('client.ts') ?? '');
});

/** The compiler's errors in a program and in the generated types. */
const errorsOf = (program: string): readonly string[] =>
  [resolve(folder, 'client.ts'), fileOf(program)].flatMap((name) =>
    ts
      .getPreEmitDiagnostics(compiled, compiled.getSourceFile(name))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );

test('the generated types allow members of an `allOf`, maps next to members, and separate types for requests', () => {
  expect(errorsOf(sound)).toEqual([]);
});

test.each(mistakes)('the generated types do not allow %s', (_, program, error) => {
  expect(errorsOf(program)).toEqual([expect.stringContaining(error)]);
});
