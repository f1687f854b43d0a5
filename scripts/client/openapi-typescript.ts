import type { GlobalContext } from 'openapi-typescript';
import { astToString } from 'openapi-typescript/dist/lib/ts.mjs';
import { resolveRef, scanDiscriminators } from 'openapi-typescript/dist/lib/utils.mjs';
import transformSchema from 'openapi-typescript/dist/transform/index.mjs';
import ts from 'typescript';
import { withAliases } from './circular-types.ts';
import { documentationOf, type Documented } from './documentation.ts';
import { isObject } from '../spec/json.ts';
import { commentBody, quote } from './print.ts';
import { namedBy, schemasIn } from './printed-schemas.ts';
import type { Schema, Spec } from '../spec/spec.ts';
import { isListed, QUANTITY, UNIT_TYPES, unitType } from '../spec/units.ts';

const { factory } = ts;

/** The schema that a transform receives. */
type Marked = Readonly<Record<string, unknown>>;

const scalar = (type: unknown): ts.KeywordTypeNode =>
  factory.createKeywordTypeNode(type === 'string' ? ts.SyntaxKind.StringKeyword : ts.SyntaxKind.NumberKeyword);

/** The type of a scalar with a unit. In a union the scalars have the unit; an enum keeps its members. */
function quantity(schema: Marked): ts.TypeNode | undefined {
  const { type, 'x-unit': unit } = schema;
  if (typeof type !== 'string' || isListed(schema)) return undefined;
  const name = unitType(String(unit), type);
  if (name !== undefined) return factory.createTypeReferenceNode(name);
  const literal = factory.createLiteralTypeNode(factory.createStringLiteral(String(unit)));
  return factory.createTypeReferenceNode(QUANTITY, [literal, scalar(type)]);
}

/** The types that a client accepts as bytes. */
const bytes = (...more: readonly ts.TypeNode[]): ts.TypeNode =>
  factory.createUnionTypeNode([
    ...more,
    factory.createTypeReferenceNode('Uint8Array'),
    factory.createTypeReferenceNode('ArrayBuffer'),
  ]);

/** Marks set in memory for types that OpenAPI cannot express. */
const MARKS: Readonly<Record<string, (schema: Marked) => ts.TypeNode | undefined>> = {
  'x-open': ({ type }) =>
    factory.createParenthesizedType(
      factory.createIntersectionTypeNode([scalar(type), factory.createTypeLiteralNode([])]),
    ),
  'x-absent': () => factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword),
  'x-raw': () => bytes(factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword)),
  'x-file': () => bytes(factory.createTypeReferenceNode('Blob')),
  'x-unit': quantity,
};

const MARK_NAMES = Object.keys(MARKS);

const NO_MEMBERS = factory.createTypeReferenceNode('Record', [
  factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
  factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword),
]);

/** Whether a schema is an object that has no members. */
const isEmpty = (schema: Marked): boolean =>
  schema['type'] === 'object' &&
  schema['additionalProperties'] === false &&
  Object.keys(Object(schema['properties'])).length === 0 &&
  !['allOf', 'anyOf', 'oneOf'].some((keyword) => Object.hasOwn(schema, keyword));

const OPTIONS: Omit<GlobalContext, 'discriminators' | 'injectFooter' | 'redoc' | 'resolve' | 'transformProperty'> = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  // Servers may omit members that have a documented default.
  defaultNonNullable: false,
  // An object without described members may still have some.
  emptyObjectsUnknown: true,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  postTransform: undefined,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
  transform: (schema) => {
    const marked = schema as Marked;
    const mark = MARK_NAMES.find((name) => name in marked);
    if (mark !== undefined) return MARKS[mark]?.(marked);
    return isEmpty(marked) ? NO_MEMBERS : undefined;
  },
};

/**
 * The types of a document. Calls the parts of openapi-typescript that print: as a whole it first lints and bundles the
 * document, which takes longer than printing, and the documents here are checked and in one piece.
 */
function typesOf(source: object, transformProperty: GlobalContext['transformProperty'] = undefined): ts.Node[] {
  const text = JSON.stringify(source);
  const [hasMaps, hasDiscriminators] = ['"additionalProperties":{', '"discriminator":'].map((part) =>
    text.includes(part),
  );
  const document = JSON.parse(hasMaps ? JSON.stringify(source, openBeside) : text);
  return transformSchema(document, {
    ...OPTIONS,
    // Walks every node, and few documents have one.
    discriminators: hasDiscriminators
      ? scanDiscriminators(document, { silent: true })
      : { objects: {}, refsHandled: [] },
    injectFooter: [],
    resolve: (ref) => resolveRef(document, ref, { silent: true }),
    transformProperty,
  });
}

/** Imports the unit types that the printed nodes reference. */
function importUnits(nodes: readonly ts.Node[]): string {
  const named = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) named.add(node.typeName.text);
    ts.forEachChild(node, visit);
  };
  nodes.forEach(visit);
  const names = UNIT_TYPES.filter((name) => named.has(name)).sort();
  return names.length > 0 ? `import type { ${names.join(', ')} } from '../../src/api/unit.ts';\n` : '';
}

