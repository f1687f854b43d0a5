import { below } from '../claims/claim.ts';
import { argumentsOf, statusesOf, type Evidence, type Said } from '../claims/fact.ts';
import { auth, request, security } from './interpret-requests.ts';
import { fields, headers, parameters, query } from './interpret-tables.ts';
import { args, types } from './interpret-types.ts';
import type { Kind } from './ledger.ts';
import { parseHeader } from './member.ts';
import { match, type Row } from './row.ts';
import { say, sayHeader, type Context, type Interpreter } from './say.ts';

const pathParameters = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name));

const sayOperation = (said: Said, evidence: Evidence, operation: string): void => {
  say(said, evidence, operation, { exists: 'yes' });
  for (const name of pathParameters(operation))
    say(
      said,
      evidence,
      below(operation, name),
      { exists: 'yes', in: 'path', presence: 'required' },
      argumentsOf(operation),
    );
};

const signature =
  /^client\.(?<id>[\w.]+)\(\w+ (?<parameters>\{[^}]*\}) params, .*?\): (?<returns>\w+)(?: (?<members>\{[^}]*\}))?$/;
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

/** `GET /path`, after the SDK method signature if the page prints one. */
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

/** `application/json, required, closed`: the media type of a request body, and its type if it has a name. */
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
  const form =
    /^(?<codes>(?:\d{3}|[245]XX|default)(?:, (?:\d{3}|[245]XX|default))*)(?: -> (?<type>\S+) (?<media>\S+)|\.?$| .+$)/;
  const { codes = '', type, media } = match(row, form, 'status, status -> Type media/type');
  const body = type?.replace('{returns}', context.returns.get(operation) ?? 'unknown');
  for (const code of codes.split(', ')) {
    const carried = body === undefined ? {} : { body, media: String(media) };
    say(said, context.evidence(row), below(operation, code), { exists: 'yes', ...carried }, statusesOf(operation));
  }
  return codes.split(', ').length;
};

/** `403 reason`, or `400, 403 -> Type application/json`. A block with several statuses is a complete list for its operations. */
const statuses: Interpreter = (rows, context, said) => {
  const [first] = rows;
  if (!first) return;
  for (const operation of context.operations) {
    const size = rows.reduce((sum, row) => sum + sayStatus(said, context, row, operation), 0);
    // A single status, such as the heading of a sample, is not a list.
    if (size > 1) said.listings.push({ group: statusesOf(operation), evidence: context.evidence(first) });
  }
};

const server: Interpreter = (rows, context, said) => {
  for (const row of rows) say(said, context.evidence(row), 'api', { server: row.text });
};

/** `node · attribute = value`: a claim in our own notation. A leading `{operation}` is replaced with each operation of the block. */
const claims: Interpreter = (rows, context, said) => {
  for (const row of rows) {
    const {
      node = '',
      attribute = '',
      value = '',
    } = match(row, /^(?<node>.+) · (?<attribute>[^·=]+) = (?<value>.+)$/, 'node · attribute = value');
    const nodes = node.startsWith('{operation}')
      ? context.operations.map((operation) => node.replace('{operation}', operation))
      : [node];
    for (const each of nodes) say(said, context.evidence(row), each, { [attribute]: value });
  }
};

/** The interpreter of each kind of row. */
export const interpreters: Readonly<Record<Kind, Interpreter>> = {
  operations,
  types,
  arguments: args,
  query,
  headers,
  parameters,
  fields,
  bodies,
  statuses,
  request,
  auth,
  security,
  server,
  claims,
};
