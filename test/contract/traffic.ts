import { callOperation, type Api } from './apis.ts';
import type { Operation } from './operations.ts';

interface Header {
  readonly name: string;
  readonly value: string;
}

/** One request and its answer, as an HTTP archive keeps them. */
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

/** The requests of one operation, and those that did not end as they should. */
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

// Examples leave members out, and lists empty; bodies that the mock makes up, each after its seed, have them.
const seeds = [2, 3];

const preferencesOf = ({ answers }: Operation): readonly { status: number; prefer: string }[] =>
  answers.flatMap(({ status }) => {
    const made = status < 300 ? seeds.map((seed) => `code=${status}, dynamic=true, seed=${seed}`) : [];
    return [`code=${status}`, ...made].map((prefer) => ({ status, prefer }));
  });

/** Calls an operation through its client, once for each of its documented statuses and more for its successes, and keeps what travels. */
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
  for (const { status, prefer } of preferencesOf(operation)) {
    const { result } = await callOperation(api, operation, {
      baseUrl,
      credential: operation.credentials[0]?.given,
      headers: { Prefer: prefer },
      fetch: keep,
    });
    if (result.meta.status !== status) strays.push(`${operation.id}, ${prefer}: ${result.kind} ${result.meta.status}`);
  }
  return { api: api.name, operation: operation.node, entries, strays };
};
