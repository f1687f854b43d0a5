import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import type { Answer } from './answers.ts';
import { apis, everyOperation, type Api } from './apis.ts';
import { compilerHost } from '../compiler-host.ts';
import type { Operation } from './operations.ts';

const here = dirname(fileURLToPath(import.meta.url));
const configFile = join(here, '../../tsconfig.json');

const pascal = (words: readonly string[]): string =>
  words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
const resultName = (id: string): string => `${pascal(id.split('.').slice(-2))}Result`;

/** The statuses of a response: for a range, all without their own entry. */
const statusesOf = ({ code, status }: Answer, answers: readonly Answer[]): string => {
  if (!code.endsWith('XX')) return String(status);
  const own = answers.filter((other) => other.code !== code && other.code.startsWith(code.charAt(0)));
  return `import('../../src/index.ts').StatusIn<'${code}', ${own.map((other) => other.code).join(' | ') || 'never'}>`;
};

const typesOf = ({ types }: Answer): string => types.map((type) => `'${type}'`).join(' | ') || 'never';

/** The statuses of a response, and the type of its body in a result. */
const memberOf = ({ answers }: Operation, answer: Answer, payload: string | undefined, index: number): string => {
  const entry = /^\d+$/.test(answer.entry) ? answer.entry : `'${answer.entry}'`;
  const body = `narrowing.Body<Responses${index}[${entry}], ${typesOf(answer)}, '${answer.reading}'>`;
  const data = payload === undefined || answer.status >= 300 ? body : `narrowing.Payload<${body}, '${payload}'>`;
  return `'${answer.code}': [${statusesOf(answer, answers)}, ${data}]`;
};

/** A program that compiles only if each status of each operation has the type that the spec gives it. */
const programOf = ({ name, operations, payload }: Api, slip = ''): string =>
  [
    `import type * as api from '../../generated/${name}/index.ts';`,
    `import type * as narrowing from './narrowing.ts';`,
    ...operations.flatMap((operation, index) => {
      const { id, answers } = operation;
      const members = answers.map((answer) => memberOf(operation, answer, payload, index));
      const entries = answers.map(({ entry }) => (/^\d+$/.test(entry) ? entry : `'${entry}'`)).join(' | ');
      const type = `narrowing.Astray<api.${resultName(id)}${slip}, { ${members.join('; ')} }>`;
      return [
        `type Responses${index} = api.operations['${id}']['responses'];`,
        `export const operation${index} = (code: ${type}): never => code;`,
        `export const entries${index} = (code: Exclude<keyof Responses${index}, ${entries}>): never => code;`,
      ];
    }),
  ].join('\n');

/** The errors of the compiler in each program. */
const compile = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> => {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(configFile, ts.sys.readFile).config,
    ts.sys,
    dirname(configFile),
  );
  const program = ts.createProgram([...texts.keys()], options, compilerHost(options, texts));
  const problemsOf = (file: string): string[] =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  return new Map([...texts.keys()].map((file) => [file, problemsOf(file)]));
};

/** The more operations there are, the longer it takes the compiler. */
const timeout = 30_000 + everyOperation.length * 500;

const right = new Map(apis.map((api) => [join(here, `${api.name}.virtual.ts`), programOf(api)]));
const slip = join(here, 'slip.virtual.ts');

// All programs are compiled at once: most of the time goes into what they share.
let problems: ReadonlyMap<string, readonly string[]> = new Map();
beforeAll(() => {
  const [api] = apis;
  problems = compile(new Map([...right, [slip, api === undefined ? '' : programOf(api, ` & { kind: 'ok' }`)]]));
}, timeout);

test('every documented status of every operation narrows a result to the type in the spec', () => {
  expect([...right.keys()].map((file) => [file, problems.get(file)])).toEqual(
    [...right.keys()].map((file) => [file, []]),
  );
});

test('the check does not compile if a result lacks the member of a status', () => {
  expect(problems.get(slip)?.length).toBeGreaterThan(0);
});
