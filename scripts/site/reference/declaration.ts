import ts from 'typescript';

/** A member of an interface or class. */
export interface Member {
  readonly name: string;
  /** For readers, such as `timeoutMs?: number`. */
  readonly signature: string;
  readonly comment: string;
}

const textBetween = (node: ts.Node, start: number, end: number): string =>
  node.getSourceFile().text.slice(start, end).trim();

/** The source of a node, without modifiers. */
const bare = (node: ts.Node, end = node.getEnd()): string =>
  textBetween(node, node.getStart(), end).replace(/^(?:(?:export|default|readonly|override|public) )+/, '');

/** The signature of a function or constructor, without its body. */
const signature = (node: ts.FunctionDeclaration | ts.ConstructorDeclaration): string =>
  bare(node, node.body?.getStart()).replace(/;$/, '');

/** The signatures of a function: its overloads if it has any. */
const signatures = (symbol: ts.Symbol): string => {
  const all = (symbol.declarations ?? []).filter(ts.isFunctionDeclaration);
  const overloads = all.filter(({ body }) => !body);
  return (overloads.length > 0 ? overloads : all).map(signature).join('\n');
};

/** A constant that holds an arrow function is shown as a function. */
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
  // The `?` already implies `undefined`.
  return text.replace(/ \| undefined$/, '').replace(/^(\w+\?: )\((\(.*)\)$/, '$1$2');
};

/** The members of an interface or class if any has a comment; otherwise its declaration shows them. */
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

/** A declaration as shown to readers. */
export const declarationOf = (symbol: ts.Symbol): string => {
  const [node] = symbol.declarations ?? [];
  if (!node) return '';
  if (ts.isFunctionDeclaration(node)) return signatures(symbol);
  if (ts.isVariableDeclaration(node)) return constant(node);
  return bare(node).replace(/;$/, '');
};

/** The head of an interface or class, such as `interface CallOptions extends Limits`. */
export const headOf = (declaration: string): string => declaration.slice(0, declaration.indexOf('{')).trim();
