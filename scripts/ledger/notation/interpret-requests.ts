import { fromJson, typeOfJson } from '../../spec/json.ts';
import { below, setOf } from '../claims/claim.ts';
import { argumentsOf, type Evidence, type Said } from '../claims/fact.ts';
import { match, refusedRow, type Row } from './row.ts';
import { operationsThere, say, type Context, type Interpreter } from './say.ts';

/** The type of an argument, inferred from its text in a URL. */
export const typeOfText = (text: string): string => (/^-?\d+$/.test(text) ? 'integer' : 'string');

const data = /^(?:-d|--data(?:-raw|-binary)?) '?(?<json>\{.*\})'?$/;

const parseJson = (row: Row, json: string): unknown => {
  const value = fromJson(json);
  if (value !== undefined) return value;
  throw refusedRow(row, 'contains no JSON', 'copy the body from the page unchanged');
};

const sayQuery = (said: Said, evidence: Evidence, operation: string, pairs: Iterable<[string, string]>): void => {
  for (const [name, value] of pairs)
    say(
      said,
      evidence,
      below(operation, name),
      { exists: 'yes', in: 'query', type: typeOfText(value) },
      argumentsOf(operation),
    );
};

/** The operation of a sample call: one whose path ends the URL literally, or else one whose path template matches. */
const calledIn = (all: readonly string[], method: string, pathname: string): string | undefined => {
  const own = all.filter((known) => known.startsWith(`${method} `));
  const pathOf = (known: string): string => known.slice(known.indexOf('/'));
  const filled = (path: string): RegExp =>
    new RegExp(`${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`);
  return (
    own.find((known) => pathname.endsWith(pathOf(known))) ?? own.find((known) => filled(pathOf(known)).test(pathname))
  );
};

const sayUrl = (said: Said, context: Context, row: Row): string => {
  const { method = 'GET', url = '' } = match(row, /^(?:(?<method>[A-Z]+) )?(?<url>https?:\S+)$/, 'METHOD https://…');
  const { origin, pathname, searchParams } = new URL(url);
  const operation = calledIn(context.all, method, pathname);
  if (operation === undefined) throw refusedRow(row, 'calls no operation of the page', operationsThere(context.all));
  const evidence = context.evidence(row);
  const steps = operation.split('/').length - 1;
  const server = pathname.split('/').slice(0, -steps).join('/');
  say(said, evidence, 'api', { server: origin + server });
  say(said, evidence, operation, { exists: 'yes' });
  sayQuery(said, evidence, operation, searchParams);
  return operation;
};

const sayHeader = (said: Said, context: Context, row: Row, operation: string): void => {
  const { name = '', prefix } = match(row, /^(?<name>[\w-]+)(?:: (?:(?<prefix>\w+) )?\S+)?$/, 'Header: value');
  const node = below(operation, name);
  // Header names are case-insensitive; specs capitalize this one.
  const own = /^authorization$/i.test(name) ? 'Authorization' : name;
  const wire = prefix === undefined ? own : `${own}: ${prefix}`;
  // A header that earlier facts document as an argument is one; any other carries the credential.
  if (said.facts.some((fact) => fact.node === node))
    say(said, context.evidence(row), node, { exists: 'yes', in: 'header' });
  else say(said, context.evidence(row), `credential ${wire}`, { exists: 'yes' });
};

/** The body of a curl line: `-d '{"amount": 500}'`. */
const sayData = (said: Said, context: Context, row: Row, operation: string): void => {
  const { json = '' } = match(row, data, "-d '{…}'");
  const body: unknown = parseJson(row, json);
  const evidence = context.evidence(row);
  say(said, evidence, below(operation, 'body'), { exists: 'yes' });
  for (const [name, value] of Object.entries(Object(body)))
    say(said, evidence, below(operation, name), { exists: 'yes', in: 'body', type: typeOfJson(value) });
};

/** Matches a header row: it starts with a capital letter or a name that is used for headers only. */
const HEADER = /^(?:[A-Z]|authorization\b|cookie\b|x-)/;

/** A sample request: `GET https://…?page=1`, followed by headers, query and body: `X-API-Key: …`, `page: 1`, `-d '{…}'`. */
export const request: Interpreter = (rows, context, said) => {
  let operation = context.operations[0] ?? '';
  for (const row of rows) {
    const pairs = row.text.split(', ').map((pair) => pair.split(': ') as [string, string]);
    if (data.test(row.text)) sayData(said, context, row, operation);
    else if (/https?:/.test(row.text)) operation = sayUrl(said, context, row);
    else if (HEADER.test(row.text)) sayHeader(said, context, row, operation);
    else sayQuery(said, context.evidence(row), operation, pairs);
  }
};

/** `Header: X-API-Key: KEY` and `Required scope: name`. */
export const auth: Interpreter = (rows, context, said) => {
  const [header, scope] = rows;
  if (!header) return;
  const { wire = '' } = match(
    header,
    /^(?:Header: )?(?<wire>[\w-]+(?:: \w+(?= ))?):? \S+$/,
    'Header: NAME: PREFIX value',
  );
  const granted = scope && match(scope, /^Required scope: (?<name>\S+)$/, 'Required scope: name')['name'];
  say(said, context.evidence(header), `credential ${wire}`, { exists: 'yes' });
  for (const operation of context.operations)
    say(said, context.evidence(scope ?? header), operation, {
      security: granted === undefined ? wire : `${wire}[${granted}]`,
    });
};

/** `Authorization: Bearer[scope] | X-Auth-Email + X-Auth-Key`: alternative credentials. */
export const security: Interpreter = (rows, context, said) => {
  for (const row of rows) {
    const alternatives = row.text.split(' | ');
    const credentials = alternatives.flatMap((alternative) => alternative.replace(/\[.*?\]/g, '').split(' + '));
    for (const credential of credentials.filter((each) => each !== 'none'))
      say(said, context.evidence(row), `credential ${credential}`, { exists: 'yes' });
    for (const operation of context.operations)
      say(said, context.evidence(row), operation, { security: setOf(alternatives) });
  }
};
