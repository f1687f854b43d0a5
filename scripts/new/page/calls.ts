import { typeOfText } from '../../ledger/notation/interpret-requests.ts';
import { fromJson } from '../../spec/json.ts';

/** The request of a `curl` command. */
export interface CurlCall {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: unknown;
  /** Whether the body is a form. */
  readonly form?: true;
  /** Pairs of the query that its URL leaves out. */
  readonly query?: readonly (readonly [name: string, value: string])[];
  /** Whether it names a user, as HTTP Basic does. */
  readonly user?: true;
}

/** The words of a shell command, quotes resolved. */
const wordsOf = (command: string): string[] =>
  [...command.replace(/\\\n/g, ' ').matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^\s'"]+)/g)].map(
    ([, single, double, bare]) => single ?? double?.replace(/\\"/g, '"') ?? bare ?? '',
  );

type Option = 'method' | 'header' | 'data' | 'url' | 'user';

const OPTIONS: Readonly<Record<string, Option>> = {
  '-X': 'method',
  '--request': 'method',
  '-H': 'header',
  '--header': 'header',
  '-d': 'data',
  '--data': 'data',
  '--data-raw': 'data',
  '--data-binary': 'data',
  '--data-urlencode': 'data',
  '--json': 'data',
  '--url': 'url',
  '-u': 'user',
  '--user': 'user',
};

/** Parses a `curl` command; undefined for any other text. */
export const readCurl = (text: string): CurlCall | undefined => {
  const [command, ...words] = wordsOf(text.trim().replace(/^\$\s*/, ''));
  if (command !== 'curl') return undefined;
  const given: Readonly<Record<Option, string[]>> = { method: [], header: [], data: [], url: [], user: [] };
  for (let at = 0; at < words.length; at++) {
    const option = OPTIONS[words[at] ?? ''];
    if (option !== undefined) given[option].push(words[++at] ?? '');
    else if (/^https?:/.test(words[at] ?? '')) given.url.push(words[at] ?? '');
  }
  const [url] = given.url;
  if (url === undefined) return undefined;
  const isGet = words.some((word) => word === '-G' || word === '--get');
  const headers = given.header.map((each) => {
    const [name = '', ...value] = each.split(':');
    return [name.trim(), value.join(':').trim()] as const;
  });
  const method = given.method[0] ?? (given.data.length === 0 || isGet ? 'GET' : 'POST');
  const user = given.user.length > 0 && ({ user: true } as const);
  return { method, url, headers, ...user, ...sentBy(given.data, isGet) };
};

/** The body of a command, or its query where the data are that: JSON, or pairs of names and values. */
const sentBy = (data: readonly string[], isGet: boolean): Pick<CurlCall, 'body' | 'form' | 'query'> => {
  const body = data[0] === undefined || isGet ? undefined : fromJson(data[0]);
  if (body !== undefined) return { body };
  if (data.length === 0 || !data.every((each) => /^[\w.[\]-]+=[^=]*/.test(each))) return {};
  const pairs = [...new URLSearchParams(data.join('&'))];
  if (isGet) return { query: pairs };
  const members = pairs.map(([name, value]) => [name, typeOfText(value) === 'integer' ? Number(value) : value]);
  return { body: Object.fromEntries(members), form: true };
};

/** The parsed JSON of a code block; undefined for other code. */
export const readJson = (text: string): unknown => {
  const start = text.search(/[{[]/);
  const before = start < 0 ? '' : text.slice(0, start).trim();
  if (start < 0 || (before !== '' && !/^(?:json|(?:[A-Z]+ \S+ )?HTTP\/[\d.]+(?: \d{3}|\n)[^]*)$/i.test(before)))
    return undefined;
  return fromJson(
    text
      .slice(start)
      .replace(/^\s*\/\/.*$/gm, '')
      // Some pages show members as items of lists.
      .replace(/^\s*•/gm, '')
      .replace(/,(\s*[}\]])/g, '$1'),
  );
};
