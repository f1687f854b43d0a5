import ts from 'typescript';

/** A place in a user's source where an operation is called, or handed on. */
export interface Call {
  readonly api: string;
  /** The id of the operation. */
  readonly operation: string;
  readonly file: string;
  readonly start: number;
  /** The arguments that are given by name; undefined where that cannot be seen. */
  readonly given: Given | undefined;
}

/** The operations that calls by path can be about, by API, method and path. */
export type ByPath = ReadonlyMap<string, { readonly api: string; readonly operation: string }>;

const nameOf = ({ name }: ts.TypeElement): string =>
  name && (ts.isStringLiteral(name) || ts.isIdentifier(name)) ? name.text : '';

/** The id of an operation from its declaration in the client interface: the names that lead there. */
function idOf(declaration: ts.Declaration): { api: string; operation: string } | undefined {
  const [, api] = /\/generated\/([^/]+)\/client\.ts$/.exec(declaration.getSourceFile().fileName) ?? [];
  if (api === undefined || !(ts.isMethodSignature(declaration) || ts.isPropertySignature(declaration)))
    return undefined;
  if (ts.isPropertySignature(declaration) && declaration.type && ts.isTypeLiteralNode(declaration.type))
    return undefined;
  const names = [nameOf(declaration)];
  let node: ts.Node = declaration.parent;
  while (!ts.isInterfaceDeclaration(node)) {
    if (ts.isPropertySignature(node)) names.unshift(nameOf(node));
    if (ts.isSourceFile(node)) return undefined;
    node = node.parent;
  }
  return /(?:Client|Lists)$/.test(node.name.text) ? { api, operation: names.join('.') } : undefined;
}

/** What a call gives by name: whether it is there, or may be; undefined where that cannot be seen. */
export type Given = ReadonlyMap<string, 'given' | 'perhaps'>;

/** The members of a type by whether they are there, or may be; none that can only be `undefined`, which is not sent. */
const givenBy = (
  members: readonly ts.Symbol[],
  at: ts.Node,
  checker: ts.TypeChecker,
): [string, 'given' | 'perhaps'][] =>
  members.flatMap((member): [string, 'given' | 'perhaps'][] => {
    const type = checker.getTypeOfSymbolAtLocation(member, at);
    if (type.flags & ts.TypeFlags.Undefined) return [];
    const isOpen = type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Undefined);
    return [[member.name, isOpen || member.flags & ts.SymbolFlags.Optional ? 'perhaps' : 'given']];
  });

/** The names that a call gives in its first argument, by the type that it has there. */
function givenIn(node: ts.Node, checker: ts.TypeChecker): Given | undefined {
  let call: ts.Node = node.parent;
  // `.pages(…)` and `.items(…)` of a list are called in its place.
  if (ts.isPropertyAccessExpression(call) && call.expression === node) call = call.parent;
  if (!ts.isCallExpression(call) || call.arguments.includes(node as ts.Expression)) return undefined;
  const [args] = call.arguments;
  if (args === undefined) return new Map();
  const type = checker.getTypeAtLocation(args);
  if (!(type.flags & ts.TypeFlags.Object) || checker.getIndexInfosOfType(type).length > 0) return undefined;
  return new Map(givenBy(checker.getPropertiesOfType(type), args, checker));
}

/** What a call by path gives: the members of its body, and of each place of its parameters. */
function givenByPath(options: ts.Expression | undefined, checker: ts.TypeChecker): Given | undefined {
  if (options === undefined) return new Map();
  const membersOf = (type: ts.Type): readonly ts.Symbol[] | undefined =>
    type.flags & ts.TypeFlags.Object && checker.getIndexInfosOfType(type).length === 0
      ? checker.getPropertiesOfType(type)
      : undefined;
  const inner = (symbol: ts.Symbol): ts.Type => checker.getTypeOfSymbolAtLocation(symbol, options);
  const groups = membersOf(checker.getTypeAtLocation(options));
  const params = groups?.find(({ name }) => name === 'params');
  const places = params ? membersOf(inner(params)) : [];
  const body = groups?.filter(({ name }) => name === 'body') ?? [];
  if (!groups || !places) return undefined;
  const all = [...places, ...body].map((group) => ({ group, members: membersOf(inner(group)) }));
  if (all.some(({ members }) => !members)) return undefined;
  return new Map(
    all.flatMap(({ group, members = [] }) =>
      givenBy(members, options, checker).map(
        ([name, how]) => [name, group.flags & ts.SymbolFlags.Optional ? 'perhaps' : how] as const,
      ),
    ),
  );
}

