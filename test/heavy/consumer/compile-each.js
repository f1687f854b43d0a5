/**
 * Compiles projects one after the other with the compiler at a path, as its `tsc -p` does, but writes no file. Separate
 * processes would load the compiler, and parse what all projects share, again. Prints the errors of each.
 */
import { createRequire } from 'node:module';

const [compiler, ...configs] = process.argv.slice(2);
const ts = createRequire(import.meta.url)(compiler);

const parsed = new Map();

/** A compiler host that parses a file of a package once for all projects with the same parse options. */
const hostOf = (options) => {
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  const isStrict = options.alwaysStrict ?? options.strict ?? ts.versionMajorMinor >= '6';
  host.writeFile = () => undefined;
  host.getSourceFile = (path, target, ...rest) => {
    if (!path.includes('/node_modules/')) return getSourceFile(path, target, ...rest);
    const key = [path, isStrict, target.languageVersion, target.impliedNodeFormat, target.jsDocParsingMode].join();
    if (!parsed.has(key)) parsed.set(key, getSourceFile(path, target, ...rest));
    return parsed.get(key);
  };
  return host;
};

const saidOf = (config) => {
  const { options, fileNames, errors } = ts.getParsedCommandLineOfConfigFile(config, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (problem) => {
      throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
    },
  });
  const host = hostOf(options);
  const program = ts.createProgram({ rootNames: fileNames, options, host, configFileParsingDiagnostics: errors });
  const found = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  return ts.formatDiagnostics(ts.sortAndDeduplicateDiagnostics(found), host).trim();
};

console.log(JSON.stringify(configs.map(saidOf)));
