import type { IncomingMessage, ServerResponse } from 'node:http';
import { exampleOf } from '../../scripts/new/example.ts';
import { at } from '../../scripts/spec/json.ts';
import type { ApiModel } from '../../scripts/spec/model/model.ts';
import type { OperationModel } from '../../scripts/spec/model/operation.ts';
import type { SpecFile } from '../../scripts/spec/read/read.ts';
import { serve } from '../loopback.ts';

/** A request that the player received. */
export interface Got {
  readonly operation: OperationModel;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly hasCredential: boolean;
}

/** A response before it is sent. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  /** Plain data, or a text that is sent unchanged. */
  body: unknown;
}

/** Modifies a reply in place; may instead send its own response and return `sent`. */
export type Twist = (reply: Reply, got: Got, response: ServerResponse) => 'sent' | undefined | void;

type Node = Record<string, unknown>;

const firstExample = ({ examples }: OperationModel['answers'][number]): unknown => structuredClone(examples[0]?.[1]);

/** The required headers of a response, and those with examples. */
export const headersOf = ({ headers }: OperationModel['answers'][number]): Record<string, string> =>
  Object.fromEntries(
    headers
      .filter(({ required, example }) => required || example !== undefined)
      .map(({ name, schema, example }) => [name, String(example ?? exampleOf({}, schema))]),
  );

/** The object that holds the last member of a path. */
const holderOf = (body: unknown, path: readonly string[]): Node =>
  path.slice(0, -1).reduce<Node>((node, name) => node[name] as Node, body as Node);

/** A copy of an item with another id or number, or else another first numeric member. */
const variant = (item: unknown, index: number): unknown => {
  if (typeof item !== 'object' || item === null) return item;
  const names = Object.keys(item);
  const isFigure = (each: string): boolean => typeof (item as Node)[each] === 'number';
  const name = names.find((each) => /id$|number$/i.test(each)) ?? names.find(isFigure) ?? '';
  const value = (item as Node)[name];
  return {
    ...item,
    ...(value === undefined
      ? {}
      : { [name]: typeof value === 'number' ? value + index : `${String(value).slice(0, -1)}${index}` }),
  };
};

/** Pages through three copies of an example's items, as the request asks. */
const paged = (model: ApiModel, { operation, query }: Got, body: unknown): void => {
  const pager = operation.pager?.row;
  if (!pager) return;
  const payload = model.envelope?.payload;
  const set = (path: string, value: unknown): void => {
    const steps = [...(payload === undefined ? [] : [payload]), ...path.split('.')];
    holderOf(body, steps)[steps.at(-1) ?? ''] = value;
  };
  const has = (name: string): unknown => at(body, ...(payload === undefined ? [] : [payload]), ...name.split('.'));
  const { items: path = '', size: sized, first = pager.counts ? 0 : 1 } = pager;
  const argument = pager.argument ?? Object.keys(pager.asks ?? {})[0] ?? '';
  const steps = [...(payload === undefined ? [] : [payload]), ...path.split('.')];
  const shown = (pager.items === undefined ? body : holderOf(body, steps)[steps.at(-1) ?? '']) as unknown[];
  const all = [1, 2, 3].flatMap((index) => shown.map((item) => variant(item, index)));
  const size = sized === undefined ? shown.length : Number(query.get(sized) ?? pager.sizeDefault);
  const { last } = pager;
  const asked = Number(query.get(argument) ?? first) - first;
  const start =
    last === undefined
      ? asked * (pager.counts ? 1 : size)
      : all.findIndex((item) => at(item, ...last.split('.')) === query.get(argument)) + 1;
  const page = Math.floor(start / Math.max(1, size));
  const items = all.slice(page * size, (page + 1) * size);
  if (pager.items === undefined) shown.splice(0, shown.length, ...items);
  else set(pager.items, items);
  if (pager.count !== undefined) set(pager.count, all.length);
  if (pager.pages !== undefined) set(pager.pages, 3);
  // The cursor of the last page is null, or empty if its example is a string, because it may not be nullable.
  const end = typeof has(pager.cursor ?? '') === 'string' ? '' : null;
  if (pager.cursor !== undefined) set(pager.cursor, page < 2 ? String(page + 2) : end);
  if (pager.more !== undefined) set(pager.more, page < 2);
  if (pager.next !== undefined)
    set(pager.next, page < 2 ? `https://api.example/?${argument}=${page + 1 + first}` : undefined);
};

const pathPattern = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);

const refusal = ({ answers }: OperationModel): Reply => {
  const [answer] = ['401', '403', '4XX'].flatMap((code) => answers.filter((each) => each.code === code));
  return {
    status: answer?.code === '403' ? 403 : 401,
    headers: { 'content-type': answer?.sent ?? 'application/json' },
    body: answer ? firstExample(answer) : {},
  };
};

const success = (model: ApiModel, got: Got): Reply => {
  const answer = got.operation.answers.find(({ status }) => status < 300);
  const body = answer && firstExample(answer);
  paged(model, got, body);
  return {
    status: answer?.status ?? 200,
    headers: {
      ...(answer && headersOf(answer)),
      ...(body !== undefined && { 'content-type': `${answer?.sent ?? 'application/json'}; charset=utf-8` }),
    },
    body,
  };
};

/** A server on loopback. */
export interface Player {
  readonly url: string;
  readonly got: readonly Got[];
}

/** Plays the examples of a spec on loopback, with pages, and rejects calls without a credential; ends with the test. */
export const play = async ({ model }: SpecFile, twist: Twist = () => undefined): Promise<Player> => {
  const got: Got[] = [];
  const origin = await serve((request, response) => {
    request.resume();
    request.on('error', () => {});
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const operation = model.operations.find(
      ({ method, path }) => method === request.method && pathPattern(`/base${path}`).test(pathname),
    );
    if (!operation) return void response.writeHead(599).end();
    const hasCredential = model.credentials.some((parts) =>
      Object.values(parts).every((carrier) =>
        'query' in carrier
          ? searchParams.has(carrier.query)
          : String(request.headers[carrier.header.toLowerCase()] ?? '').startsWith(carrier.prefix || 's'),
      ),
    );
    const asked: Got = { operation, query: searchParams, headers: request.headers, hasCredential };
    got.push(asked);
    const reply = hasCredential || !operation.authenticated ? success(model, asked) : refusal(operation);
    if (twist(reply, asked, response) === 'sent') return;
    const text =
      typeof reply.body === 'string' ? reply.body : reply.body === undefined ? '' : JSON.stringify(reply.body);
    response.writeHead(reply.status, reply.headers).end(text);
  });
  return { url: `${origin}/base`, got };
};
