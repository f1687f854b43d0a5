import type { CredentialHeader } from '../../src/api/descriptor.ts';
import { Refusal } from '../refusal.ts';
import { CREDENTIALS } from './dialect.ts';
import { checkHeader } from './header.ts';
import { step } from './pointer.ts';
import { own, type Operation, type Security, type SecurityScheme, type Spec } from './spec.ts';

/** The parts of a credential, each with the header it travels in. */
export type Alternative = Readonly<Record<string, CredentialHeader>>;

/** The header that a scheme stands for; nothing where clients know none of its kind. */
export const carrierOf = (scheme: SecurityScheme): CredentialHeader | undefined =>
  own(CREDENTIALS, `${scheme.type} ${scheme.scheme?.toLowerCase() ?? scheme.in ?? ''}`.trim())?.(scheme);

/** The header that a scheme travels in, by its name. */
export function carry(spec: Spec, name: string, pointer: string): CredentialHeader {
  const scheme = own(spec.components?.securitySchemes, name);
  if (!scheme) throw new Refusal(pointer, `names the security scheme \`${name}\``, 'add it under components');
  const carrier = carrierOf(scheme);
  const at = `#/components/securitySchemes${step(name)}`;
  if (carrier) {
    checkHeader(carrier.header, at);
    return carrier;
  }
  const { type, scheme: word, in: place } = scheme;
  throw new Refusal(
    at,
    `is of the form \`${[type, word ?? place].filter(Boolean).join(' ')}\``,
    `describe it as ${Object.keys(CREDENTIALS).join(' or ')}`,
  );
}

function alternativeOf(spec: Spec, schemes: readonly string[], pointer: string): Alternative {
  const partOf = (scheme: string): string =>
    schemes.length === 1 ? 'token' : scheme.slice(scheme.lastIndexOf('_') + 1);
  const parts = Object.fromEntries(schemes.map((scheme) => [partOf(scheme), carry(spec, scheme, pointer)]));
  if (Object.keys(parts).length < schemes.length)
    throw new Refusal(
      pointer,
      'takes a credential with two parts of one name',
      'end the names of its schemes in different words',
    );
  return parts;
}

const distinct = (security: Security): string[][] => [
  ...new Map(
    security
      .map((schemes) => Object.keys(schemes))
      .filter((schemes) => schemes.length > 0)
      .map((schemes) => [schemes.join(), schemes]),
  ).values(),
];

/** The names of the schemes that an operation takes, by alternative; scopes make no difference. */
export const schemesOf = (spec: Spec, operation: Operation): string[][] =>
  distinct(operation.security ?? spec.security ?? []);

/** The credentials of an API: what all its operations that take one take alike. */
export function credentialsOf(
  spec: Spec,
  operations: readonly { readonly pointer: string; readonly node: Operation }[],
): Alternative[] {
  const takers = operations
    .map(({ pointer, node }) => ({ pointer, schemes: schemesOf(spec, node) }))
    .filter(({ schemes }) => schemes.length > 0);
  const [first] = takers;
  if (!first) return [];
  const other = takers.find(({ schemes }) => schemes.join(' ') !== first.schemes.join(' '));
  if (other)
    throw new Refusal(
      other.pointer,
      `takes other credentials than ${first.pointer}`,
      'give all operations the same alternatives, or `security: []`',
    );
  const alternatives = first.schemes.map((schemes) => alternativeOf(spec, schemes, first.pointer));
  if (alternatives.filter((parts) => Object.keys(parts).length === 1).length > 1) {
    throw new Refusal(
      first.pointer,
      'takes one of two credentials that are both a single string',
      'keep the one that the page prefers',
    );
  }
  return alternatives;
}
