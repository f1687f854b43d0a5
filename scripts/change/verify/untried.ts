import { keyOf, type Claim } from '../../ledger/claims/claim.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import { listed } from '../../text.ts';
import type { Findings } from './findings.ts';
import { nodeOf } from './response.ts';
import { instance } from './sighting.ts';

/** What a run has to do with, and what it has seen of it. */
interface Met {
  /** The operations that responded, and all that could have been called. */
  readonly called: readonly OperationModel[];
  readonly all: readonly OperationModel[];
  readonly claims: readonly Claim[];
  /** The keys of the claims that something was seen of, and the nodes. */
  readonly keys: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
  /** The forms of credential that were accepted. */
  readonly forms: ReadonlySet<string>;
}

const metIn = ({ audit, outcomes, skipped }: Findings): Met => {
  const sightings = outcomes.flatMap((outcome) => outcome.sightings);
  const inRun = new Set([...outcomes.map(({ operation }) => operation.id), ...skipped.map(([id]) => id)]);
  return {
    called: outcomes.filter(({ exchanges }) => exchanges.length > 0).map(({ operation }) => operation),
    all: audit.books.source.model.operations.filter(({ id }) => inRun.has(id)),
    claims: audit.claims,
    keys: new Set(sightings.map(keyOf)),
    nodes: new Set(sightings.map(({ node }) => node)),
    forms: new Set(sightings.flatMap(({ attribute, value }) => (attribute === 'security' ? value : []))),
  };
};

const ids = (operations: readonly OperationModel[]): string => listed(operations.map(({ id }) => id));

const among = ({ called }: Met, operations: readonly OperationModel[]): string =>
  called.length > 1 && operations.length === called.length ? 'all that were called' : ids(operations);

/** Operations under what they have in common: `400 and 404 of a and b; 409 of c`. */
const grouped = (met: Met, pairs: readonly (readonly [parts: readonly string[], of: OperationModel])[]): string => {
  const kept = pairs.filter(([parts]) => parts.length > 0).map(([parts, of]) => [listed(parts), of] as const);
  return [...new Set(kept.map(([parts]) => parts))]
    .map(
      (parts) =>
        `${parts} of ${among(
          met,
          kept.flatMap(([other, of]) => (other === parts ? of : [])),
        )}`,
    )
    .join('; ');
};

const LIMITED = '429';

const statusesLeft = (met: Met, isLimit: boolean): string =>
  grouped(
    met,
    met.called.map((operation) => {
      const entries = [...new Set(operation.answers.map(({ entry }) => entry))];
      const left = entries.filter((entry) => !met.nodes.has(`${nodeOf(operation)} · ${entry}`));
      return [left.filter((entry) => (entry === LIMITED) === isLimit), operation];
    }),
  );

/** The parts of the claims about the credentials of the called operations. */
const credentialsLeft = (met: Met, partsOf: (claimed: string) => readonly string[]): string =>
  grouped(
    met,
    met.called.map((operation) => {
      const node = nodeOf(operation);
      const claim = met.claims.find((one) => one.node === node && one.attribute === 'security');
      return [[...new Set(partsOf(claim?.value ?? ''))], operation];
    }),
  );

const alternatives = (claimed: string): string[] =>
  claimed.split('|').map((form) => form.replaceAll(/\[[^\]]*\]/g, ''));

const isBound = ({ attribute, value }: Claim): boolean =>
  !['exists', 'in', 'type', 'unit', 'default'].includes(attribute) && value !== 'optional';

/** Operations with an argument that claims more than a place and a type. */
const bounded = ({ called, claims }: Met): readonly OperationModel[] =>
  called.filter((operation) =>
    operation.takes.all.some(({ name }) =>
      claims.some((claim) => claim.node === `${nodeOf(operation)} · ${name}` && isBound(claim)),
    ),
  );

const unitsLeft = ({ called, claims, nodes }: Met): string => {
  const isArgument = (node: string): boolean => called.some((each) => node.startsWith(`${nodeOf(each)} · `));
  const units = claims.filter(({ node, attribute }) => attribute === 'unit' && (nodes.has(node) || isArgument(node)));
  return listed(units.map(({ node }) => node));
};

/** Members of types that were seen without them. */
const membersLeft = ({ claims, keys, nodes }: Met): string => {
  const left = claims.filter((claim) => {
    const owner = /^(\w+) · \w+$/.exec(claim.node)?.[1];
    return owner !== undefined && claim.attribute === 'exists' && keys.has(`${owner} · ${instance}`);
  });
  return listed(left.filter(({ node }) => !nodes.has(node)).map(({ node }) => node));
};

const having = (member: 'key' | 'x-reconcile', { all }: Met): readonly OperationModel[] =>
  all.filter((operation) => (member === 'key' ? operation.key : operation.node[member]) !== undefined);

/** The kinds of claims that a run does not decide; a kind without any has no line. */
const KINDS: readonly (readonly [kind: string, left: (met: Met) => string])[] = [
  ['idempotency keys, which would take two writes each', (met) => ids(having('key', met))],
  ['lookups after an unknown outcome, which no call had', (met) => ids(having('x-reconcile', met))],
  ['rate limits, which were not reached', (met) => statusesLeft(met, true)],
  ['statuses that were not returned', (met) => statusesLeft(met, false)],
  [
    'credentials that were not tried',
    (met) =>
      credentialsLeft(met, (claimed) =>
        alternatives(claimed).filter((form) => form !== 'none' && !met.forms.has(form)),
      ),
  ],
  [
    'whether fewer scopes would suffice',
    (met) => credentialsLeft(met, (claimed) => [...claimed.matchAll(/\[([^\]]*)\]/g)].map(([, scope = '']) => scope)),
  ],
  ['whether arguments that violate their claims are refused', (met) => among(met, bounded(met))],
  ['units, which no response shows', unitsLeft],
  ['members that were in no response', membersLeft],
];

/** What a run could not see, in one line for each kind of claim. */
export const untriedIn = (findings: Findings): string[] => {
  const met = metIn(findings);
  return KINDS.map(([kind, left]) => [kind, left(met)]).flatMap(([kind, left]) => (left ? [`${kind}: ${left}`] : []));
};
