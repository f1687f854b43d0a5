import { Refusal } from '../refusal.ts';
import { own, type Operation, type Security, type SecurityScheme, type Spec } from './spec.ts';

/** The parts of a credential, each with the header it travels in. */
export type Alternative = Readonly<Record<string, { readonly header: string; readonly prefix: string }>>;

/** The credentials that a scheme of OpenAPI stands for. */
const CARRIERS: Readonly<Record<string, (scheme: SecurityScheme) => { header: string; prefix: string }>> = {
  'http bearer': () => ({ header: 'Authorization', prefix: 'Bearer ' }),
  'apiKey header': ({ name = '', 'x-prefix': prefix = '' }) => ({ header: name, prefix }),
};

function carry(spec: Spec, name: string, pointer: string): { header: string; prefix: string } {
  const scheme = own(spec.components?.securitySchemes, name);
  if (!scheme) throw new Refusal(pointer, `names the security scheme \`${name}\``, 'add it under components');
  const form = `${scheme.type} ${scheme.scheme?.toLowerCase() ?? scheme.in ?? ''}`.trim();
  const carrier = own(CARRIERS, form);
  if (!carrier)
    throw new Refusal(
      `#/components/securitySchemes/${name}`,
      `is of the form \`${form}\``,
      `describe it as ${Object.keys(CARRIERS).join(' or ')}`,
    );
  return carrier(scheme);
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
export function credentialsOf(spec: Spec, operations: ReadonlyMap<string, Operation>): Alternative[] {
  const takers = [...operations]
    .map(([pointer, operation]) => ({ pointer, schemes: schemesOf(spec, operation) }))
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
