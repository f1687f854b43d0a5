import { createRequire } from 'node:module';
import type { IHttpConfig, IHttpRequest, PrismHttpInstance } from '@stoplight/prism-http';

// Prism is CommonJS. Its own server cannot share a port with an index and changes a path that starts with `//`,
// so the mock has its own server and uses only Prism's request handling.
const require = createRequire(import.meta.url);
const core: typeof import('@stoplight/prism-core') = require('@stoplight/prism-core');
const http: typeof import('@stoplight/prism-http') = require('@stoplight/prism-http');
const router: typeof import('@stoplight/prism-http/dist/router/index.js') = require('@stoplight/prism-http/dist/router');
const paths: typeof import('@stoplight/prism-http/dist/router/matchPath.js') = require('@stoplight/prism-http/dist/router/matchPath');
const {
  MatchType,
}: typeof import('@stoplight/prism-http/dist/router/types.js') = require('@stoplight/prism-http/dist/router/types');
const preferences: typeof import('@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js') = require('@stoplight/prism-http-server/dist/getHttpConfigFromRequest');
const bodies: typeof import('@stoplight/prism-http-server/dist/serialize.js') = require('@stoplight/prism-http-server/dist/serialize');

/** One operation of a spec, as Prism sees it. */
export type Operation = Awaited<ReturnType<typeof http.getHttpOperationsFromSpec>>[number];

type Outcome = Extract<Awaited<ReturnType<ReturnType<PrismHttpInstance['request']>>>, { _tag: 'Right' }>['right'];
type Diagnostic = Outcome['validations']['input'][number];

/** A response of the mock. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

// Prism's generator keeps state across calls, so without a seed the response would differ each time.
const fixedSeed = 'billing';
const severities = ['Error', 'Warning', 'Information', 'Hint'];
const longestHeader = 8000;

const config = {
  isProxy: false,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
  errors: true,
  upstreamProxy: undefined,
  mock: { dynamic: false },
} satisfies IHttpConfig;

// Other loggers lack Prism's level `success`, so that the first request would crash the process.
const prism = http.createInstance(config, { logger: core.createLogger('mock', { level: 'silent' }) });

/** The operations of a loaded spec. Mutates the spec. */
export const operationsOf = (spec: object): Promise<Operation[]> => http.getHttpOperationsFromSpec(spec);

/** The operations that a path may be for: to Prism, a slash at its end begins an argument, to a server an empty one. */
const endingAs = (operations: Operation[], path: string): Operation[] =>
  operations.filter((operation) => operation.path.endsWith('/') === path.endsWith('/'));

/** The operations at a path, whatever their methods. */
export const operationsAt = (operations: Operation[], path: string): Operation[] =>
  endingAs(operations, path).filter((operation) => {
    const match = paths.matchPath(path, operation.path);
    return match._tag === 'Right' && match.right !== MatchType.NOMATCH;
  });

/** The operation that a request is for. */
export const operationFor = (operations: Operation[], request: IHttpRequest): Operation | undefined => {
  const found = router.default({ resources: operations, input: request });
  return found._tag === 'Right' ? found.right : undefined;
};

/** An error of the mock itself: no documented response has this content type. */
export const undocumented = (
  status: number,
  title: string,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: { ...headers, 'content-type': 'application/problem+json' },
  body: JSON.stringify({ type: 'about:blank', title, status, detail }),
});

const plainHeaders = (headers: object): Record<string, string> => {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== null && value !== undefined) plain[name.toLowerCase()] = String(value);
  }
  return plain;
};

const refusal = (error: Error): Answer => {
  const { status = 500, additional } = error instanceof http.ProblemJsonError ? error : {};
  return {
    status,
    headers: { ...plainHeaders(additional?.['headers'] ?? {}), 'content-type': 'application/problem+json' },
    body: JSON.stringify(http.ProblemJsonError.toProblemJson(error)),
  };
};

const violation = (place: string, { path = [], severity, code, message }: Diagnostic) => ({
  location: [place, ...path],
  severity: severities[severity],
  code,
  message,
});

// Headers are limited to Latin-1, but a violation may name a member in any script.
const ascii = (json: string): string =>
  json.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const violationsHeader = (found: readonly object[]): Record<string, string> =>
  found.length === 0 ? {} : { 'sl-violations': ascii(JSON.stringify(found)).slice(0, longestHeader) };

const errorsIn = ({ validations }: Outcome) =>
  validations.output.map((found) => violation('response', found)).filter(({ severity }) => severity === 'Error');

const reply = (outcome: Outcome): Answer => {
  const { output, validations } = outcome;
  const inRequest = validations.input.map((found) => violation('request', found));
  const inAnswer = validations.output.map((found) => violation('response', found));
  const marked = violationsHeader([...inRequest, ...inAnswer]);
  const errors = errorsIn(outcome);
  if (errors.length > 0) {
    const message = 'The response of the spec violates its own schema: correct the example.';
    const refused = refusal(http.ProblemJsonError.fromTemplate(http.VIOLATIONS, message, { validation: errors }));
    return { ...refused, headers: { ...marked, ...refused.headers } };
  }
  const headers = { ...marked, ...plainHeaders(output.headers ?? {}) };
  return { status: output.statusCode, headers, body: bodies.serialize(output.body, headers['content-type']) };
};

/** Prism's response to a request, with both validated against the spec. */
export const ask = async (operations: Operation[], request: IHttpRequest): Promise<Answer> => {
  const preferred = preferences.getHttpConfigFromRequest(request);
  if (preferred._tag === 'Left') return refusal(preferred.left);
  const { dynamic = false, seed = fixedSeed, ...rest } = preferred.right;
  const outcomeOf = (isDynamic: boolean) =>
    prism.request(request, endingAs(operations, request.url.path), {
      ...config,
      mock: { ...rest, dynamic: isDynamic, seed },
    })();
  const made = await outcomeOf(dynamic);
  // Prism truncates the body that it generates from a recursive schema, and generates none without a schema: return the
  // example instead.
  const isUnmade = dynamic && (made._tag === 'Left' || errorsIn(made.right).length > 0);
  const outcome = isUnmade ? await outcomeOf(false) : made;
  return outcome._tag === 'Left' ? refusal(outcome.left) : reply(outcome.right);
};
