import type { Takes } from '../../../src/api/descriptor.ts';
import { phrase } from '../../phrase.ts';
import { Refusal } from '../../refusal.ts';
import { CREDENTIALS, type Carrier } from '../dialect.ts';
import { checkHeaderCredential } from './header.ts';
import { step } from '../pointer.ts';
import { own, type Operation, type Security, type SecurityScheme, type Spec } from '../spec.ts';

/** The parts of a credential by argument name, each with its carrier. */
export type Alternative = Readonly<Record<string, Carrier>>;

/** The carrier of a security scheme; undefined if its kind is not supported. */
export const carrierOf = (scheme: SecurityScheme): Carrier | undefined =>
  own(CREDENTIALS, `${scheme.type} ${scheme.scheme?.toLowerCase() ?? scheme.in ?? ''}`.trim())?.(scheme);

/** The wire form of a carrier without the secret: `Authorization: Bearer`, `X-API-Key`, `?api_key`. */
export const wireOf = (carrier: Carrier): string =>
  'query' in carrier ? `?${carrier.query}` : `${carrier.header}: ${carrier.prefix}`.replace(/:? *$/, '');

/** The wire form with a placeholder for the secret. */
export const formOf = (carrier: Carrier, secret = '…'): string =>
  'query' in carrier ? `?${carrier.query}=${secret}` : `${carrier.header}: ${carrier.prefix}${secret}`;

/** The wire forms of a credential; a user name and a password share one. */
export const formsOf = (parts: Alternative): string[] => [
  ...new Set(Object.values(parts).map((carrier) => formOf(carrier))),
];

function checkQuery(name: string, pointer: string): void {
  if (!/^[\w.~-]+$/.test(name))
    throw new Refusal(pointer, phrase`is the query key \`${name}\`, a name that a URL would encode`, 'fix the name');
}

/** The carrier of a security scheme by name. */
export function carry(spec: Spec, name: string, pointer: string): Carrier {
  const scheme = own(spec.components?.securitySchemes, name);
  if (!scheme) throw new Refusal(pointer, phrase`names the security scheme \`${name}\``, 'add it under components');
  const carrier = carrierOf(scheme);
  const at = `#/components/securitySchemes${step(name)}`;
  if (scheme.type === 'apiKey' && !scheme.name) throw new Refusal(at, 'has no `name`', 'give it one');
  if (carrier) {
    if ('query' in carrier) checkQuery(carrier.query, at);
    else checkHeaderCredential(carrier.header, at);
    return carrier;
  }
  const { type, scheme: word, in: place } = scheme;
  throw new Refusal(
    at,
    phrase`is of the form \`${[type, word ?? place].filter(Boolean).join(' ')}\``,
    `describe it as ${Object.keys(CREDENTIALS).join(' or ')}`,
  );
}

const alternativesOf = (security: Security): string[][] => [
  ...new Map(security.map((schemes) => [Object.keys(schemes).join(), Object.keys(schemes)])).values(),
];

/** The alternatives of an operation as scheme names, without scopes and without the empty alternative. */
export const schemesOf = (spec: Spec, operation: Operation): string[][] =>
  alternativesOf(operation.security ?? spec.security ?? []).filter((schemes) => schemes.length > 0);

/** Whether the credential of an operation is optional. */
const isOptional = (spec: Spec, operation: Operation): boolean =>
  alternativesOf(operation.security ?? spec.security ?? []).some((schemes) => schemes.length === 0);

/** An operation and its location. */
interface Located {
  readonly pointer: string;
  readonly node: Operation;
}

/** Schemes that form one credential, and where the combination first occurs. */
interface Combination {
  readonly schemes: readonly string[];
  readonly carriers: readonly Carrier[];
  readonly pointer: string;
}

/** Whether a scheme only says where a token comes from. */
const isFlow = ({ components }: Spec, name: string): boolean =>
  ['oauth2', 'openIdConnect'].includes(own(components?.securitySchemes, name)?.type ?? '');

/** The schemes of one credential: one token is for all flows that an operation names together. */
const withOneFlow = (spec: Spec, schemes: readonly string[]): string[] =>
  schemes.filter((name) => !isFlow(spec, name) || name === schemes.find((each) => isFlow(spec, each)));

