import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { apis, type Api } from './apis.ts';

const here = dirname(fileURLToPath(import.meta.url));
const configFile = join(here, '../../tsconfig.json');

const pascal = (words: readonly string[]): string =>
  words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
const resultName = (id: string): string => `${pascal(id.split('.').slice(-2))}Result`;

/** A program that compiles only where each status of each operation has the type that the spec gives it. */
const programOf = ({ name, operations, payload }: Api, slip = ''): string =>
  [
    `import type * as api from '../../generated/${name}/index.ts';`,
    `import type { Astray } from './narrowing.ts';`,
    `type Responses<Id extends keyof api.operations> = api.operations[Id]['responses'];`,
    ...operations.map(({ id }, index) => {
      const member = payload === undefined ? 'undefined' : `'${payload}'`;
      const type = `Astray<api.${resultName(id)}${slip}, Responses<'${id}'>, ${member}>`;
      return `export const operation${index} = (status: ${type}): never => status;`;
    }),
  ].join('\n');

const compile = (texts: ReadonlyMap<string, string>): string[] => {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(configFile, ts.sys.readFile).config,
    ts.sys,
    dirname(configFile),
  );
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, target, ...rest) => {
    const text = texts.get(file);
    return text === undefined ? read(file, target, ...rest) : ts.createSourceFile(file, text, target);
  };
  host.fileExists = (file) => texts.has(file) || ts.sys.fileExists(file);
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts.keys()].flatMap((file) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
};

test('every documented status of every operation narrows a result to its own type', { timeout: 30_000 }, () => {
  const texts = new Map(apis.map((api) => [join(here, `${api.name}.virtual.ts`), programOf(api)]));
  expect(compile(texts)).toEqual([]);
});

test('a status that lacks its member of the result does not compile', { timeout: 30_000 }, () => {
  const [api] = apis;
  const text = api === undefined ? '' : programOf(api, ` & { kind: 'ok' }`);
  expect(compile(new Map([[join(here, 'slip.virtual.ts'), text]])).length).toBeGreaterThan(0);
});
