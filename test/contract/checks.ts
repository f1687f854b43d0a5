import { isDeepStrictEqual } from 'node:util';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Result } from '../../src/index.ts';
import { VERSION } from '../../src/version.ts';
import { apis, callOperation, type Api, type Calling } from './apis.ts';
import { dataOf, type Answer } from './answers.ts';
import type { Credential } from './credentials.ts';
import type { Call, Operation } from './operations.ts';
import { byName, readForm, type Form } from './written.ts';

// The checks of a call, as functions that return problems, so that tests can apply them to a broken client, too.

/** Where a check calls, and through what. */
export type Seat = Pick<Calling, 'baseUrl' | 'fetch' | 'through'>;

const differences = (found: object, wanted: object): string[] =>
  Object.entries(wanted).flatMap(([name, value]) => {
    const got: unknown = Reflect.get(found, name);
    return isDeepStrictEqual(got, value) ? [] : [`${name} is ${JSON.stringify(got)}, not ${JSON.stringify(value)}`];
  });

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** A body as it is sent: a form as its pairs, a text byte for byte, anything else as JSON. */
const read = (text: string, type: string, { body }: Call['wire'], form: Form | undefined): unknown => {
  if (form) return readForm(type, text) ?? text;
  return typeof body === 'string' ? text : jsonIn(text);
};

/** The headers of a request, without the boundary of a multipart form. */
const headersOf = ({ headers }: Request): Record<string, string> =>
  Object.fromEntries(
    [...headers].map(([name, value]) => [name, value.replace(/^(multipart\/form-data); boundary=.+/, '$1')]),
  );

const sentOf = async (request: Request, baseUrl: string, { wire }: Call, form: Form | undefined): Promise<object> => {
  const url = new URL(request.url);
  const whole = url.href.slice(0, url.href.length - url.search.length);
  const type = request.headers.get('content-type') ?? '';
  return {
    method: request.method,
    path: whole.startsWith(baseUrl) ? whole.slice(baseUrl.length) : whole,
    query: byName(url.searchParams),
    headers: headersOf(request),
    body: request.body ? read(await request.text(), type, wire, form) : undefined,
  };
};

/** The headers of every request of the client. */
const agent = { 'user-agent': `billing-clients/${VERSION}` };

/** The idempotency key that the client makes if its caller gives none: a new one for each call. */
const keyOf = ({ key = '' }: Operation, { wire }: Call, request: Request): Record<string, string> => {
  const name = key.toLowerCase();
  const made = request.headers.get(name || 'no-key') ?? '';
  return !(name in wire.headers) && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(made) ? { [name]: made } : {};
};

/** The problems of the request that a call sends, and of the result for the documented success. */
export const wireProblems = async (
  api: Api,
  operation: Operation,
  credential: Credential,
  call: Call,
  seat: Seat,
): Promise<string[]> => {
  const asked = { id: operation.id, args: call.args };
  const { result, requests } = await callOperation(api, asked, { ...seat, credential: credential.given });
  const [request, ...more] = requests;
  if (!request || more.length > 0) return [`${requests.length} requests are sent`];
  const wanted = {
    ...call.wire,
    query: { ...call.wire.query, ...credential.query },
    headers: { ...agent, ...keyOf(operation, call, request), ...call.wire.headers, ...credential.headers },
  };
  const success = operation.answers.find(({ status }) => status < 300);
  return [
    ...differences(await sentOf(request, seat.baseUrl, call, operation.requestBody?.form), wanted),
    ...differences(result, { kind: 'ok', ok: true, status: success?.status }),
    ...differences({ data: result.ok ? result.data : undefined }, { data: success && dataOf(success, api.payload) }),
  ];
};

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
for (const { name, spec } of apis) ajv.addSchema({ ...spec, $id: name } as AnySchema);

const validates = ({ name }: Api, answer: Answer, body: unknown): boolean => {
  // Found by its reference, a schema is compiled once.
  if (answer.schema) return ajv.getSchema(`${name}${String(answer.schema['$ref'])}`)?.(body) === true;
  return isDeepStrictEqual(body, answer.type === undefined ? undefined : dataOf(answer, undefined));
};

const outcomeOf = (safe: boolean, status: number): string | undefined => {
  if (safe || status < 300) return undefined;
  return status < 500 ? 'rejected' : 'unknown';
};

/** Whether the mock invented a response: it has a special media type. If the spec documents that, the body decides. */
const isInvented = ({ type: documented = '', example }: Answer, type: string, result: Result): boolean =>
  type.includes('problem+json') &&
  !(documented.includes('problem+json') && isDeepStrictEqual('error' in result ? result.error : undefined, example));

/** The problems of the result for one documented response. */
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
    ...(isInvented(answer, type, result) ? ['the mock has no such response'] : []),
    ...(result.kind === 'api' && !validates(api, answer, result.error) ? ['the error does not match its schema'] : []),
  ];
};
