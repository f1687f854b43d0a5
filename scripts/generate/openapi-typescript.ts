import openapiTS, { astToString, type OpenAPITSOptions } from 'openapi-typescript';
import ts from 'typescript';
import { documentationOf } from './documentation.ts';
import { commentBody, quote } from './print.ts';
import type { Schema, Spec } from './spec.ts';

const { factory } = ts;

/** The types that a document in memory asks for with a mark, as OpenAPI cannot. */
const MARKS: Readonly<Record<string, (type: string | undefined) => ts.TypeNode>> = {
  'x-open': (type) => {
    const scalar = factory.createKeywordTypeNode(type === 'string' ? ts.SyntaxKind.StringKeyword : ts.SyntaxKind.NumberKeyword);
    return factory.createParenthesizedType(factory.createIntersectionTypeNode([scalar, factory.createTypeLiteralNode([])]));
  },
  'x-raw': () => factory.createUnionTypeNode([factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword), factory.createTypeReferenceNode('Uint8Array')]),
};

const options: OpenAPITSOptions = {
  silent: true,
  // An object that nobody described is not an object without members.
  emptyObjectsUnknown: true,
  // A server need not send what it documents a default for.
  defaultNonNullable: false,
  transform: (schema) => {
    const mark = Object.keys(MARKS).find((name) => name in schema);
    return mark === undefined ? undefined : MARKS[mark]?.('type' in schema ? String(schema.type) : undefined);
  },
};

/** The types of a whole document, just as openapi-typescript prints them. */
export const printDocument = async (spec: Spec): Promise<string> => astToString(await openapiTS(JSON.stringify(spec), options));

/** The declarations among the printed nodes that hold the named schemas. */
function schemasIn(nodes: readonly ts.Node[]): readonly ts.PropertySignature[] {
  const components = nodes.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === 'components');
  const schemas = components?.members.filter(ts.isPropertySignature).find(({ name }) => name.getText === undefined || ts.isIdentifier(name) && name.text === 'schemas');
  return schemas?.type && ts.isTypeLiteralNode(schemas.type) ? schemas.type.members.filter(ts.isPropertySignature) : [];
}

/** The name behind `components["schemas"]["Name"]`. */
function namedBy(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  return ts.isLiteralTypeNode(node.indexType) && ts.isStringLiteral(node.indexType.literal) ? node.indexType.literal.text : undefined;
}