/**
 * Prints typed additional members next to named ones as `unknown`: an index signature also covers the named members, so
 * no value would fit a typed one.
 */
const openBeside = (_: string, node: unknown): unknown =>
  isObject(node) && isObject(node['properties']) && isObject(node['additionalProperties'])
    ? { ...node, additionalProperties: true }
    : node;

/** The types of a whole document, after their imports: as openapi-typescript prints them, except recursive ones. */
export function printDocument(spec: Spec): string {
  const nodes = withAliases(typesOf(spec));
  return [importUnits(nodes), astToString(nodes)].filter(Boolean).join('\n');
}

const isUnion = (node: ts.TypeNode): node is ts.ParenthesizedTypeNode & { type: ts.UnionTypeNode } =>
  ts.isParenthesizedTypeNode(node) && ts.isUnionTypeNode(node.type);

/** Simplifies types: names for references, single quotes, flat unions. */
function simplify(node: ts.Node): ts.Node {
  const name = namedBy(node);
  if (name !== undefined) return factory.createTypeReferenceNode(name);
  if (ts.isStringLiteral(node)) return factory.createStringLiteral(node.text, true);
  // openapi-typescript emits string literals as identifiers with quotes, which TypeScript's own checks reject as types.
  if (ts.isIdentifier(node) && node.text.startsWith('"'))
    return factory.createTypeReferenceNode(quote(JSON.parse(node.text)));
  if (ts.isUnionTypeNode(node))
    return factory.createUnionTypeNode(node.types.flatMap((type) => (isUnion(type) ? [...type.type.types] : [type])));
  return node;
}

const { UndefinedKeyword, MultiLineCommentTrivia, ExportKeyword } = ts.SyntaxKind;

function orUndefined(node: ts.PropertySignature): ts.PropertySignature {
  if (!node.type || !node.questionToken || node.type.kind === UndefinedKeyword) return node;
  const types = ts.isUnionTypeNode(node.type) ? node.type.types : [node.type];
  const open = factory.createUnionTypeNode([...types, factory.createKeywordTypeNode(UndefinedKeyword)]);
  return factory.updatePropertySignature(node, node.modifiers, node.name, node.questionToken, open);
}

/** Replaces the printer's comments, which hide the description behind a tag, with ours. */
function document<Node extends ts.Node>(node: Node, schema: Documented | undefined, more?: string): Node {
  const text = schema ? documentationOf(schema, more) : '';
  const comments = text
    ? [{ kind: MultiLineCommentTrivia, text: commentBody(text), hasTrailingNewLine: true, pos: -1, end: -1 } as const]
    : undefined;
  return ts.setSyntheticLeadingComments(node, comments && [...comments]);
}

function declare(name: string, type: ts.TypeNode): ts.Statement {
  const exported = [factory.createModifier(ExportKeyword)];
  return ts.isTypeLiteralNode(type)
    ? factory.createInterfaceDeclaration(exported, name, undefined, undefined, type.members)
    : factory.createTypeAliasDeclaration(exported, name, undefined, type);
}

const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
const NO_FILE = ts.createSourceFile('', '', ts.ScriptTarget.ESNext);

/** Prints one declaration; for each, `astToString` would make a printer and a file. */
const textOf = (node: ts.Statement): string => `${printer.printNode(ts.EmitHint.Unspecified, node, NO_FILE)}\n`;

/** Converts an indent of four spaces to two. */
const reindent = (text: string): string => text.replaceAll(/^(?: {4})+/gm, (spaces) => spaces.slice(spaces.length / 2));

export interface Printed {
  /** Imports that the types need. */
  readonly imports: string;
  readonly types: ReadonlyMap<string, string>;
}

/** Options for some of the schemas. */
export interface Special {
  /** Schemas whose optional members also accept `undefined`. */
  readonly loose: ReadonlySet<string>;
  /** A link to more documentation, by schema. */
  readonly more: ReadonlyMap<string, string>;
}

/** Prints schemas as declarations that reference each other by name. */
export function printTypes(schemas: Readonly<Record<string, Schema>>, { loose, more }: Special): Printed {
  const described = new Map<ts.Node, Documented>();
  const source = { openapi: '3.1.0', info: { title: 'types', version: '1' }, paths: {}, components: { schemas } };
  const nodes = typesOf(source, (property, schema) => void described.set(property, schema));
  const print = (property: ts.PropertySignature): [string, string][] => {
    if (!property.type || !ts.isIdentifier(property.name)) return [];
    const name = property.name.text;
    const visit = (node: ts.Node): ts.Node => {
      const child = simplify(ts.visitEachChild(node, visit, undefined));
      if (!ts.isPropertySignature(child)) return child;
      return document(loose.has(name) ? orUndefined(child) : child, described.get(node));
    };
    const type = ts.visitNode(property.type, visit, ts.isTypeNode);
    return [[name, reindent(textOf(document(declare(name, type), schemas[name], more.get(name))))]];
  };
  return { imports: importUnits(nodes), types: new Map(schemasIn(nodes).flatMap(print)) };
}
