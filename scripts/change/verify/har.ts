import type { Exchange } from './exchange.ts';
import type { Quote } from './quote.ts';
import type { Sent } from './request.ts';
import { hidden } from './secrets.ts';

type Pair = readonly [name: string, value: string];

const pairs = (entries: Iterable<Pair>) => [...entries].map(([name, value]) => ({ name, value }));

/** Hides cookies, since they can act as credentials. */
const withoutCookies = ([name, value]: Pair): Pair =>
  /^(?:set-)?cookie$/i.test(name) ? [name, hidden] : [name, value];

/** Whether a name is that of an argument in a place. */
const isArgument = ({ operation }: Sent, place: 'query' | 'header', name: string): boolean =>
  operation.takes.all.some((each) => each.in === place && (each.as ?? each.name).toLowerCase() === name.toLowerCase());

/** Hides secrets in the arguments of a path; all else of it is the spec's. */
const pathOf = ({ operation }: Sent, path: string, quote: Quote): string => {
  const template = operation.path.split('/').slice(1);
  const steps = path.split('/');
  const own = steps.splice(-template.length);
  const isOfArgument = (index: number): boolean => template[index]?.includes('{') === true;
  if (own.some((step, index) => step !== template[index] && !isOfArgument(index))) return quote.text(path);
  const shown = own.map((step, index) => (isOfArgument(index) ? quote.text(step) : step));
  return [quote.server(steps.join('/')), ...shown].join('/');
};

/** The name of a documented argument is the spec's; those that an object makes are the caller's. */
const nameIn = (sent: Sent, name: string, quote: Quote): string =>
  isArgument(sent, 'query', name) ? name : quote.text(name);

const urlOf = (sent: Sent, quote: Quote): string => {
  const [pathname = '', query] = sent.url.split(/\?(.*)/s);
  const path = pathOf(sent, pathname, quote);
  if (query === undefined) return path;
  const shown = query.split('&').map((pair) => {
    const [name = '', value] = pair.split(/=(.*)/s);
    const documented = isArgument(sent, 'query', decodeURIComponent(name));
    return [documented ? name : quote.text(name), ...(value === undefined ? [] : [quote.text(value)])].join('=');
  });
  return `${path}?${shown.join('&')}`;
};

const requestOf = ({ sent }: Exchange, quote: Quote) => {
  const type = sent.headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  const headers = sent.headers.map(([name, value]): Pair => [
    name,
    isArgument(sent, 'header', name) ? quote.text(value) : value,
  ]);
  const query = [...new URL(sent.url).searchParams].map(([name, value]): Pair => [
    nameIn(sent, name, quote),
    quote.text(value),
  ]);
  return {
    method: sent.operation.method,
    url: urlOf(sent, quote),
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs([...headers, ...sent.credential.map(([name]): Pair => [name, hidden])]),
    queryString: pairs(query),
    ...(sent.body !== undefined && { postData: { mimeType: type, text: quote.text(sent.body) } }),
    headersSize: -1,
    bodySize: Buffer.byteLength(sent.body ?? ''),
  };
};

const responseOf = ({ status, statusText, headers, text }: Exchange, quote: Quote) => {
  const headerOf = (wanted: string): string => headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '';
  return {
    status,
    statusText: quote.text(statusText),
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs(headers.map(withoutCookies).map(([name, value]): Pair => [quote.text(name), quote.text(value)])),
    content: {
      size: Buffer.byteLength(text),
      mimeType: quote.text(headerOf('content-type')),
      text: quote.text(text),
    },
    redirectURL: quote.text(headerOf('location')),
    headersSize: -1,
    bodySize: -1,
  };
};

const entryOf = (exchange: Exchange, quote: Quote) => ({
  startedDateTime: exchange.startedAt,
  time: exchange.tookMs,
  request: requestOf(exchange, quote),
  response: responseOf(exchange, quote),
  cache: {},
  timings: { send: 0, wait: exchange.tookMs, receive: 0 },
});

/** Exchanges as an HTTP archive, without anything of a credential. */
export const harText = (exchanges: readonly Exchange[], quote: Quote): string => {
  const entries = exchanges.map((exchange) => entryOf(exchange, quote));
  const log = { version: '1.2', creator: { name: 'billing-clients', version: '1' }, entries };
  return `${JSON.stringify({ log }, null, 2)}\n`;
};
