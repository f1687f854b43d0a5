import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { compilerHost } from '../compiler-host.ts';
import { inFolder } from '../program-folder.ts';
import type { Program } from './programs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runner = fileURLToPath(new URL('run-each.js', import.meta.url));

/** What a program printed, and whether it ended by an error. */
export interface Printed {
  readonly logged: readonly unknown[];
  readonly complained: readonly unknown[];
  readonly thrown?: string;
}

/** Runs TypeScript samples in one process. They contain no type annotations, so they run unchanged as JavaScript. */
export const runModules = (programs: readonly Program[]): Promise<Printed[]> =>
  inFolder(async (folder) => {
    const given = programs.map(async ({ source, env }, index) => {
      const file = join(folder, `${index}.mjs`);
      await writeFile(file, source);
      return { file: pathToFileURL(file).href, env };
    });
    const node = spawn(process.execPath, [runner], { stdio: ['pipe', 'pipe', 'inherit'] });
    node.stdin.end(JSON.stringify(await Promise.all(given)));
    return JSON.parse(await text(node.stdout)) as Printed[];
  });

const STRICT = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };

const common: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node'],
  noUnusedLocals: true,
  skipLibCheck: true,
  noEmit: true,
};

/** The compiler's errors for programs, by name, compiled together against the types that the package ships. */
export const typeProblems = (
  sources: ReadonlyMap<string, string>,
  strictness: ts.CompilerOptions = STRICT,
): ReadonlyMap<string, readonly string[]> => {
  const options = { ...common, ...strictness };
  const names = [...sources.keys()];
  const files = new Map(names.map((name, index) => [join(root, 'reports', `sample-${index}.mts`), name]));
  const texts = new Map([...files].map(([path, name]) => [path, sources.get(name) ?? '']));
  const program = ts.createProgram([...files.keys()], options, compilerHost(options, texts));
  const problemsOf = (path: string): string[] => {
    const file = program.getSourceFile(path);
    const all = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return all.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  };
  return new Map([...files].map(([path, name]) => [name, problemsOf(path)]));
};
