import ts from 'typescript';

/** A place in a user's source where an operation is called, or handed on. */
export interface Call {
  readonly api: string;
  /** The id of the operation. */
  readonly operation: string;
  readonly file: string;
  readonly start: number;
  /** The arguments that are given by name; undefined where that cannot be seen. */
  readonly given: ReadonlySet<string> | undefined;
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

/** The names that a call gives in its first argument. */
function givenIn(node: ts.Node): ReadonlySet<string> | undefined {
  let call: ts.Node = node.parent;
  // `.pages(…)` and `.items(…)` of a list are called in its place.
  if (ts.isPropertyAccessExpression(call) && call.expression === node) call = call.parent;
  if (!ts.isCallExpression(call) || call.arguments.includes(node as ts.Expression)) return undefined;
  const [args] = call.arguments;
  if (args === undefined) return new Set();
  if (!ts.isObjectLiteralExpression(args) || args.properties.some(ts.isSpreadAssignment)) return undefined;
  return new Set(args.properties.flatMap(({ name }) => (name && !ts.isComputedPropertyName(name) ? [name.text] : [])));
}

/** The API that a client by path is for: that of the `paths` that its type has. */
function apiOf(client: ts.Expression, checker: ts.TypeChecker): string | undefined {
  const type = checker.getTypeAtLocation(client) as ts.TypeReference;
  const [paths] = type.objectFlags & ts.ObjectFlags.Reference ? checker.getTypeArguments(type) : [];
  const file = paths?.symbol?.declarations?.[0]?.getSourceFile().fileName ?? '';
  return /\/generated\/([^/]+)\/schema\.ts$/.exec(file)?.[1];
}

/** A call by path: the method, and the path as a literal; `request` has the method first, in any letters. */
function byPathAt(node: ts.PropertyAccessExpression, checker: ts.TypeChecker, byPath: ByPath) {
  const call = node.parent;
  if (!/^(?:GET|PUT|POST|PATCH|DELETE|request)$/.test(node.name.text) || !ts.isCallExpression(call)) return undefined;
  const given = node.name.text === 'request' ? [...call.arguments] : [node.name, ...call.arguments];
  const [method, path] = given.map((each) => (ts.isIdentifier(each) || ts.isStringLiteralLike(each) ? each.text : ''));
  const declared = checker.getSymbolAtLocation(node.name)?.declarations?.[0]?.getSourceFile().fileName ?? '';
  if (!/openapi-fetch|\/http\/methods\./.test(declared)) return undefined;
  return byPath.get(`${apiOf(node.expression, checker)} ${method?.toUpperCase()} ${path}`);
}

/** An operation that is taken out of the client: `const { list } = client.invoices`. */
function takenAt(node: ts.BindingElement, checker: ts.TypeChecker): Omit<Call, 'file'> | undefined {
  const name = node.propertyName ?? node.name;
  const property = ts.isIdentifier(name) ? checker.getTypeAtLocation(node.parent).getProperty(name.text) : undefined;
  const [declaration] = property?.declarations ?? [];
  const found = declaration && idOf(declaration);
  return found && { ...found, start: name.getStart(), given: undefined };
}

function callAt(node: ts.Node, checker: ts.TypeChecker, byPath: ByPath): Omit<Call, 'file'> | undefined {
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) return takenAt(node, checker);
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return undefined;
  const name = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
  const [declaration] = checker.getSymbolAtLocation(name)?.declarations ?? [];
  const found = declaration && idOf(declaration);
  if (found) return { ...found, start: name.getStart(), given: givenIn(node) };
  const called = ts.isPropertyAccessExpression(node) ? byPathAt(node, checker, byPath) : undefined;
  return called && { ...called, start: name.getStart(), given: undefined };
}

/** Every place in some files where an operation is called or handed on. */
export function callsIn(program: ts.Program, files: readonly string[], byPath: ByPath): Call[] {
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const found: Call[] = [];
    const visit = (node: ts.Node): void => {
      const call = callAt(node, checker, byPath);
      if (call) found.push({ ...call, file });
      ts.forEachChild(node, visit);
    };
    const source = program.getSourceFile(file);
    if (source) visit(source);
    return found;
  });
}
