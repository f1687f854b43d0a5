import ts from 'typescript';

/** Parsed declarations of the language and of packages, which no test changes: cached for the process. */
const parsed = new Map<string, ts.SourceFile | undefined>();

const keyOf = (path: string, target: ts.ScriptTarget | ts.CreateSourceFileOptions): string => {
  const { languageVersion, impliedNodeFormat } = typeof target === 'object' ? target : { languageVersion: target };
  return [path, languageVersion, impliedNodeFormat].join();
};

/**
 * A compiler host that reads a file from disk unless `texts` has it. Parsing the declarations that every program needs
 * takes the compiler a second, so all programs of a process share them, as in an editor.
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
