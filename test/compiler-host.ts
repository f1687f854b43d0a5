import ts from 'typescript';

/** The declarations of the language and of packages, which no test changes, as a process has parsed them. */
const parsed = new Map<string, ts.SourceFile | undefined>();

const keyOf = (path: string, target: ts.ScriptTarget | ts.CreateSourceFileOptions): string => {
  const { languageVersion, impliedNodeFormat } = typeof target === 'object' ? target : { languageVersion: target };
  return [path, languageVersion, impliedNodeFormat].join();
};

/**
 * The host of a program: it reads from the disk what has no text here. To parse what every program begins with takes
 * the compiler a second, so all programs of a process share it, as those of an editor do.
 */
export function compilerHost(
  options: ts.CompilerOptions,
  texts: ReadonlyMap<string, string> = new Map(),
): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, target, ...rest) => {
    const text = texts.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, target);
    if (!path.includes('/node_modules/')) return getSourceFile(path, target, ...rest);
    const key = keyOf(path, target);
    if (!parsed.has(key)) parsed.set(key, getSourceFile(path, target, ...rest));
    return parsed.get(key);
  };
  return host;
}
