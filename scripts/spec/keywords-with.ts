import { DIALECT, type Keyword } from './dialect.ts';

/** The keywords that have something in the dialect, with what they have, by kind of node. */
export const keywordsWith = <Of extends keyof Keyword>(
  of: Of,
): ReadonlyMap<string, readonly (readonly [name: string, value: NonNullable<Keyword[Of]>])[]> =>
  new Map(
    Object.entries(DIALECT).map(([kind, keywords]) => [
      kind,
      Object.entries(keywords).flatMap(([name, { [of]: value }]) => (value ? [[name, value] as const] : [])),
    ]),
  );
