import { below } from '../claims/claim.ts';
import { membersOf, type Evidence, type Fact, type Said } from '../claims/fact.ts';
import type { Header } from './member.ts';
import type { Row } from './row.ts';

/** What an interpreter needs to know besides the rows. */
export interface Context {
  /** The operations that the block holds for. */
  readonly operations: readonly string[];
  /** All operations of the page. */
  readonly all: readonly string[];
  /** The type that an operation returns, where the page prints one. */
  readonly returns: ReadonlyMap<string, string>;
  /** The type that a block of fields describes. */
  readonly as: string;
  readonly evidence: (row: Row) => Evidence;
}

/** Reads the rows of a block, and adds what they say. */
export type Interpreter = (rows: readonly Row[], context: Context, said: Said) => void;

/** Says the attributes of a node. */
export const say = (
  said: Said,
  evidence: Evidence,
  node: string,
  attributes: Readonly<Record<string, string>>,
  group?: string,
): void => {
  const facts = Object.entries(attributes).map(([attribute, value]): Fact => {
    const grouped = attribute === 'exists' && group !== undefined;
    return { node, attribute, value, evidence, ...(grouped && { group }) };
  });
  said.facts.push(...facts);
};

/** Says the members that a type's header lists. */
export const sayHeader = (said: Said, evidence: Evidence, type: string, { names, size }: Header): void => {
  for (const name of names) say(said, evidence, below(type, name), { exists: 'yes' }, membersOf(type));
  said.listings.push({ group: membersOf(type), size, evidence });
};
