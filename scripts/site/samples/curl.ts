import type { FormPart } from '../../spec/model/form-parts.ts';
import { encode, type Call, type Text } from './call.ts';

/** Quotes text as one word of a POSIX shell, which expands its variables. */
const word = (text: Text): string => {
  if (text.every((part) => typeof part === 'string')) return `'${text.join('').replaceAll("'", `'\\''`)}'`;
  const inside = text.map((part) =>
    typeof part === 'string' ? part.replaceAll(/["$`\\]/g, '\\$&') : `$${part.variable}`,
  );
  return `"${inside.join('')}"`;
};

const queryOf = ({ query, url }: Call): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((item) => `${encode(name)}=${encode(String(item))}`),
  );
  const begun = url.some((part) => typeof part === 'string' && part.includes('?'));
  return pairs.length > 0 ? `${begun ? '&' : '?'}${pairs.join('&')}` : '';
};

/** curl drops a header without a value, unless it is written as `Name;`. */
const headerOf = ([name, value]: Call['headers'][number]): Text =>
  value.every((part) => part === '') ? [`${name};`] : [`${name}: `, ...value];

/** Quotes text for `--form`, in whose values curl interprets `;` and quotes. */
const quoted = (text: string): string => `"${text.replaceAll(/[\\"]/g, '\\$&')}"`;

/** Passes file contents inline; to upload a file, use `name=@path`. */
const partOf = ({ name, text, type, file }: FormPart): string => {
  if (type === undefined) return `--form-string ${word([`${name}=${text}`])}`;
  const as = [`type=${type}`, ...(file ? [`filename=${quoted(name)}`] : [])].join(';');
  return `--form ${word([`${name}=${quoted(text)};${as}`])}`;
};

/** curl encodes only the value, so encode the name. */
const fieldOf = ({ name, text }: FormPart): string => `--data-urlencode ${word([`${encode(name)}=${text}`])}`;

const bodyOf = ({ body }: Call): string[] => {
  if (!body) return [];
  if ('form' in body) return body.parts.map(body.form === 'urlencoded' ? fieldOf : partOf);
  const text = 'raw' in body ? body.raw : JSON.stringify(body.json, null, 2);
  // Unlike other data options, `--data-raw` sends a leading `@` unchanged.
  return [`--header ${word([`Content-Type: ${body.type}`])}`, `--data-raw ${word([text])}`];
};

/** curl encodes the value. */
const keysOf = ({ keys }: Call): string[] => keys.map(([name, value]) => `--url-query ${word([`${name}=`, ...value])}`);

const loginOf = ({ login }: Call): string[] =>
  login ? [`--user ${word([...login.username, ':', ...login.password])}`] : [];

/** A curl command for a POSIX shell. */
export const printCurl = (call: Call): string =>
  [
    `curl --request ${call.method}`,
    `--url ${word([...call.url, queryOf(call)].filter((part) => part !== ''))}`,
    ...keysOf(call),
    ...loginOf(call),
    ...call.headers.map((header) => `--header ${word(headerOf(header))}`),
    ...bodyOf(call),
  ].join(' \\\n  ') + '\n';
