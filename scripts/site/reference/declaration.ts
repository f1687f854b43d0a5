import ts from 'typescript';

/** A part of an interface or a class. */
export interface Member {
  readonly name: string;
  /** As a reader would write it, such as `timeoutMs?: number`. */
  readonly signature: string;
  readonly comment: string;
}

const textBetween = (node: ts.Node, start: number, end: number): string =>
  node.getSourceFile().text.slice(start, end).trim();

/** The text of a node from behind its modifiers. */
const bare = (node: ts.Node, end = node.getEnd()): string =>
  textBetween(node, node.getStart(), end).replace(/^(?:(?:export|default|readonly|override|public) )+/, '');

/** A function without its body. */
const signature = (node: ts.FunctionDeclaration | ts.ConstructorDeclaration): string =>
  bare(node, node.body?.getStart()).replace(/;$/, '');

/** The callable declarations of a function: its overloads where it has some. */
const signatures = (symbol: ts.Symbol): string => {
  const all = (symbol.declarations ?? []).filter(ts.isFunctionDeclaration);
  const overloads = all.filter(({ body }) => !body);
  return (overloads.length > 0 ? overloads : all).map(signature).join('\n');
};

/** A constant that is a function reads as one. */
const constant = (node: ts.VariableDeclaration): string => {
  const { name, type, initializer } = node;
  if (initializer && ts.isArrowFunction(initializer)) {
    const head = textBetween(initializer, initializer.getStart(), initializer.equalsGreaterThanToken.getStart());
    return `function ${name.getText()}${head}`;
  }
  return `const ${name.getText()}${type ? `: ${type.getText()}` : ''}`;
};

type Composed = ts.InterfaceDeclaration | ts.ClassDeclaration;

const isComposed = (node: ts.Node | undefined): node is Composed =>
  node !== undefined && (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node));

const signatureOfMember = (node: ts.TypeElement | ts.ClassElement): string => {
  if (ts.isConstructorDeclaration(node)) return signature(node).replace(/^constructor/, 'new');
  const text = bare(node).replace(/[;,]$/, '');
  if (!('questionToken' in node && node.questionToken)) return text;
  // That an optional member may be `undefined` is what its mark says.
  return text.replace(/ \| undefined$/, '').replace(/^(\w+\?: )\((\(.*)\)$/, '$1$2');
};

/** The members of an interface or a class where at least one has a comment; else its declaration says all. */
export const membersOf = (symbol: ts.Symbol, checker: ts.TypeChecker): Member[] => {
  const [node] = symbol.declarations ?? [];
  if (!isComposed(node)) return [];
  const members = [...node.members].map((member): Member => {
    const own = ts.isConstructorDeclaration(member)
      ? checker.getSignatureFromDeclaration(member)
      : member.name && checker.getSymbolAtLocation(member.name);
    return {
      name: member.name?.getText() ?? 'new',
      signature: signatureOfMember(member),
      comment: ts.displayPartsToString(own?.getDocumentationComment(checker)),
    };
  });
  return members.some(({ comment }) => comment !== '') ? members : [];
};

/** A declaration as a reader writes it. Of an interface or a class whose members are told apart it is the head. */
export const declarationOf = (symbol: ts.Symbol): string => {
  const [node] = symbol.declarations ?? [];
  if (!node) return '';
  if (ts.isFunctionDeclaration(node)) return signatures(symbol);
  if (ts.isVariableDeclaration(node)) return constant(node);
  return bare(node).replace(/;$/, '');
};

/** The head of an interface or a class, such as `interface CallOptions extends Limits`. */
export const headOf = (declaration: string): string => declaration.slice(0, declaration.indexOf('{')).trim();
