import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, root);
const program = `${root}test/generate/program.ts`;

const onDisk = new Map<string, ts.IScriptSnapshot>();

function fromDisk(path: string): ts.IScriptSnapshot {
  const snapshot = onDisk.get(path) ?? ts.ScriptSnapshot.fromString(ts.sys.readFile(path) ?? '');
  onDisk.set(path, snapshot);
  return snapshot;
}

const settings: ts.CompilerOptions = { ...options, types: [], noUnusedLocals: false };

const hostOf = (open: ReadonlyMap<string, string>): ts.LanguageServiceHost => ({
  getCompilationSettings: () => settings,
  getScriptFileNames: () => [program],
  getScriptVersion: (path) => open.get(path) ?? '',
  getScriptSnapshot: (path) => {
    const text = open.get(path);
    return text === undefined ? fromDisk(path) : ts.ScriptSnapshot.fromString(text);
  },
  getCurrentDirectory: () => root,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (path) => open.has(path) || ts.sys.fileExists(path),
  readFile: (path) => open.get(path) ?? ts.sys.readFile(path),
  directoryExists: (path) => [...open.keys()].some((name) => name.startsWith(path)) || ts.sys.directoryExists(path),
});

/** The kind of a declaration: something to call, a member with a value, a group of either, or a type. */
type DeclaredKind = 'call' | 'field' | 'group' | 'type';

const kindOf = (node: ts.Node): DeclaredKind | undefined => {
  if (ts.isMethodSignature(node)) return 'call';
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return 'type';
  if (!ts.isPropertySignature(node)) return undefined;
  return node.type && ts.isTypeLiteralNode(node.type) ? 'group' : 'field';
};

/** The members and types that a file declares, with the positions of their names. */
const declaredIn = (file: ts.SourceFile): { kind: DeclaredKind; position: number }[] => {
  const found: { kind: DeclaredKind; position: number }[] = [];
  const visit = (node: ts.Node): void => {
    const kind = kindOf(node);
    const name = ts.getNameOfDeclaration(node as ts.Declaration);
    if (kind && name) found.push({ kind, position: name.getStart(file) });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

const textOf = (parts: ts.SymbolDisplayPart[] | undefined): string => ts.displayPartsToString(parts);

/** The signature, the documentation and its tags. */
const shownOf = (info: Partial<Pick<ts.QuickInfo, 'displayParts' | 'documentation' | 'tags'>> | undefined): string => {
  const tags = (info?.tags ?? []).map((tag) => `@${tag.name} ${textOf(tag.text)}`.trim());
  return [textOf(info?.displayParts), textOf(info?.documentation), ...tags].filter(Boolean).join('\n\n');
};

const hoverIn = (service: ts.LanguageService, path: string, position: number): string =>
  shownOf(service.getQuickInfoAtPosition(path, position));

/** An editor with files that are not on disk. Its program is in the folder of this file. */
export function openEditor(files: Readonly<Record<string, string>> = {}) {
  const open = new Map(Object.entries(files).map(([path, text]) => [root + path, text]));
  const service = ts.createLanguageService(hostOf(open), documents);
  return {
    /** The errors of the compiler in a program, or in one of the files. */
    problems(text: string, path?: string): string[] {
      open.set(program, text);
      const file = path === undefined ? program : root + path;
      const all = [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)];
      return all.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
    /** The hover of the word before `|`, and the files that define it. */
    hover(text: string): { text: string; definedIn: string[] } {
      const position = text.indexOf('|') - 1;
      open.set(program, text.replace('|', ''));
      const definitions = service.getDefinitionAtPosition(program, position) ?? [];
      return {
        text: hoverIn(service, program, position),
        definedIn: definitions.map(({ fileName }) => fileName.slice(root.length)),
      };
    },
    /** The completions at each `|`, with their signatures and documentation. */
    offered(text: string): { name: string; kind: string; text: string }[] {
      const parts = text.split('|');
      open.set(program, parts.join(''));
      return parts.slice(0, -1).flatMap((_, index) => {
        const position = parts.slice(0, index + 1).join('').length;
        const { entries = [] } = service.getCompletionsAtPosition(program, position, {}) ?? {};
        return entries.map(({ name, kind }) => {
          const details = service.getCompletionEntryDetails(program, position, name, {}, undefined, {}, undefined);
          return { name, kind, text: shownOf(details) };
        });
      });
    },
    /** The hover of each member and type that a file declares. */
    hovers(path: string): { kind: DeclaredKind; text: string }[] {
      const known = service.getProgram()?.getSourceFile(root + path);
      if (!known) open.set(program, `export type * from '${root}${path}';`);
      const file = known ?? service.getProgram()?.getSourceFile(root + path);
      if (!file) throw new Error(`there is no ${path}`);
      return declaredIn(file).map(({ kind, position }) => ({ kind, text: hoverIn(service, root + path, position) }));
    },
  };
}

// Shared, so that the second editor need not parse the language's own types again.
const documents = ts.createDocumentRegistry();

/** The errors of the compiler in the generated files of an API called acme. */
export function problemsOf(files: ReadonlyMap<string, string>): string[] {
  const paths = [...files.keys()].map((name) => `generated/acme/${name}`);
  const editor = openEditor(Object.fromEntries([...files.values()].map((text, index) => [String(paths[index]), text])));
  const imports = ['index', 'examples', 'operations'].map(
    (name) => `export * as ${name} from '../../generated/acme/${name}.ts';`,
  );
  return [undefined, ...paths].flatMap((path) => editor.problems(imports.join('\n'), path));
}
