import { below, setOf } from './claim.ts';
import { argumentsOf, membersOf, statusesOf, type Evidence, type Fact, type Said } from './fact.ts';
import type { Kind } from './ledger.ts';
import { parseHeader, parseMember, parseType, type Header, type Member, type PrintedType } from './member.ts';
import { InputError } from './problem.ts';
import { match, type Row } from './row.ts';

/** What an interpreter needs to know beside the rows. */
export interface Context {
  /** The operations that the block holds for. */
  readonly operations: readonly string[];
  /** All operations of the page. */
  readonly all: readonly string[];
  /** The type that an operation returns, where the page prints one. */
  readonly returns: ReadonlyMap<string, string>;
  readonly evidence: (row: Row) => Evidence;
}

type Interpreter = (rows: readonly Row[], context: Context, said: Said) => void;

const say = (said: Said, evidence: Evidence, node: string, attributes: Readonly<Record<string, string>>, group?: string): void => {
  const facts = Object.entries(attributes).map(([attribute, value]): Fact => {
    const grouped = attribute === 'exists' && group !== undefined;
    return { node, attribute, value, evidence, ...(grouped && { group }) };
  });
  said.facts.push(...facts);
};

const sayHeader = (said: Said, evidence: Evidence, type: string, { names, size }: Header): void => {
  for (const name of names) say(said, evidence, below(type, name), { exists: 'yes' }, membersOf(type));
  said.listings.push({ group: membersOf(type), size, evidence });
};

const pathParameters = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name));

const sayOperation = (said: Said, evidence: Evidence, operation: string): void => {
  say(said, evidence, operation, { exists: 'yes' });
  for (const name of pathParameters(operation))
    say(said, evidence, below(operation, name), { exists: 'yes', in: 'path', presence: 'required' }, argumentsOf(operation));
};

const signature = /^client\.(?<id>[\w.]+)\(\w+ (?<parameters>\{[^}]*\}) params, .*?\): (?<returns>\w+)(?: (?<members>\{[^}]*\}))?$/;
const signatureForm = 'client.operation(Params { a, b } params, …): Type { c, d }';

const saySignature = (said: Said, context: Context, row: Row, operation: string): void => {
  const { id = '', parameters = '', returns = '', members } = match(row, signature, signatureForm);
  const evidence = context.evidence(row);
  const { names, size } = parseHeader(parameters);
  say(said, evidence, operation, { operationId: id, returns });
  say(said, evidence, returns, { exists: 'yes' });
  for (const name of names) say(said, evidence, below(operation, name), { exists: 'yes' }, argumentsOf(operation));
  said.listings.push({ group: argumentsOf(operation), size, evidence });
  if (members !== undefined) sayHeader(said, evidence, returns, parseHeader(members));
};

/** `GET /path`, and before it, where the page prints one, the signature of its SDK. */
const operations: Interpreter = (rows, context, said) => {
  rows.forEach((row, index) => {
    if (row.text.startsWith('client.')) return;
    const { method = '', path = '' } = match(row, /^(?<method>[A-Z]+) (?<path>\/\S*)$/, 'METHOD /path');
    const operation = `${method} ${path}`;
    sayOperation(said, context.evidence(row), operation);
    const before = rows[index - 1];
    if (before?.text.startsWith('client.')) saySignature(said, context, before, operation);
  });
};

const isValue = ({ text }: Row): boolean => /^".*"$/.test(text);

/** The values of an enum: those in the row, or those in the rows below it. */
const valuesOf = (row: Row, printed: PrintedType): readonly string[] => {
  const listed = row.children.filter(isValue).map(({ text }) => text);
  const values = listed.length > 0 ? listed : printed.values;
  if (values.length !== printed.size || printed.values.some((value) => !values.includes(value)))
    throw new InputError(`the row "${row.text}" prints ${printed.size} values, but ${values.length} are listed. List them all.`);
  return values;
};

