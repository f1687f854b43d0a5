import ts from 'typescript';

/** One part of a union. */
export interface Part {
  readonly text: string;
  readonly type: ts.Type;
}

/** What our types add to a plain `string` or `number`: a unit, or the mark of an open enum. */
export type Mark = 'unit' | 'open';

const isSymbol = ({ escapedName }: ts.Symbol): boolean => String(escapedName).startsWith('__@');

const baseOf = (type: ts.Type): ts.Type | undefined =>
  type.isIntersection()
    ? type.types.find(({ flags }) => (flags & (ts.TypeFlags.String | ts.TypeFlags.Number)) !== 0)
    : undefined;

/** The mark of a part, with the part that is left without it. */
export const markOf = (checker: ts.TypeChecker, { type }: Part): { mark: Mark; base: Part } | undefined => {
  const base = baseOf(type);
  if (!base || !type.isIntersection()) return undefined;
  const added = type.types.filter((part) => part !== base).flatMap((part) => checker.getPropertiesOfType(part));
  if (!added.every(isSymbol)) return undefined;
  return { mark: added.length === 0 ? 'open' : 'unit', base: partOf(checker, base) };
};

export const partOf = (checker: ts.TypeChecker, type: ts.Type): Part => ({
  type,
  // A type that the compiler cannot find has a name, but is `any`.
  text: isAny({ type }) ? 'any' : checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation),
});

/** The parts of a union, without the `undefined` that only stands for the absence of an optional member. */
export const partsOf = (checker: ts.TypeChecker, type: ts.Type): readonly Part[] =>
  (type.isUnion() ? type.types : [type])
    .filter((part) => (part.flags & ts.TypeFlags.Undefined) === 0 || part === checker.getUndefinedType())
    .map((part) => partOf(checker, part));

export const isAny = ({ type }: Pick<Part, 'type'>): boolean => (type.flags & ts.TypeFlags.Any) !== 0;

export const isUndefined = ({ type }: Part): boolean => (type.flags & ts.TypeFlags.Undefined) !== 0;

/** Whether each part of one is assignable to a part of the other. */
export const fits = (checker: ts.TypeChecker, from: readonly Part[], to: readonly Part[]): boolean =>
  from.every(({ type }) => to.some((other) => checker.isTypeAssignableTo(type, other.type)));

/** Whether two unions are the same; nothing is the same as `any`, which fits everything. */
export const same = (checker: ts.TypeChecker, a: readonly Part[], b: readonly Part[]): boolean => {
  const texts = (parts: readonly Part[]): string =>
    parts
      .map(({ text }) => text)
      .sort()
      .join(' | ');
  return ![...a, ...b].some(isAny) && texts(a) === texts(b) && fits(checker, a, b) && fits(checker, b, a);
};

const literal = ts.TypeFlags.Literal | ts.TypeFlags.BooleanLiteral;

/** What a reader expects first: values, then types, then their absence. */
const rank = ({ type: { flags } }: Part): number => {
  if (flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) return flags & ts.TypeFlags.Null ? 2 : 3;
  return flags & literal ? 0 : 1;
};

/** A union as a reader writes it. */
export const textOf = (parts: readonly Part[]): string => {
  const text = [...parts]
    .sort((a, b) => rank(a) - rank(b))
    .map((part) => part.text)
    .join(' | ');
  return text.replace(/\b(?:true \| false|false \| true)\b/, 'boolean');
};
