import type { Exchange } from './exchange.ts';
import { hidden, hideIn, type Hide } from './secrets.ts';

const pairs = (entries: Iterable<readonly [string, string]>) => [...entries].map(([name, value]) => ({ name, value }));

/** Hides cookies, since they can act as credentials. */
const withoutCookies = ([name, value]: readonly [string, string]): readonly [string, string] =>
  /^(?:set-)?cookie$/i.test(name) ? [name, hidden] : [name, value];

const requestOf = ({ sent }: Exchange) => {
  const type = sent.headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  return {
    method: sent.operation.method,
    url: sent.url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs([...sent.headers, ...sent.credential.map(([name]) => [name, hidden] as const)]),
    queryString: pairs(new URL(sent.url).searchParams),
    ...(sent.body !== undefined && { postData: { mimeType: type, text: sent.body } }),
    headersSize: -1,
    bodySize: Buffer.byteLength(sent.body ?? ''),
  };
};

const responseOf = ({ status, statusText, headers, text }: Exchange) => ({
  status,
  statusText,
  httpVersion: 'HTTP/1.1',
  cookies: [],
  headers: pairs(headers.map(withoutCookies)),
  content: {
    size: Buffer.byteLength(text),
    mimeType: headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '',
    text,
  },
  redirectURL: headers.find(([name]) => name.toLowerCase() === 'location')?.[1] ?? '',
  headersSize: -1,
  bodySize: -1,
});

const entryOf = (exchange: Exchange) => ({
  startedDateTime: exchange.startedAt,
  time: exchange.tookMs,
  request: requestOf(exchange),
  response: responseOf(exchange),
  cache: {},
  timings: { send: 0, wait: exchange.tookMs, receive: 0 },
});

/** Exchanges as an HTTP archive, without anything of a credential. */
export const harText = (exchanges: readonly Exchange[], hide: Hide): string => {
  const log = { version: '1.2', creator: { name: 'billing-clients', version: '1' }, entries: exchanges.map(entryOf) };
  return `${JSON.stringify(hideIn({ log }, hide), null, 2)}\n`;
};
