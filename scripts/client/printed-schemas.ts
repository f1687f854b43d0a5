import ts from 'typescript';

const isNamed = (node: ts.PropertySignature, name: string): boolean =>
  ts.isIdentifier(node.name) && node.name.text === name;

/** Finds the declarations of named schemas in the printed nodes. */
export function schemasIn(nodes: readonly ts.Node[]): readonly ts.PropertySignature[] {
  const components = nodes.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === 'components');
  const schemas = components?.members.filter(ts.isPropertySignature).find((member) => isNamed(member, 'schemas'));
  return schemas?.type && ts.isTypeLiteralNode(schemas.type) ? schemas.type.members.filter(ts.isPropertySignature) : [];
}

/** The schema that an indexed access names, as in `components["schemas"]["Invoice"]`. */
export function namedBy(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  return ts.isLiteralTypeNode(node.indexType) && ts.isStringLiteral(node.indexType.literal)
    ? node.indexType.literal.text
    : undefined;
}
