import { below } from '../claims/claim.ts';
import { membersOf, type Evidence, type Fact, type Said } from '../claims/fact.ts';
import type { Header } from './member.ts';
import type { Row } from './row.ts';

/** The context in which an interpreter reads rows. */
export interface Context {
  /** The operations that the block applies to. */
  readonly operations: readonly string[];
  /** All operations of the ledger. */
  readonly all: readonly string[];
  /** The return types of operations, as far as they are known. */
  readonly returns: ReadonlyMap<string, string>;
  /** The type that a `fields` block describes. */
  readonly as: string;
  readonly evidence: (row: Row) => Evidence;
}

/** What to do where an operation is called that no row lists: the ones that rows list. */
export const operationsThere = (all: readonly string[]): string =>
  all.length === 0
    ? 'add a row of `operations` for it'
    : `use one of ${all.slice(0, 5).join(', ')}${all.length > 5 ? ` and ${all.length - 5} more` : ''}, or add a row of \`operations\` for it`;

/** Reads the rows of a block and adds their facts to `said`. */
export type Interpreter = (rows: readonly Row[], context: Context, said: Said) => void;

/** Adds facts for the attributes of a node. */
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

/** Adds the members in the header of a type, as a complete listing. */
export const sayHeader = (said: Said, evidence: Evidence, type: string, { names, size }: Header): void => {
  for (const name of names) say(said, evidence, below(type, name), { exists: 'yes' }, membersOf(type));
  said.listings.push({ group: membersOf(type), size, evidence });
};
