import { rowOf, type Claim } from './claims/claim.ts';
import { groupBy } from '../group.ts';

/** The length up to which an entry stands on one line. */
const WIDTH = 120;

/** For pasting; quoted, since reasons have commas. */
const WHY = 'why: "(the reason)"';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** One claim for several nodes, or patterns of them. */
export const ruleEntry = (nodes: readonly string[], claim: string): string[] => {
  const [only = '', ...others] = nodes.map(quoted);
  const line = `  - { nodes: ${others.length > 0 ? `[${[only, ...others].join(', ')}]` : only}, claim: ${claim}, ${WHY} }`;
  if (line.length <= WIDTH || others.length === 0) return [line];
  return ['  - nodes:', ...[only, ...others].map((node) => `      - ${node}`), `    claim: ${claim}`, `    ${WHY}`];
};

/** Rows of claims; a single one is written on one line. */
export const claimsEntry = ([only = '', ...others]: readonly string[]): string[] => {
  if (others.length === 0) return [`  - { claims: ${quoted(only)}, ${WHY} }`];
  return ['  - claims: |', ...[only, ...others].map((row) => `      ${row}`), `    ${WHY}`];
};

/** Claims that are ours: those that say the same of several nodes as one rule. */
export const oursEntries = (claims: readonly Claim[]): string[] => {
  const groups = [...groupBy(claims, ({ attribute, value }) => `${attribute} = ${value}`)];
  // A rule is for nodes that are there already.
  const isRule = ([claim, own]: (typeof groups)[number]): boolean =>
    own.length > 1 && /^(?!exists)\w+ = [\w-]+$/.test(claim);
  const rest = groups.filter((group) => !isRule(group)).flatMap(([, own]) => own);
  return [
    ...groups.filter(isRule).flatMap(([claim, own]) =>
      ruleEntry(
        own.map(({ node }) => node),
        claim,
      ),
    ),
    ...(rest.length > 0 ? claimsEntry(rest.map(rowOf)) : []),
  ];
};
