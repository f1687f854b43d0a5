import { isDeepStrictEqual } from 'node:util';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { VERSION } from '../../src/version.ts';
import { apis, callOperation, type Answer, type Api, type Call, type Calling, type Operation } from './apis.ts';

// What a call has to keep to, as functions that tell what is wrong, so that a broken client can be held to it too.

/** Where a check calls, and through what. */
export type Seat = Pick<Calling, 'baseUrl' | 'fetch' | 'through'>;

const differences = (found: object, wanted: object): string[] =>
  Object.entries(wanted).flatMap(([name, value]) => {
    const got: unknown = Reflect.get(found, name);
    return isDeepStrictEqual(got, value) ? [] : [`${name} is ${JSON.stringify(got)}, not ${JSON.stringify(value)}`];
  });

// A body that the spec gives as text travels byte for byte; any other is JSON.
const read = (text: string, expected: unknown): unknown => {
  if (typeof expected === 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** A query as it travels: each name with all its values. */
const queryOf = (url: URL): Record<string, string> =>
  Object.fromEntries([...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name).join()]));

const sentOf = async (request: Request, baseUrl: string, { wire }: Call): Promise<object> => {
  const url = new URL(request.url);
  const whole = url.href.slice(0, url.href.length - url.search.length);
  return {
    method: request.method,
    path: whole.startsWith(baseUrl) ? whole.slice(baseUrl.length) : whole,
    query: queryOf(url),
    headers: Object.fromEntries(request.headers),
    body: request.body ? read(await request.text(), wire.body) : undefined,
  };
};

/** What every request of the client carries. */
const agent = { 'user-agent': `billing-clients/${VERSION}` };

/** What is wrong with how a call travels, and with how the documented success comes back. */
export const wireProblems = async (
  api: Api,
  operation: Operation,
  credential: Operation['credentials'][number],
  call: Call,
  seat: Seat,
): Promise<string[]> => {
  const asked = { id: operation.id, args: call.args };
  const { result, requests } = await callOperation(api, asked, { ...seat, credential: credential.given });
  const [request, ...more] = requests;
  if (!request || more.length > 0) return [`${requests.length} requests are sent`];
  const wanted = { ...call.wire, headers: { ...agent, ...call.wire.headers, ...credential.headers } };
  const success = operation.answers.find(({ status }) => status < 300);
  const example = success?.example as Record<string, unknown>;
  const data = api.payload === undefined ? example : example[api.payload];
  return [
    ...differences(await sentOf(request, seat.baseUrl, call), wanted),
    ...differences(result, { kind: 'ok', ok: true, status: success?.status }),
    ...differences({ data: result.ok ? result.data : undefined }, { data }),
  ];
};

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
for (const { name, spec } of apis) ajv.addSchema({ ...spec, $id: name } as AnySchema);

const validates = ({ name }: Api, { schema }: Answer, body: unknown): boolean =>
  schema === undefined ? body === undefined : ajv.validate({ $ref: `${name}${String(schema['$ref'])}` }, body);

const outcomeOf = (safe: boolean, status: number): string | undefined => {
  if (safe || status < 300) return undefined;
  return status < 500 ? 'rejected' : 'unknown';
};

/** What is wrong with how one documented answer comes back. */
export const statusProblems = async (api: Api, operation: Operation, answer: Answer, seat: Seat): Promise<string[]> => {
  const { result } = await callOperation(api, operation, {
    ...seat,
    credential: operation.credentials[0]?.given,
    headers: { Prefer: `code=${answer.status}` },
  });
  const type = result.meta.response?.headers.get('content-type') ?? '';
  const found = { status: undefined, outcome: undefined, ...result };
  return [
    ...differences(found, {
      kind: answer.status < 300 ? 'ok' : 'api',
      status: answer.status,
      outcome: outcomeOf(operation.safe, answer.status),
    }),
    // What the mock answers where a spec has no such status is of this media type: it never counts as documented.
    ...(type.includes('problem+json') ? ['the mock knows no such answer'] : []),
    ...(result.kind === 'api' && !validates(api, answer, result.error) ? ['the error is not as its schema says'] : []),
  ];
};
