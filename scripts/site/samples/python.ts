import { inOneDirection } from '../../text.ts';
import type { FormPart } from '../../spec/model/form-parts.ts';
import type { Call, Text } from './call.ts';

const WIDTH = 88;

/** Quotes text as a Python string: Python understands all JSON escapes. Prefers quotes that keep JSON in it readable. */
const quote = (text: string): string => {
  const quoted = inOneDirection(JSON.stringify(text));
  return text.includes('"') && !text.includes("'") ? `'${quoted.slice(1, -1).replaceAll('\\"', '"')}'` : quoted;
};

/** Text as a Python expression that reads variables from the environment. */
const expression = (text: Text): string =>
  text
    .filter((part) => part !== '')
    .map((part) => (typeof part === 'string' ? quote(part) : `os.environ[${quote(part.variable)}]`))
    .join(' + ') || '""';

/** Joins members in brackets, on one line if they fit. */
function laidOut([open, close]: readonly [string, string], members: readonly string[], indent: string): string {
  const line = `${open}${members.join(', ')}${close}`;
  if (!line.includes('\n') && indent.length + line.length + 12 <= WIDTH) return line;
  return `${open}\n${members.map((member) => `${indent}    ${member},\n`).join('')}${indent}${close}`;
}

const WORDS: Readonly<Record<string, string>> = { true: 'True', false: 'False', null: 'None' };

/** Plain data as a Python literal. */
function literal(value: unknown, indent: string): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object' || value === null) return WORDS[String(value)] ?? String(value);
  const deeper = `${indent}    `;
  if (Array.isArray(value))
    return laidOut(
      ['[', ']'],
      value.map((item) => literal(item, deeper)),
      indent,
    );
  const members = Object.entries(value).map(([name, item]) => `${quote(name)}: ${literal(item, deeper)}`);
  return laidOut(['{', '}'], members, indent);
}

/** `requests` would send `True` and `False`, so convert booleans to text. */
const queryValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(queryValue);
  return typeof value === 'boolean' ? String(value) : value;
};

const INDENT = '    ';

function headersOf({ headers, body }: Call): string[] {
  // `requests` sets `application/json` for JSON bodies unless a header overrides it.
  const type: Call['headers'] =
    body && !('form' in body) && ('raw' in body || body.type !== 'application/json')
      ? [['Content-Type', [body.type]]]
      : [];
  const members = [...headers, ...type].map(([name, value]) => `${quote(name)}: ${expression(value)}`);
  return members.length > 0 ? [`headers=${laidOut(['{', '}'], members, INDENT)}`] : [];
}

function queryOf({ query, keys }: Call): string[] {
  const members = [
    ...Object.entries(query).map(([name, value]) => `${quote(name)}: ${literal(queryValue(value), `${INDENT}    `)}`),
    ...keys.map(([name, value]) => `${quote(name)}: ${expression(value)}`),
  ];
  return members.length > 0 ? [`params=${laidOut(['{', '}'], members, INDENT)}`] : [];
}

const loginOf = ({ login }: Call): string[] =>
  login ? [`auth=(${expression(login.username)}, ${expression(login.password)})`] : [];

/** `requests` writes multipart only from `files`, whose entries need a file name, if only `None`. */
const partOf = ({ name, text, type, file }: FormPart): string => {
  const members = [
    file ? quote(name) : 'None',
    `${quote(text)}.encode()`,
    ...(type === undefined ? [] : [quote(type)]),
  ];
  return `(${quote(name)}, (${members.join(', ')}))`;
};

const fieldOf = ({ name, text }: FormPart): string => `(${quote(name)}, ${quote(text)})`;

function bodyOf({ body }: Call): string[] {
  if (!body) return [];
  if ('form' in body) {
    const [argument, print] = body.form === 'urlencoded' ? (['data', fieldOf] as const) : (['files', partOf] as const);
    return body.parts.length > 0 ? [`${argument}=${laidOut(['[', ']'], body.parts.map(print), INDENT)}`] : [];
  }
  return 'raw' in body ? [`data=${quote(body.raw)}.encode()`] : [`json=${literal(body.json, INDENT)}`];
}

/** Whether a call takes anything from the environment. */
const readsVariables = ({ url, headers, keys, login }: Call): boolean => {
  const values = [...headers, ...keys].flatMap(([, value]) => value);
  return [...url, ...values, ...(login ? [...login.username, ...login.password] : [])].some(
    (part) => typeof part !== 'string',
  );
};

/** A program with `requests` that prints the status and the body, as JSON if the spec describes one. */
export function printPython(call: Call, answersWithBody: boolean): string {
  const members = [
    expression(call.url),
    ...headersOf(call),
    ...loginOf(call),
    ...queryOf(call),
    ...bodyOf(call),
    'timeout=30',
  ];
  const request = [
    `response = requests.${call.method.toLowerCase()}(`,
    ...members.map((member) => `${INDENT}${member},`),
    ')',
  ];
  return [
    ...(readsVariables(call) ? ['import os', ''] : []),
    'import requests',
    '',
    ...request,
    'print(response.status_code)',
    `print(response.${answersWithBody ? 'json()' : 'text'})`,
    '',
  ].join('\n');
}
