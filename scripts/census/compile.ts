import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { Tree } from '../files.ts';
import type { Fault } from './reason.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const options = (): ts.CompilerOptions => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const {
    incremental: _,
    tsBuildInfoFile: __,
    ...rest
  } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root).options;
  return { ...rest, noEmit: true };
};

const createCompiler = () => {
  const settings = options();
  const host = ts.createCompilerHost(settings, true);
  const kept = new Map<string, ts.SourceFile | undefined>();
  /** The type errors of clients, by their folder in `generated`. */
  return (clients: ReadonlyMap<string, Tree>): ReadonlyMap<string, Fault> => {
    const folder = (api: string): string => join(root, 'generated', api);
    const files = new Map(
      [...clients].flatMap(([api, tree]) => [...tree].map(([name, text]) => [join(folder(api), name), text] as const)),
    );
    const folders = new Set([...clients.keys()].map(folder));
    const program = ts.createProgram([...files.keys()], settings, {
      ...host,
      fileExists: (path) => files.has(path) || host.fileExists(path),
      readFile: (path) => files.get(path) ?? host.readFile(path),
      directoryExists: (path) => folders.has(path) || ts.sys.directoryExists(path),
      getSourceFile: (path, target) => {
        const text = files.get(path);
        if (text !== undefined) return ts.createSourceFile(path, text, target, true);
        if (!kept.has(path)) kept.set(path, host.getSourceFile(path, target));
        return kept.get(path);
      },
    });
    const problems = new Map<string, Fault>();
    for (const path of files.keys()) {
      const source = program.getSourceFile(path);
      if (!source) continue;
      const [error] = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      const api = dirname(path).slice(folder('').length + 1);
      if (error && !problems.has(api))
        problems.set(api, {
          kind: `TS${error.code}`,
          detail: ts.flattenDiagnosticMessageText(error.messageText, ' '),
        });
    }
    return problems;
  };
};

let shared: ReturnType<typeof createCompiler> | undefined;

/** The compiler of this process, which reads each file of the project once for all programs. */
export const compiler = () => (shared ??= createCompiler());
