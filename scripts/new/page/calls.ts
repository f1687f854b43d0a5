/** The request of a `curl` command. */
export interface CurlCall {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: unknown;
}

/** The words of a shell command, quotes resolved. */
const wordsOf = (command: string): string[] =>
  [...command.replace(/\\\n/g, ' ').matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^\s'"]+)/g)].map(
    ([, single, double, bare]) => single ?? double?.replace(/\\"/g, '"') ?? bare ?? '',
  );

const bodyOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const OPTIONS: Readonly<Record<string, 'method' | 'header' | 'data' | 'url'>> = {
  '-X': 'method',
  '--request': 'method',
  '-H': 'header',
  '--header': 'header',
  '-d': 'data',
  '--data': 'data',
  '--data-raw': 'data',
  '--data-binary': 'data',
  '--json': 'data',
  '--url': 'url',
};

/** Parses a `curl` command; undefined for any other text. */
export const readCurl = (text: string): CurlCall | undefined => {
  const [command, ...words] = wordsOf(text.trim().replace(/^\$\s*/, ''));
  if (command !== 'curl') return undefined;
  const given: { readonly [key: string]: string[] } = { method: [], header: [], data: [], url: [] };
  for (let at = 0; at < words.length; at++) {
    const option = OPTIONS[words[at] ?? ''];
    if (option !== undefined) given[option]?.push(words[++at] ?? '');
    else if (/^https?:/.test(words[at] ?? '')) given['url']?.push(words[at] ?? '');
  }
  const [url] = given['url'] ?? [];
  if (url === undefined) return undefined;
  const [data] = given['data'] ?? [];
  const body = data === undefined ? undefined : bodyOf(data);
  const headers = (given['header'] ?? []).map((each) => {
    const [name = '', ...value] = each.split(':');
    return [name.trim(), value.join(':').trim()] as const;
  });
  const method = given['method']?.[0] ?? (data === undefined ? 'GET' : 'POST');
  return { method, url, headers, ...(body !== undefined && { body }) };
};

/** The parsed JSON of a code block; undefined for other code. */
export const readJson = (text: string): unknown => {
  const start = text.search(/[{[]/);
  const before = start < 0 ? '' : text.slice(0, start).trim();
  if (start < 0 || (before !== '' && !/^(?:json|HTTP\/[\d.]+ \d{3}[^]*)$/i.test(before))) return undefined;
  try {
    return JSON.parse(
      text
        .slice(start)
        .replace(/^\s*\/\/.*$/gm, '')
        .replace(/,(\s*[}\]])/g, '$1'),
    );
  } catch {
    return undefined;
  }
};