const sayMember = (said: Said, context: Context, row: Row, member: Member, node: string, group: string): void => {
  const evidence = context.evidence(row);
  const { printed } = member;
  const values = valuesOf(row, printed);
  const presence = member.optional ? 'optional' : 'required';
  say(said, evidence, node, { exists: 'yes', type: printed.type, presence, ...Object.fromEntries(member.facets) }, group);
  if (values.length > 0) say(said, evidence, node, { enum: setOf(values) });
  if (printed.header && printed.name) sayHeader(said, evidence, printed.name, printed.header);
  sayChildren(said, context, row, printed.name);
};

const sayChildren = (said: Said, context: Context, row: Row, type: string | undefined): void => {
  const members = row.children.filter((child) => !isValue(child));
  if (members.length === 0) return;
  if (type === undefined) throw new InputError(`the row "${row.text}" has members but names no type for them`);
  say(said, context.evidence(row), type, { exists: 'yes', type: 'object' });
  for (const child of members) {
    const member = parseMember(child.text);
    sayMember(said, context, child, member, below(type, member.name), membersOf(type));
  }
};

/** `Type { a, b }` with its members below it, `Type { a, b }` alone, or `Type = unknown`. */
const types: Interpreter = (rows, context, said) => {
  for (const row of rows) {
    const form = /^(?<name>[A-Z]\w*)(?: = (?<alias>\S+)| (?<header>\{.*\}))?$/;
    const { name = '', alias, header } = match(row, form, 'Type { a, b } or Type = unknown');
    const evidence = context.evidence(row);
    say(said, evidence, name, { exists: 'yes', type: alias === undefined ? 'object' : parseType(alias).type });
    if (header !== undefined) sayHeader(said, evidence, name, parseHeader(header));
    sayChildren(said, context, row, name);
  }
};

/** `query page?: integer, default 1`: an argument, with the place it travels in where the source tells. */
const args: Interpreter = (rows, context, said) => {
  for (const row of rows) {
    const { place, rest = '' } = match(row, /^(?:(?<place>path|query|header|body) )?(?<rest>.+)$/, 'place name: type');
    const member = parseMember(rest);
    for (const operation of context.operations) {
      const node = below(operation, member.name);
      sayMember(said, context, row, member, node, argumentsOf(operation));
      if (place !== undefined) say(said, context.evidence(row), node, { in: place });
    }
  }
};

/** `application/json, required, closed`: the body that a request takes, and its type where it is a named one. */
const bodies: Interpreter = (rows, context, said) => {
  const form = /^(?<media>\S+\/\S+?)(?: (?<type>[A-Z]\w*))?(?<required>, required)?(?<closed>, closed)?$/;
  for (const row of rows) {
    const { media = '', type, required, closed } = match(row, form, 'media/type Type, required, closed');
    const presence = required === undefined ? 'optional' : 'required';
    for (const operation of context.operations) {
      say(said, context.evidence(row), below(operation, 'body'), {
        exists: 'yes',
        media,
        presence,
        type: type ?? 'object',
        ...(closed !== undefined && { closed: 'yes' }),
      });
    }
  }
};

const sayStatus = (said: Said, context: Context, row: Row, operation: string): number => {
  const form = /^(?<codes>\d{3}(?:, \d{3})*)(?: -> (?<type>\S+) (?<media>\S+)|\.?$| .+$)/;
  const { codes = '', type, media } = match(row, form, 'status, status -> Type media/type');
  const body = type?.replace('{returns}', context.returns.get(operation) ?? 'unknown');
  for (const code of codes.split(', ')) {
    const carried = body === undefined ? {} : { body, media: String(media) };
    say(said, context.evidence(row), below(operation, code), { exists: 'yes', ...carried }, statusesOf(operation));
  }
  return codes.split(', ').length;
};

/** `403 reason`, or `400, 403 -> Type application/json`; a block of several lists the statuses of its operations in full. */
const statuses: Interpreter = (rows, context, said) => {
  const [first] = rows;
  if (!first) return;
  for (const operation of context.operations) {
    const size = rows.reduce((sum, row) => sum + sayStatus(said, context, row, operation), 0);
    // One status alone, such as the heading of a sample, is a mention and no list.
    if (size > 1) said.listings.push({ group: statusesOf(operation), size, evidence: context.evidence(first) });
  }
};

