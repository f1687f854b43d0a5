import ts from 'typescript';

/** What a method takes and what a caller gets from it. */
export interface Method {
  readonly argument: ts.Type | undefined;
  readonly answer: ts.Type;
}

/** The methods of a client by operationId: the path that a caller writes. */
export type Methods = ReadonlyMap<string, Method>;

/** The type that a file exports under a name; throws if there is none. */
export const exported = (program: ts.Program, file: string, name: string): ts.Type => {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const symbol = module && checker.getExportsOfModule(module).find((candidate) => candidate.name === name);
  if (!symbol) throw new Error(`${file} exports no ${name}.`);
  return checker.getDeclaredTypeOfSymbol(symbol);
};

const propertyOf = (checker: ts.TypeChecker, type: ts.Type, name: string): ts.Type | undefined => {
  const symbol = checker.getPropertyOfType(type, name);
  return symbol && checker.getTypeOfSymbol(symbol);
};

/** Our results are a union by `kind`; what a caller gets is the data of `ok`. */
const dataOf = (checker: ts.TypeChecker, result: ts.Type): ts.Type => {
  const ended = (result.isUnion() ? result.types : [result]).flatMap((member) => {
    const kind = propertyOf(checker, member, 'kind');
    return kind?.isStringLiteral() && kind.value === 'ok' ? (propertyOf(checker, member, 'data') ?? []) : [];
  });
  const [data = result] = ended;
  if (ended.length > 1) throw new Error(`${checker.typeToString(result)} ends well in more than one way.`);
  return data;
};

const methodOf = (checker: ts.TypeChecker, id: string, signatures: readonly ts.Signature[]): Method => {
  const [signature, other] = signatures;
  const names = signature?.parameters.map(({ name }) => name) ?? [];
  const taken = signature?.parameters.filter(({ name }) => name !== 'options') ?? [];
  if (!signature || other || taken.length > 1)
    throw new Error(
      `${id}(${names.join(', ')}) does not take its arguments in one object. This comparison reads no other form.`,
    );
  const [argument] = taken;
  const result = checker.getAwaitedType(signature.getReturnType());
  if (!result) throw new Error(`${id} returns what cannot be awaited.`);
  return {
    argument: argument && checker.getNonNullableType(checker.getTypeOfSymbol(argument)),
    answer: dataOf(checker, result),
  };
};

// Private members of a client, such as the reference to its root, are not operations.
const isHidden = ({ declarations = [] }: ts.Symbol): boolean =>
  declarations.some(
    (declaration) =>
      (ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0,
  );

/** The methods below a path of a client. */
export const methodsOf = (checker: ts.TypeChecker, client: ts.Type, path: readonly string[]): Methods => {
  const found = new Map<string, Method>();
  const visit = (type: ts.Type, at: readonly string[]): void => {
    for (const symbol of checker.getPropertiesOfType(type).filter((candidate) => !isHidden(candidate))) {
      const [id, member] = [[...at, symbol.name], checker.getTypeOfSymbol(symbol)];
      const signatures = member.getCallSignatures();
      if (signatures.length > 0) found.set(id.join('.'), methodOf(checker, id.join('.'), signatures));
      else if (member.isClassOrInterface() || (member.flags & ts.TypeFlags.Object) !== 0) visit(member, id);
    }
  };
  const root = path.reduce<ts.Type | undefined>((type, name) => type && propertyOf(checker, type, name), client);
  if (root) visit(root, path);
  return found;
};

/** The path that all operations share. */
export const sharedPath = (ids: readonly string[]): readonly string[] => {
  const [first = [], ...others] = ids.map((id) => id.split('.').slice(0, -1));
  const length = first.findIndex((name, index) => others.some((other) => other[index] !== name));
  return length < 0 ? first : first.slice(0, length);
};
