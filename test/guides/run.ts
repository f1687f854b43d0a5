import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { compilerHost } from '../compiler-host.ts';
import { inFolder } from '../program-folder.ts';
import type { Program } from './blocks.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runner = fileURLToPath(new URL('run-each.js', import.meta.url));

/** The lines that a program printed, and the error that it threw. */
export interface Printed {
  readonly logged: readonly string[];
  readonly thrown?: string;
}

/** Stands in for the package that a program with a proxy installs. */
const undici = {
  'package.json': JSON.stringify({ name: 'undici', type: 'module', main: 'index.js', types: 'index.d.ts' }),
  'index.js': 'export class ProxyAgent { constructor(url) { console.log(url); } }',
  'index.d.ts': `import { Dispatcher } from 'undici-types';
    export declare class ProxyAgent extends Dispatcher { constructor(url: string); }`,
};

const apisIn = (source: string, apis: readonly string[]): string[] =>
  apis.filter((api) => source.includes(`'billing-clients/${api}'`));

/** Sets every environment variable that a program reads: a credential must not be empty. */
const environmentOf = (source: string): Record<string, string> =>
  Object.fromEntries([...source.matchAll(/process\.env\.(\w+)/g)].map(([, name = '']) => [name, 'a-token']));

const javascript = (source: string): string =>
  ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } })
    .outputText;

/** Writes programs, and a stub of undici, into a folder in which `billing-clients` resolves to this package. */
const inProject = <Value>(
  programs: readonly Program[],
  written: (source: string) => readonly [ending: string, text: string],
  work: (folder: string, files: readonly string[]) => Promise<Value>,
): Promise<Value> =>
  inFolder(async (folder) => {
    const modules = join(folder, 'node_modules/undici');
    await mkdir(modules, { recursive: true });
    for (const [name, source] of Object.entries(undici)) await writeFile(join(modules, name), source);
    const files = programs.map(async ({ source }, index) => {
      const [ending, code] = written(source);
      const file = join(folder, `${index}.${ending}`);
      await writeFile(file, code);
      return file;
    });
    return work(folder, await Promise.all(files));
  });

const STRICT = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };

/** The errors of the compiler for each program, which are all compiled together with the given strictness. */
export const compileAll = (
  programs: readonly Program[],
  strictness: ts.CompilerOptions = STRICT,
): Promise<(readonly string[])[]> =>
  inProject(
    programs,
    (source) => ['mts', source],
    async (_, files) => {
      const options = {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.NodeNext,
        lib: ['lib.es2023.d.ts'],
        types: ['node'],
        ...strictness,
        noEmit: true,
        skipLibCheck: true,
      };
      const program = ts.createProgram(files, options, compilerHost(options));
      return files.map((path) => {
        const file = program.getSourceFile(path);
        const all = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
        return all.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
      });
    },
  );

/** Runs programs one after the other in one process. */
export const runAll = (programs: readonly Program[], apis: readonly string[]): Promise<Printed[]> =>
  inProject(
    programs,
    (source) => ['mjs', javascript(source)],
    async (folder, files) => {
      const given = programs.map(({ source }, index) => ({
        file: pathToFileURL(files[index] ?? '').href,
        apis: apisIn(source, apis),
        env: environmentOf(source),
      }));
      const out = join(folder, 'printed.json');
      const node = spawn(process.execPath, [runner, out], { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
      node.stdin.end(JSON.stringify(given));
      const [said, failed] = await Promise.all([text(node.stdout), text(node.stderr), once(node, 'close')]);
      if (node.exitCode !== 0)
        throw new Error(`The programs of the guides end with ${node.exitCode}:\n${said}\n${failed}`);
      return JSON.parse(await readFile(out, 'utf8')) as Printed[];
    },
  );
