import { createClient } from '../../../src/index.ts';
import { pages } from '../../../src/pages.ts';
import { reconcile, type FailedWrite } from '../../../src/reconcile.ts';
import { at, entriesOf, type Json } from '../../../scripts/spec/json.ts';
import type { OperationModel } from '../../../scripts/spec/model/operation.ts';
import { resolved, samples } from '../server/takes.ts';
import type { Generated } from './descriptor.ts';

/** What one call of a program does: the requests that it sends, and what it returns. */
export interface Played {
  readonly requests: readonly string[];
  readonly result: unknown;
  /** The items of a walk, and its requests. */
  readonly walk: unknown;
  /** The result of reconcile after an unknown outcome, and its requests. */
  readonly found: unknown;
}

/** One call of a program, and the response to it. */
export interface Call {
  readonly id: string;
  readonly args: Json;
  readonly reply: Reply;
  readonly credential: unknown;
}

/** The response to a request: a status, and an edit of the body that the operation describes. */
interface Reply {
  readonly name: string;
  readonly status?: number;
  readonly edit?: (text: string) => string;
}

const successes = new WeakMap<OperationModel, { readonly status: number; readonly body: unknown }>();

const describedBy = ({ spec }: Generated, { node }: OperationModel): { status: number; body: unknown } => {
  const [status, response] = entriesOf(node.responses).find(([name]) => name.startsWith('2')) ?? ['200', {}];
  const schema = at(resolved(spec, response), 'content', 'application/json', 'schema');
  const [body] = schema === undefined ? [undefined] : samples(spec, schema);
  return { status: Number(status), body };
};

/** The success of an operation, cached because finding examples is slow. */
const successOf = (api: Generated, operation: OperationModel) => {
  const found = successes.get(operation) ?? describedBy(api, operation);
  successes.set(operation, found);
  return found;
};

const isAt = ({ path }: OperationModel, url: string): boolean =>
  new RegExp(`${path.replaceAll(/\{[^}]*\}/g, '[^/]*')}$`).test(new URL(url).pathname);

/** A server of an API: it records requests, and sends an example of the described response. */
function serverOf(api: Generated, reply: Reply) {
  const requests: string[] = [];
  let { status: forced, edit = (text: string) => text } = reply;
  return {
    requests,
    recover: () => (forced = undefined),
    async fetch(request: Request): Promise<Response> {
      const headers = [...request.headers]
        .filter(([name]) => !['user-agent', 'accept'].includes(name))
        .map(([name, value]) => `${name}: ${/^[0-9a-f-]{36}$/.test(value) ? 'a key' : value}`);
      const url = new URL(request.url);
      // The order of arguments does not matter.
      url.searchParams.sort();
      requests.push([`${request.method} ${url.href}`, ...headers.sort(), await request.text()].join('\n'));
      const operation = api.model.operations.find((each) => each.method === request.method && isAt(each, request.url));
      if (forced !== undefined || !operation) return new Response('{}', { status: forced ?? 404 });
      const { status, body } = successOf(api, operation);
      const init = { status, headers: { 'content-type': 'application/json' } };
      return new Response(body === undefined ? null : edit(JSON.stringify(body)), init);
    },
  };
}

/** A credential of the form that an API names first. */
export const credentialOf = ({ descriptor: { credentials } }: Generated): unknown => {
  const [parts = {}] = credentials;
  const names = Object.keys(parts);
  if (names.join() === 'token') return 'secret';
  return Object.fromEntries(names.map((name) => [name, `the ${name}`]));
};

const hasty = {
  date: () => 0,
  now: () => 0,
  after: (ms: number, run: () => void) => (ms < 60_000 && setTimeout(run), () => {}),
};

const called = (client: unknown, id: string): unknown => at({ client }, 'client', ...id.split('.'));

const seen = (result: unknown): Json => {
  const { kind, outcome, status, data } = Object(result);
  // The kind of an error depends only on whether it is described.
  return kind === 'ok'
    ? { kind, outcome, status, data }
    : { kind: kind === 'unexpected' ? 'api' : kind, outcome, data };
};

/** The first items of a walk, and the error that ends it. */
async function walked(method: { items?: (args: Json) => AsyncIterable<unknown> }, args: Json): Promise<unknown> {
  const found: unknown[] = [];
  try {
    for await (const item of method.items?.(args) ?? []) if (found.push(item) > 4) break;
  } catch (error) {
    found.push(String(error));
  }
  return found;
}

async function play(api: Generated, { id, args, reply, credential }: Call): Promise<Played | undefined> {
  const server = serverOf(api, reply);
  const options = {
    credential,
    fetch: server.fetch,
    clock: hasty,
    random: () => 0.5,
    pages,
    ...(api.descriptor.server === undefined && { baseUrl: 'https://api.acme.test/v1' }),
  };
  try {
    const client: unknown = createClient(api.descriptor, options as never);
    const method = called({ ...Object(client) }, id) as ((args: Json) => Promise<unknown>) &
      Parameters<typeof walked>[0];
    const sent = (): readonly string[] => server.requests.splice(0);
    const result = await method(args);
    const requests = sent();
    const walk = method.items && reply.status === undefined ? [await walked(method, args), sent()] : undefined;
    server.recover();
    const { outcome } = Object(result);
    const found = outcome === 'unknown' ? [await reconcile(result as FailedWrite), sent()] : undefined;
    return { requests, result: seen(result), walk, found };
  } catch (error) {
    // The client refuses these arguments, as the compiler does.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const known = new WeakMap<Generated, Map<string, ReturnType<typeof play>>>();

/**
 * Makes a call as a program does, walks through its list, and reconciles an unknown outcome; `undefined` if the call
 * cannot be made. Cached, because clients of the example make the same calls for most changes.
 */
export function played(api: Generated, call: Call): ReturnType<typeof play> {
  const { id, args, reply, credential } = call;
  const calls = known.get(api) ?? new Map<string, ReturnType<typeof play>>();
  known.set(api, calls);
  const key = JSON.stringify([id, args, reply.name, credential]);
  const found = calls.get(key) ?? play(api, call);
  calls.set(key, found);
  return found;
}
