import ts from 'typescript';
import { namedBy, schemasIn } from './printed-schemas.ts';

const { factory } = ts;

/** The schemas that the compiler resolves together with a type: members of an object it resolves later. */
function neededBy(node: ts.Node): string[] {
  const name = namedBy(node);
  if (name !== undefined) return [name];
  const names: string[] = [];
  if (!ts.isTypeLiteralNode(node)) ts.forEachChild(node, (child) => void names.push(...neededBy(child)));
  return names;
}

/** The types that need themselves, such as a list of any JSON, by name. */
function circularIn(nodes: readonly ts.Node[]): ReadonlyMap<string, ts.TypeNode> {
  const types = new Map(
    schemasIn(nodes).flatMap(({ name, type }) => (ts.isIdentifier(name) && type ? [[name.text, type]] : [])),
  );
  const needs = new Map([...types].map(([name, type]) => [name, neededBy(type)]));
  const needsItself = (name: string): boolean => {
    const reached = new Set(needs.get(name));
    for (const each of reached) for (const next of needs.get(each) ?? []) reached.add(next);
    return reached.has(name);
  };
  return new Map([...types].filter(([name]) => needsItself(name)));
}

/** Declares recursive types under their own names, since the compiler allows only those to be circular. */
export function withAliases(nodes: ts.Node[]): ts.Node[] {
  const circular = circularIn(nodes);
  if (circular.size === 0) return nodes;
  const refer = (node: ts.Node): ts.Node => {
    const name = namedBy(node);
    return name !== undefined && circular.has(name)
      ? factory.createTypeReferenceNode(name)
      : ts.visitEachChild(node, refer, undefined);
  };
  const exported = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const aliases = [...circular].map(([name, type]) =>
    factory.createTypeAliasDeclaration(exported, name, undefined, ts.visitNode(type, refer, ts.isTypeNode)),
  );
  const declared = new Map<ts.Node, string>([...circular].map(([name, type]) => [type, name]));
  const replace = (node: ts.Node): ts.Node => {
    const name = declared.get(node);
    return name === undefined ? ts.visitEachChild(node, replace, undefined) : factory.createTypeReferenceNode(name);
  };
  return [...nodes.map(replace), ...aliases];
}