const wiresOf = ({ carriers }: Combination): string => carriers.map(wireOf).sort().join(' + ');

const isAlone = ({ carriers: [first, ...rest] }: Combination): boolean =>
  first !== undefined && rest.length === 0 && !('basic' in first);

type NameOf = (scheme: string) => string;

const lastWord: NameOf = (scheme) => scheme.slice(scheme.lastIndexOf('_') + 1);

function partsOf({ schemes, carriers, pointer }: Combination, nameOf: NameOf): Alternative {
  const parts = carriers.flatMap((carrier, index): [string, Carrier][] =>
    'basic' in carrier
      ? ['username', 'password'].map((part) => [part, carrier])
      : [[nameOf(schemes[index] ?? ''), carrier]],
  );
  const headers = carriers.map((carrier) => ('query' in carrier ? `?${carrier.query}` : carrier.header.toLowerCase()));
  if (new Set(headers).size < headers.length)
    throw new Refusal(pointer, 'takes two credentials in the same place at once', 'keep the one that the page prefers');
  return Object.fromEntries(parts);
}

/** Whether every name is unambiguous, so that the given names identify the credential. */
const isClear = (all: readonly Alternative[], combinations: readonly Combination[]): boolean => {
  const wires = new Map<string, string>();
  return all.every((parts, index) => {
    const expected = (combinations[index]?.carriers ?? []).reduce((sum, each) => sum + ('basic' in each ? 2 : 1), 0);
    return (
      Object.keys(parts).length === expected &&
      Object.entries(parts).every(([name, carrier]) => {
        const known = wires.get(name) ?? wireOf(carrier);
        wires.set(name, known);
        return known === wireOf(carrier);
      })
    );
  });
};

function named(combinations: readonly Combination[], differ: boolean): Alternative[] {
  const tagged = combinations.filter(isAlone).length > 1 || (differ && combinations.length > 1);
  const [first] = combinations;
  for (const nameOf of [lastWord, (scheme: string) => scheme]) {
    const all = combinations.map((each) =>
      partsOf(each, !isAlone(each) ? nameOf : tagged ? (scheme) => scheme : () => 'token'),
    );
    if (isClear(all, combinations)) return all;
  }
  throw new Refusal(
    first?.pointer ?? '#/security',
    'takes credentials in which one name has two meanings',
    'rename its schemes',
  );
}

/** The credentials of an API, and which of them an operation accepts if not all. */
export interface Credentials {
  readonly alternatives: readonly Alternative[];
  readonly takes: ReadonlyMap<string, Takes>;
}

/** The credentials that the operations of an API accept. */
export function credentialsOf(spec: Spec, operations: readonly Located[]): Credentials {
  const takers = operations
    .map(({ pointer, node }) => ({
      pointer,
      optional: isOptional(spec, node),
      combinations: schemesOf(spec, node)
        .map((schemes) => withOneFlow(spec, schemes))
        .map((schemes) => ({ schemes, carriers: schemes.map((scheme) => carry(spec, scheme, pointer)), pointer })),
    }))
    .filter(({ combinations }) => combinations.length > 0);
  const distinct = new Map<string, Combination>();
  for (const each of takers.flatMap(({ combinations }) => combinations))
    if (!distinct.has(wiresOf(each))) distinct.set(wiresOf(each), each);
  const wires = [...distinct.keys()];
  const all = takers.map(({ pointer, optional, combinations }) => ({
    pointer,
    optional,
    of: [...new Set(combinations.map((each) => wires.indexOf(wiresOf(each))))].sort((one, other) => one - other),
  }));
  const differ = all.some(({ of }) => of.length < wires.length);
  return {
    alternatives: named([...distinct.values()], differ),
    takes: new Map(
      all
        .filter(({ of, optional }) => optional || of.length < wires.length)
        .map(({ pointer, of, optional }) => [pointer, { of, ...(optional && { optional }) }]),
    ),
  };
}

/** The alternatives that one operation accepts. */
export const alternativesFor = (
  all: readonly Alternative[],
  { authenticated, security }: { readonly authenticated: boolean; readonly security?: Takes | undefined },
): Alternative[] => (authenticated ? all.filter((_, index) => security?.of.includes(index) ?? true) : []);
