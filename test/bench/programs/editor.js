// An editor with a program open, that completes and hovers as the parent asks; replies with the processor time of each.
import { createRequire } from 'node:module';

const [compiler, file, text, typed, word] = process.argv.slice(2);
const ts = createRequire(import.meta.url)(compiler);

const options = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  types: ['node'],
};
let [version, now] = [0, text];
const host = {
  getCompilationSettings: () => options,
  getScriptFileNames: () => [file],
  getScriptVersion: (path) => (path === file ? String(version) : '0'),
  getScriptSnapshot: (path) => {
    const content = path === file ? now : ts.sys.readFile(path);
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
  },
  getCurrentDirectory: () => process.cwd(),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
  realpath: ts.sys.realpath,
};
const service = ts.createLanguageService(host);

/** The time of the first request after a keystroke: later ones are cached. */
function timed(content, ask) {
  [version, now] = [version + 1, content];
  const before = process.cpuUsage();
  if (!ask()) throw new Error(`${file}: the editor has nothing to show.`);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

// Opens the file as an editor does: parses it, and underlines its mistakes.
service.getSemanticDiagnostics(file);
process.send({
  completion: timed(
    text + typed,
    () => service.getCompletionsAtPosition(file, text.length + typed.length, {})?.entries.length,
  ),
  hover: timed(`${text}\n`, () => service.getQuickInfoAtPosition(file, Number(word))),
});
