import { readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { Refusal, unreadable } from '../../../refusal.ts';
import type { Tree } from '../../../files.ts';

/** The files of a user and their compiler options. */
export interface Project {
  readonly folder: string;
  readonly files: readonly string[];
  readonly options: ts.CompilerOptions;
}

const DEFAULTS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  strict: true,
  // In JavaScript, calls are found; type errors count only with `@ts-check`.
  allowJs: true,
};

/** What has to hold whatever the project says: nothing is written, and the sources of the client can be read. */
const FORCED: ts.CompilerOptions = {
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  composite: false,
  incremental: false,
  declaration: false,
  declarationMap: false,
  emitDeclarationOnly: false,
  isolatedDeclarations: false,
  rewriteRelativeImportExtensions: false,
};

const isSource = (name: string): boolean => /\.[cm]?[jt]sx?$/.test(name) && !name.split(sep).includes('node_modules');

const isBelow = (folder: string, file: string): boolean => !relative(folder, file).startsWith('..');

/** The project that a folder is or belongs to, as far as its files are in the folder. */
export function projectIn(folder: string): Project {
  const config = ts.findConfigFile(folder, (file) => ts.sys.fileExists(file));
  const parsed =
    config === undefined
      ? undefined
      : ts.getParsedCommandLineOfConfigFile(config, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} });
  const listed = (parsed?.fileNames ?? []).filter((file) => isBelow(folder, file));
  const found = (): string[] => {
    try {
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      return names.filter(isSource).map((name) => join(folder, name));
    } catch (cause) {
      throw unreadable(folder, cause);
    }
  };
  const files = listed.length > 0 ? listed : found();
  if (files.length === 0)
    throw new Refusal('--code', `finds no source in ${folder}`, 'name the folder of your sources', { usage: true });
  const { rootDir: _, tsBuildInfoFile: __, outDir: ___, ...options } = parsed?.options ?? DEFAULTS;
  return { folder, files, options: { ...options, ...FORCED } };
}

/** The candidate sources of an import of the package, in order. */
const sourcesOf = (root: string, name: string): string[] | undefined => {
  const [, subpath = 'index'] = /^billing-clients(?:\/(.+))?$/.exec(name) ?? [undefined, undefined];
  if (!/^billing-clients(?:\/|$)/.test(name)) return undefined;
  return [`src/${subpath}.ts`, `generated/${subpath}/index.ts`, `generated/${subpath}.ts`].map((path) =>
    join(root, path),
  );
};

/** Whether an import names an API that did not exist in this version, even if it has been built since. */
const isOfMissingApi = (root: string, name: string, host: ts.CompilerHost): boolean => {
  const api = /^billing-clients\/([^/]+)/.exec(name)?.[1];
  return api !== undefined && sourcesOf(root, `billing-clients/${api}`)?.some(host.fileExists) !== true;
};

type Literals = NonNullable<ts.CompilerHost['resolveModuleNameLiterals']>;

/** Resolves imports of the package to its sources, with the generated ones as they are given. */
function resolverOf(root: string, host: ts.CompilerHost): Literals {
  return (literals, containing, redirected, options, source) =>
    literals.map((literal) => {
      const file = sourcesOf(root, literal.text)?.find((path) => host.fileExists(path));
      if (file !== undefined) return { resolvedModule: { resolvedFileName: file, extension: ts.Extension.Ts } };
      if (isOfMissingApi(root, literal.text, host)) return { resolvedModule: undefined };
      // Modules without a source, such as validators, come from the build.
      const from = sourcesOf(root, literal.text) ? join(root, 'index.ts') : containing;
      const mode = ts.getModeForUsageLocation(source, literal, options);
      return ts.resolveModuleName(literal.text, from, options, host, undefined, redirected, mode);
    });
}

/** Compiles a project against the generated files of one time. */
export function programOf({ files, options }: Project, root: string, generated: Tree, before?: ts.Program): ts.Program {
  const folder = join(root, 'generated');
  const given = new Map([...generated].map(([path, text]) => [join(folder, path), text]));
  const host = ts.createCompilerHost(options, true);
  const { fileExists, readFile, getSourceFile } = host;
  const isOurs = (file: string): boolean => isBelow(folder, resolve(file));
  host.fileExists = (file) => (isOurs(file) ? given.has(resolve(file)) : fileExists(file));
  // An API that is new has no folder yet, and files are looked for in folders only.
  host.directoryExists = (path) => isOurs(path) || ts.sys.directoryExists(path);
  host.readFile = (file) => (isOurs(file) ? given.get(resolve(file)) : readFile(file));
  host.getSourceFile = (file, target, ...rest) => {
    const text = isOurs(file) ? given.get(resolve(file)) : undefined;
    const known = before?.getSourceFile(file);
    if (known && (!isOurs(file) || known.text === text)) return known;
    return text === undefined ? getSourceFile(file, target, ...rest) : ts.createSourceFile(file, text, target, true);
  };
  host.resolveModuleNameLiterals = resolverOf(root, host);
  return ts.createProgram([...files], options, host);
}
