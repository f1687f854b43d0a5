import { isDeepStrictEqual } from 'node:util';
import { createClient, type Result } from '../../src/index.ts';
import { createMock, type OperationExamples } from '../../src/mock.ts';
import type { Api } from './apis.ts';
import type { Operation } from './operations.ts';
import { toRaw, type Raw } from './draft.ts';
import type { Negative } from './negative.ts';
import { constraintAt } from './sites.ts';

/** The response of a server. */
export interface Told {
  readonly status: number;
  /** Whether a mock invented the response: no spec has its media type. */
  readonly invented: boolean;
  /** The constraints that the server says are broken, in lower case. */
  readonly broken: readonly string[];
  readonly text: string;
  readonly type: string;
}

/** Sends a request to a server. */
export type Ask = (raw: Raw) => Promise<Response>;

/** A server that listens at a URL. */
export const askAt =
  (baseUrl: string): Ask =>
  ({ path, ...init }) =>
    fetch(`${baseUrl}${path}`, init);

interface Violation {
  /** Missing for the body as a whole, in invented responses. */
  readonly location?: readonly string[];
  readonly code: string | number;
  readonly message: string;
}

const KEYWORDS: Readonly<Record<string, string>> = { '415': 'media type' };

/** The broken constraint: of a missing argument at its own place, of an unknown one at the object around it. */
const constraintIn = ({ location = [], code, message }: Violation): string => {
  // In a documented response a location begins with `request`, in an invented one it does not.
  const steps = location[0] === 'request' ? location.slice(1) : location;
  const [, name] = (code === 'required' && /'(.+)'$/.exec(message)) || [];
  const label = [...(steps.length > 0 ? steps : ['body']), ...(name === undefined ? [] : [name])].join(' ');
  return constraintAt(label, KEYWORDS[code] ?? String(code)).toLowerCase();
};

const violationsIn = (response: Response, text: string, invented: boolean): readonly Violation[] => {
  // Only the status says that a mock does not accept a media type.
  if (invented && response.status === 415) return [{ code: '415', message: '' }];
  const header = response.headers.get('sl-violations');
  return (header ? JSON.parse(header) : (invented && JSON.parse(text).validation) || []) as readonly Violation[];
};

/** Whether a mock invented a response: by its media type and, if an API documents that, by its example. */
const isInvented = ({ answers }: Pick<Operation, 'answers'>, type: string, text: string): boolean =>
  type.includes('problem+json') &&
  !answers.some((answer) => answer.type === type && isDeepStrictEqual(answer.example, JSON.parse(text)));

/** Reads a response. */
export const tell = async (operation: Pick<Operation, 'answers'>, response: Response): Promise<Told> => {
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const invented = isInvented(operation, type, text);
  const broken = violationsIn(response, text, invented).map(constraintIn);
  return { status: response.status, invented, broken, text, type };
};

/** What the client did with a wrong call. */
export type Called =
  | { readonly kind: 'impossible' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'sent'; readonly raw: Raw; readonly result: Result };

const rawOf = async (request: Request, base: string): Promise<Raw> => {
  // Raw requests have no user agent.
  const headers = [...request.headers].filter(([name]) => name !== 'user-agent');
  const body = await request.text();
  const { search, href } = new URL(request.url);
  const query = search.slice(1);
  const path = href.slice(base.length, href.length - search.length);
  return {
    method: request.method,
    path: query ? `${path}?${query}` : path,
    headers: Object.fromEntries(headers),
    ...(body !== '' && { body }),
  };
};

const given = ({ status, text, type }: Told): Response =>
  new Response(text === '' ? null : text, { status, headers: type ? { 'content-type': type } : {} });

const BASE = 'https://api.example.com';

/** Makes a wrong call through the client, which gets the response of the server to the same request. */
export const callWrongly = async (
  { descriptor }: Pick<Api, 'descriptor'>,
  { id }: Operation,
  { call }: Negative,
  told: Told,
): Promise<Called> => {
  if (!call) return { kind: 'impossible' };
  const sent: Request[] = [];
  const fetch = async (request: Request) => {
    sent.push(request.clone());
    return given(told);
  };
  const client = createClient(descriptor, { baseUrl: BASE, credential: call.credential, maxRetries: 0, fetch });
  const step = (parent: unknown, name: string): unknown => (parent as Record<string, unknown>)[name];
  const method = id.split('.').reduce<unknown>(step, client) as (args: unknown) => Promise<Result>;
  try {
    const result = await method(call.args);
    const [request = new Request(BASE)] = sent;
    return { kind: 'sent', raw: await rawOf(request, BASE), result };
  } catch (error) {
    if (error instanceof TypeError && sent.length === 0) return { kind: 'refused' };
    throw error;
  }
};

/** The in-process mock: its status, or `undefined` if it throws its own error. */
export type AskProcess = (raw: Raw) => Promise<number | undefined>;

/** The mock that users have in their tests, from an API's descriptor and examples. */
export const askInProcess = (
  { descriptor }: Pick<Api, 'descriptor'>,
  examples: Readonly<Record<string, OperationExamples>>,
): AskProcess => {
  const mock = createMock(descriptor, examples, { baseUrl: BASE });
  return async ({ path, ...init }) => {
    try {
      return (await mock.fetch(`${BASE}${path}`, init)).status;
    } catch (error) {
      if ((error as { code?: unknown }).code === 'ERR_MOCK') return undefined;
      throw error;
    }
  };
};

/** All responses to one wrong request. */
export interface Testimony {
  readonly raw: Raw;
  readonly server: Told;
  readonly called: Called;
  /** `undefined` if the in-process mock throws its own error. */
  readonly process: number | undefined;
}

/** Sends a wrong request to every witness. */
export const testify = async (
  api: Pick<Api, 'descriptor'>,
  operation: Operation,
  negative: Negative,
  ask: { readonly server: Ask; readonly process: AskProcess },
): Promise<Testimony> => {
  const raw = toRaw(operation, negative.draft);
  const server = await tell(operation, await ask.server(raw));
  const called = await callWrongly(api, operation, negative, server);
  return { raw, server, called, process: await ask.process(raw) };
};