const typeOfText = (text: string): string => (/^-?\d+$/.test(text) ? 'integer' : 'string');

const sayQuery = (said: Said, evidence: Evidence, operation: string, pairs: Iterable<[string, string]>): void => {
  for (const [name, value] of pairs)
    say(said, evidence, below(operation, name), { exists: 'yes', in: 'query', type: typeOfText(value) }, argumentsOf(operation));
};

const sayUrl = (said: Said, context: Context, row: Row): string => {
  const { method = 'GET', url = '' } = match(row, /^(?:(?<method>[A-Z]+) )?(?<url>https?:\S+)$/, 'METHOD https://…');
  const { origin, pathname, searchParams } = new URL(url);
  const operation = context.all.find((known) => `${method} ${pathname}`.endsWith(known.slice(known.indexOf('/'))) && known.startsWith(method));
  if (operation === undefined) throw new InputError(`the row "${row.text}" calls no operation of the page`);
  const evidence = context.evidence(row);
  const path = operation.slice(operation.indexOf('/'));
  say(said, evidence, 'api', { server: origin + pathname.slice(0, pathname.length - path.length) });
  say(said, evidence, operation, { exists: 'yes' });
  sayQuery(said, evidence, operation, searchParams);
  return operation;
};

/** A sample request: `GET https://…?page=1`, then its headers and query, `X-API-Key: …` and `page: 1`. */
const request: Interpreter = (rows, context, said) => {
  let operation = context.operations[0] ?? '';
  for (const row of rows) {
    if (/https?:/.test(row.text)) operation = sayUrl(said, context, row);
    else if (/^[A-Z]/.test(row.text)) say(said, context.evidence(row), `credential ${row.text.split(':')[0]}`, { exists: 'yes' });
    else sayQuery(said, context.evidence(row), operation, row.text.split(', ').map((pair) => pair.split(': ') as [string, string]));
  }
};

/** `Header: X-API-Key: KEY` and `Required scope: name`. */
const auth: Interpreter = (rows, context, said) => {
  const [header, scope] = rows;
  if (!header) return;
  const { wire = '' } = match(header, /^(?:Header: )?(?<wire>[\w-]+(?:: \w+(?= ))?):? \S+$/, 'Header: NAME: PREFIX value');
  const granted = scope && match(scope, /^Required scope: (?<name>\S+)$/, 'Required scope: name')['name'];
  say(said, context.evidence(header), `credential ${wire}`, { exists: 'yes' });
  for (const operation of context.operations)
    say(said, context.evidence(scope ?? header), operation, { security: granted === undefined ? wire : `${wire}[${granted}]` });
};

/** `Authorization: Bearer[scope] | X-Auth-Email + X-Auth-Key`: the alternatives of a credential. */
const security: Interpreter = (rows, context, said) => {
  for (const row of rows) {
    const alternatives = row.text.split(' | ');
    const credentials = alternatives.flatMap((alternative) => alternative.replace(/\[.*?\]/g, '').split(' + '));
    for (const credential of credentials) say(said, context.evidence(row), `credential ${credential}`, { exists: 'yes' });
    for (const operation of context.operations) say(said, context.evidence(row), operation, { security: setOf(alternatives) });
  }
};

const server: Interpreter = (rows, context, said) => {
  for (const row of rows) say(said, context.evidence(row), 'api', { server: row.text });
};

/** `node · attribute = value`: a claim in its own words, for what has no form of its own. */
const claims: Interpreter = (rows, context, said) => {
  for (const row of rows) {
    const { node = '', attribute = '', value = '' } = match(
      row,
      /^(?<node>.+) · (?<attribute>[^·=]+) = (?<value>.+)$/,
      'node · attribute = value',
    );
    say(said, context.evidence(row), node, { [attribute]: value });
  }
};

/** How the rows of each kind are read. */
export const interpreters: Readonly<Record<Kind, Interpreter>> = {
  operations,
  types,
  arguments: args,
  bodies,
  statuses,
  request,
  auth,
  security,
  server,
  claims,
};