/** The values of a type of one text or of several. */
const textsOf = (type: ts.Type | undefined): string[] =>
  (type?.isUnion() ? type.types : [type]).flatMap((each) => (each?.isStringLiteral() ? [each.value] : []));

/** What a call by path calls: its client's type knows the API, and the method unless it is the first argument. */
function byPathAt({ expression, arguments: args }: ts.CallExpression, checker: ts.TypeChecker, byPath: ByPath) {
  const { aliasSymbol, aliasTypeArguments: [paths, verb] = [] } = checker.getTypeAtLocation(expression);
  const declared = aliasSymbol?.declarations?.[0]?.getSourceFile().fileName ?? '';
  if (!/\/http\/methods\./.test(declared)) return [];
  const [, api] = /\/generated\/([^/]+)\/schema\.ts$/.exec(fileOf(paths)) ?? [];
  const [first, second] = args.map((arg) => textsOf(checker.getTypeAtLocation(arg)));
  const [methods = [], routes = []] = verb ? [textsOf(verb), first] : [first, second];
  // Its options come last.
  const at = verb ? 1 : 2;
  return methods.flatMap((method) =>
    routes.flatMap((route) => {
      const found = byPath.get(`${api} ${method.toUpperCase()} ${route}`);
      return found ? [{ ...found, at }] : [];
    }),
  );
}

const fileOf = (type: ts.Type | undefined): string => type?.symbol?.declarations?.[0]?.getSourceFile().fileName ?? '';

/** The operation that the member of a type with this name is. */
const operationIn = (type: ts.Type, name: string): ReturnType<typeof idOf> => {
  const [declaration] = type.getProperty(name)?.declarations ?? [];
  return declaration && idOf(declaration);
};

/** The name by which a node takes an operation out of a client, and the node that has it. */
function takenBy(
  node: ts.Node,
  checker: ts.TypeChecker,
): readonly [type: ts.Type, name: string, at: ts.Node] | undefined {
  if (ts.isPropertyAccessExpression(node))
    return [checker.getTypeAtLocation(node.expression), node.name.text, node.name];
  if (ts.isElementAccessExpression(node)) {
    const [name] = textsOf(checker.getTypeAtLocation(node.argumentExpression));
    return name === undefined ? undefined : [checker.getTypeAtLocation(node.expression), name, node.argumentExpression];
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) || ts.isStringLiteral(name)
      ? [checker.getTypeAtLocation(node.parent), name.text, name]
      : undefined;
  }
  // `({ list } = client.invoices)`
  if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) return undefined;
  const assigned = node.parent.parent;
  return ts.isBinaryExpression(assigned) && assigned.left === node.parent
    ? [checker.getTypeAtLocation(assigned.right), node.name.getText(), node.name]
    : undefined;
}

function callsAt(node: ts.Node, checker: ts.TypeChecker, byPath: ByPath): Omit<Call, 'file'>[] {
  if (ts.isCallExpression(node)) {
    const start = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
    return byPathAt(node, checker, byPath).map(({ at, ...call }) => ({
      ...call,
      start: start.getStart(),
      given: givenByPath(node.arguments[at], checker),
    }));
  }
  const [type, name, at] = takenBy(node, checker) ?? [];
  const found = type && name !== undefined ? operationIn(checker.getNonNullableType(type), name) : undefined;
  return found && at ? [{ ...found, start: at.getStart(), given: givenIn(node, checker) }] : [];
}

/** Finds every place in the files where an operation is called or passed on. */
export function callsIn(program: ts.Program, files: readonly string[], byPath: ByPath): Call[] {
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const found: Call[] = [];
    const visit = (node: ts.Node): void => {
      for (const call of callsAt(node, checker, byPath)) found.push({ ...call, file });
      ts.forEachChild(node, visit);
    };
    const source = program.getSourceFile(file);
    if (source) visit(source);
    return found;
  });
}
