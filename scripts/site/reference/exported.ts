import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { declarationOf, membersOf, type Member } from './declaration.ts';

/** A JSDoc tag. */
export interface Tag {
  readonly name: string;
  readonly text: string;
}

/** A named export of a module. */
export interface Exported {
  readonly name: string;
  readonly kind: string;
  /** Whether it can be imported. Interfaces that are not exported are listed if an export depends on them. */
  readonly exported: boolean;
  /** The path relative to the root, or the package name. */
  readonly from: string;
  /** The position of its declaration in the file. */
  readonly position: number;
  readonly comment: string;
  readonly tags: readonly Tag[];
  readonly declaration: string;
  /** Its members, if at least one has a comment. */
  readonly members: readonly Member[];
}

const KINDS: Partial<Readonly<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.FunctionDeclaration]: 'function',
  [ts.SyntaxKind.VariableDeclaration]: 'function',
  [ts.SyntaxKind.ClassDeclaration]: 'class',
  [ts.SyntaxKind.InterfaceDeclaration]: 'interface',
  [ts.SyntaxKind.TypeAliasDeclaration]: 'type',
};

// Names and comments do not need the standard library types; without them, compilation takes a tenth of the time.
const OPTIONS: ts.CompilerOptions = {
  noLib: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  allowImportingTsExtensions: true,
  noEmit: true,
};

/** Files from which a module exports only types, such as `export type * from './hooks.ts'`. */
const typeFilesOf = (entry: ts.SourceFile, checker: ts.TypeChecker): ReadonlySet<ts.SourceFile> => {
  const targets = entry.statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) && statement.isTypeOnly && statement.moduleSpecifier
      ? (checker.getSymbolAtLocation(statement.moduleSpecifier)?.declarations ?? [])
      : [],
  );
  return new Set(targets.filter(ts.isSourceFile));
};

const placeOf = (root: string, file: string): string => {
  const path = relative(root, file).split(sep).join('/');
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;
};

const resolved = (symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

const fileOf = (symbol: ts.Symbol): string => symbol.declarations?.[0]?.getSourceFile().fileName ?? '';

/** The types of `src` that a declaration references. */
const namedBy = (symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol[] => {
  const named: ts.Symbol[] = [];
  const visit = (node: ts.Node): void => {
    const name = ts.isTypeReferenceNode(node)
      ? node.typeName
      : ts.isExpressionWithTypeArguments(node)
        ? node.expression
        : undefined;
    const found = name && checker.getSymbolAtLocation(name);
    if (found) named.push(resolved(found, checker));
    // Skip bodies: they are not part of the declaration.
    if (!ts.isBlock(node)) ts.forEachChild(node, visit);
  };
  for (const declaration of symbol.declarations ?? []) visit(declaration);
  return named.filter((one) => one.flags & ts.SymbolFlags.Type && !fileOf(one).includes('node_modules'));
};

/** Interfaces that exports depend on but that are not exported, such as `Failure`. */
const underneath = (exported: readonly ts.Symbol[], checker: ts.TypeChecker): ts.Symbol[] => {
  const seen = new Set(exported);
  for (const symbol of seen) for (const named of namedBy(symbol, checker)) seen.add(named);
  return [...seen].filter((symbol) => symbol.flags & ts.SymbolFlags.Interface && !exported.includes(symbol));
};

const exportedOf = (root: string, symbol: ts.Symbol, exported: boolean, checker: ts.TypeChecker): Exported => {
  const [declaration] = symbol.declarations ?? [];
  if (!declaration) throw new Error(`${symbol.name} is declared nowhere.`);
  return {
    name: symbol.name,
    kind: KINDS[declaration.kind] ?? 'value',
    exported,
    from: placeOf(root, declaration.getSourceFile().fileName),
    position: declaration.getStart(),
    comment: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    tags: symbol.getJsDocTags(checker).map(({ name, text }) => ({ name, text: ts.displayPartsToString(text) })),
    declaration: declarationOf(symbol),
    members: membersOf(symbol, checker),
  };
};

const isValue = ({ flags }: ts.Symbol): boolean => (flags & ts.SymbolFlags.Value) !== 0;

const exportsIn = (source: ts.SourceFile, checker: ts.TypeChecker): ts.Symbol[] => {
  const module = checker.getSymbolAtLocation(source);
  const typeFiles = typeFilesOf(source, checker);
  const isHidden = (symbol: ts.Symbol): boolean =>
    isValue(symbol) && (symbol.declarations ?? []).some((declaration) => typeFiles.has(declaration.getSourceFile()));
  return (module ? checker.getExportsOfModule(module) : [])
    .map((symbol) => resolved(symbol, checker))
    .filter((symbol) => !isHidden(symbol));
};

/**
 * The exports of each entry of `src`, with their comments. Each internal interface is listed once, under the first
 * entry that needs it.
 */
export const exportsOf = (root: string, entries: readonly string[]): ReadonlyMap<string, readonly Exported[]> => {
  const program = ts.createProgram(
    entries.map((entry) => join(root, 'src', entry)),
    OPTIONS,
  );
  const checker = program.getTypeChecker();
  const exported = entries.map((entry) => {
    const source = program.getSourceFile(join(root, 'src', entry));
    return source ? exportsIn(source, checker) : [];
  });
  const told = new Set(exported.flat());
  const pages = entries.map((entry, index) => {
    const own = exported[index] ?? [];
    const below = underneath(own, checker).filter((symbol) => !told.has(symbol));
    for (const symbol of below) told.add(symbol);
    const all = [...own.map((one) => [one, true] as const), ...below.map((one) => [one, false] as const)];
    return [
      entry.replace(/\.ts$/, ''),
      all.map(([symbol, isExported]) => exportedOf(root, symbol, isExported, checker)),
    ] as const;
  });
  return new Map(pages);
};
