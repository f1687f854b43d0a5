import ts from 'typescript';
import { exported, methodsOf, sharedPath, type Methods } from './client.ts';
import { Walk, type Comparison } from './compare.ts';

/** Where the type of a client is declared. */
export interface Declared {
  readonly file: string;
  readonly name: string;
}

/** The result of comparing two clients. */
export interface Compared extends Comparison {
  readonly operations: number;
  /** Arguments and responses. */
  readonly types: number;
}

// The strictest reading: an optional member that may be undefined is not one that may only be absent.
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  // Arguments and responses have no types of a browser, which would take half of the time.
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  types: [],
};

const compareMethods = (walk: Walk, ours: Methods, theirs: Methods, nodes: ReadonlyMap<string, string>): void => {
  for (const operation of new Set([...ours.keys(), ...theirs.keys()])) {
    const node = nodes.get(operation) ?? operation;
    const [mine, other] = [ours.get(operation), theirs.get(operation)];
    const place = { operation, member: '', node } as const;
    if (mine && other) {
      walk.whole({ ...place, side: 'argument' }, mine.argument, other.argument);
      walk.whole({ ...place, side: 'answer', node: answerNode(node, mine.answer) }, mine.answer, other.answer);
    } else walk.lack({ ...place, side: 'answer' }, mine !== undefined);
  }
};

/** The named type that an operation returns, else its place below the operation. */
const answerNode = (operation: string, { aliasSymbol, symbol }: Partial<ts.Type>): string =>
  aliasSymbol?.name ?? symbol?.name ?? `${operation} · answer`;

/**
 * Compares all operations of two clients, both ways.
 * Operations are matched by the path that a caller writes, which both clients share; `nodes` names each in the ledger.
 */
export const compareClients = (ours: Declared, theirs: Declared, nodes: ReadonlyMap<string, string>): Compared => {
  const program = ts.createProgram([ours.file, theirs.file], options);
  const checker = program.getTypeChecker();
  const mine = methodsOf(checker, exported(program, ours.file, ours.name), []);
  if (mine.size === 0) throw new Error(`${ours.name} has no operations to compare.`);
  const other = methodsOf(checker, exported(program, theirs.file, theirs.name), sharedPath([...mine.keys()]));
  const walk = new Walk(checker);
  compareMethods(walk, mine, other, nodes);
  const both = [...mine.keys()].filter((operation) => other.has(operation));
  return { operations: both.length, types: both.length * 2, nodes: walk.nodes, differences: walk.differences };
};
