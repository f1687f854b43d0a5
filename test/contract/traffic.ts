import type { Answer } from './answers.ts';
import { callOperation, type Api } from './apis.ts';
import { node, type Node } from './nodes.ts';
import type { Operation } from './operations.ts';
import { validValues } from './values.ts';

interface Header {
  readonly name: string;
  readonly value: string;
}

/** One request and its response, as in an HTTP archive. */
export interface Entry {
  readonly startedDateTime: string;
  readonly time: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly Header[];
    readonly postData?: { readonly mimeType: string; readonly text: string };
  };
  readonly response: {
    readonly status: number;
    readonly headers: readonly Header[];
    readonly content: { readonly mimeType: string; readonly text: string };
  };
}

/** The requests of one operation, and those that ended with an unexpected status. */
export interface Traffic {
  readonly api: string;
  /** `METHOD /path`. */
  readonly operation: string;
  readonly entries: readonly Entry[];
  readonly strays: readonly string[];
}

const headersOf = ({ headers }: Request | Response): Header[] => [...headers].map(([name, value]) => ({ name, value }));

const typeOf = ({ headers }: Request | Response): string => headers.get('content-type') ?? '';

const entryOf = async (request: Request, response: Response, time: number): Promise<Entry> => {
  const { method, url } = request;
  const body = await request.text();
  return {
    startedDateTime: new Date().toISOString(),
    time,
    request: {
      method,
      url,
      headers: headersOf(request),
      ...(body === '' ? {} : { postData: { mimeType: typeOf(request), text: body } }),
    },
    response: {
      status: response.status,
      headers: headersOf(response),
      content: { mimeType: typeOf(response), text: await response.text() },
    },
  };
};

// Examples leave out members, and have empty lists; bodies that the mock makes up from a seed fill them.
const FEWEST_SEEDS = 2;
/** Some of many branches of a body appear only after many seeds. */
const MOST_SEEDS = 40;

/** The members that a value has. */
const membersOf = (value: unknown, at = ''): string[] =>
  Object.entries(node(value)).flatMap(([name, member]) => {
    const path = Array.isArray(value) ? `${at}[]` : `${at}.${name}`;
    return [path, ...membersOf(member, path)];
  });

/** The members that a response can have. */
const possibleIn = (spec: Node, { schema, example }: Answer): Set<string> =>
  new Set(schema ? validValues(spec, schema, example).flatMap((value) => membersOf(value)) : []);

/** Requests a response. */
type Ask = (status: number, prefer: string, args?: Operation['args']) => Promise<Entry | undefined>;

const askFor = async (ask: Ask, spec: Node, operation: Operation, answer: Answer): Promise<void> => {
  const { status } = answer;
  await ask(status, `code=${status}`);
  if (status >= 300) return;
  for (const { args } of operation.others) await ask(status, `code=${status}`, args);
  const left = possibleIn(spec, answer);
  for (let seed = 2; seed < 2 + (left.size > 0 ? MOST_SEEDS : FEWEST_SEEDS); seed++) {
    const entry = await ask(status, `code=${status}, dynamic=true, seed=${seed}`);
    const made = answer.schema && entry?.response.content.text;
    for (const member of made ? membersOf(JSON.parse(made)) : []) left.delete(member);
  }
};

/**
 * Calls an operation through its client, and records the traffic: once for each documented status, with every argument,
 * and until its successes have shown every member that they can have.
 */
export const record = async (api: Api, operation: Operation, baseUrl: string): Promise<Traffic> => {
  const entries: Entry[] = [];
  const strays: string[] = [];
  const keep = async (request: Request): Promise<Response> => {
    const sent = request.clone();
    const start = performance.now();
    const response = await fetch(request);
    entries.push(await entryOf(sent, response.clone(), performance.now() - start));
    return response;
  };
  const ask: Ask = async (status, prefer, args = operation.args) => {
    const { result } = await callOperation(
      api,
      { id: operation.id, args },
      { baseUrl, credential: operation.credentials[0]?.given, headers: { Prefer: prefer }, fetch: keep },
    );
    if (result.meta.status !== status) strays.push(`${operation.id}, ${prefer}: ${result.kind} ${result.meta.status}`);
    return entries.at(-1);
  };
  for (const answer of operation.answers) await askFor(ask, api.spec, operation, answer);
  return { api: api.name, operation: operation.node, entries, strays };
};
