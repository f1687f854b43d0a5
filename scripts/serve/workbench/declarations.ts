import ts from 'typescript';

/** What a module exports: by declaration, its parts and their types. */
type Declarations = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** How a part of what is exported differs. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly what: string;
  readonly from?: string;
  readonly to?: string;
}

const printer = ts.createPrinter({ removeComments: true });

const textOf = (node: ts.Node): string =>
  printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()).replaceAll(/\s+/g, ' ');

const typeOf = (member: ts.PropertySignature): string =>
  `${member.type ? textOf(member.type) : 'unknown'}${member.questionToken ? ' (optional)' : ''}`;

const operationMark = 'operation ';

/** The members of an interface; operations go by their ids, which are what a caller writes. */
const partsOf = (members: readonly ts.TypeElement[], owner: string, path: readonly string[] = []): [string, string][] =>
  members.flatMap((member): [string, string][] => {
    const name = member.name && ts.isStringLiteral(member.name) ? member.name.text : member.name?.getText();
    const here = [...path, name ?? textOf(member)];
    if (ts.isMethodSignature(member)) return [[`${operationMark}${here.join('.')}`, textOf(member)]];
    if (!ts.isPropertySignature(member)) return [[[owner, ...here].join('.'), '']];
    return member.type && ts.isTypeLiteralNode(member.type)
      ? partsOf([...member.type.members], owner, here)
      : [[[owner, ...here].join('.'), typeOf(member)]];
  });

const aliasParts = ({ name, type }: ts.TypeAliasDeclaration): [string, string][] =>
  ts.isUnionTypeNode(type)
    ? type.types.map((member) => [`${name.text} | ${textOf(member)}`, ''])
    : [[name.text, textOf(type)]];

/** The exported types of a module, without their documentation. */
const declarationsIn = (text: string): Declarations => {
  const { statements } = ts.createSourceFile('client.ts', text, ts.ScriptTarget.Latest, true);
  return new Map(
    statements.flatMap((statement): [string, ReadonlyMap<string, string>][] => {
      if (ts.isInterfaceDeclaration(statement))
        return [[statement.name.text, new Map(partsOf([...statement.members], statement.name.text))]];
      return ts.isTypeAliasDeclaration(statement) ? [[statement.name.text, new Map(aliasParts(statement))]] : [];
    }),
  );
};

const partDifferences = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Difference[] => [
  ...[...before.keys()].filter((what) => !after.has(what)).map((what): Difference => ({ kind: 'removed', what })),
  ...[...after].flatMap(([what, to]): Difference[] => {
    const from = before.get(what);
    if (from === undefined) return [{ kind: 'added', what, ...(to && { to }) }];
    return from === to ? [] : [{ kind: 'changed', what, from, to }];
  }),
];

/** How the exported types of a module differ from what they were. */
export const differencesBetween = (before: string, after: string): Difference[] => {
  const [old, now] = [declarationsIn(before), declarationsIn(after)];
  const removed = [...old.keys()].filter((name) => !now.has(name));
  return [
    ...removed.map((name): Difference => ({ kind: 'removed', what: `type ${name}` })),
    ...[...now].flatMap(([name, parts]): Difference[] => {
      const known = old.get(name);
      const operations = [...parts.keys()].filter((part) => part.startsWith(operationMark));
      if (known) return partDifferences(known, parts);
      return [`type ${name}`, ...operations].map((what): Difference => ({ kind: 'added', what }));
    }),
  ];
};
