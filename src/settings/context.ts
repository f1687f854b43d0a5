import type { CustomFetch } from '../api/call-options.ts';
import type { ApiTypes, Descriptor, Operation } from '../api/descriptor.ts';
import { checkNames, mistake } from '../mistake.ts';
import { isFunction, isPlain } from '../values.ts';
import { headersFrom } from './headers.ts';
import { VERSION } from '../version.ts';
import type { Pages } from '../api/paging.ts';
import { parseBaseUrl } from './base-url.ts';
import { systemClock } from './clock.ts';
import { keepCredential, type Authorize } from './credential.ts';
import type { AnyClientOptions, ClientOptions } from './options.ts';
import { checkValidators } from './validators.ts';
import { runtime } from './runtime.ts';
import { checkOptions, settingsWith, SHARED_OPTIONS, type Settings } from './settings.ts';

/** The state shared by the calls of one client. */
export interface Context {
  readonly descriptor: Descriptor;
  readonly base: URL;
  readonly defaults: object;
  readonly settings: Settings;
  /** The headers that the client adds to each call, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The caller's own `fetch`. */
  readonly fetch?: CustomFetch | undefined;
  readonly authorize: Authorize;
  /** Whether the global `fetch` may send a write twice. */
  readonly resends: boolean | undefined;
  /** The context of one operation, if operations differ in their servers or credentials. */
  readonly at?: (operation: Pick<Operation, 'takes' | 'server'>) => Partial<Context>;
}

const STANDARD: Settings = {
  timeoutMs: 60_000,
  totalTimeoutMs: Infinity,
  maxRetries: 2,
  maxRetryAfterMs: 30_000,
  validate: 'report',
  clock: systemClock,
  random: Math.random,
};

/** Every option of `createClient`; a test compares it with the type. */
export const CLIENT_OPTIONS: readonly (keyof AnyClientOptions<ApiTypes, object, Pages>)[] = [
  ...SHARED_OPTIONS,
  'credential',
  'baseUrl',
  'defaults',
  'fetch',
  'maxRetryAfterMs',
  'clientRequestIdHeader',
  'validators',
  'pages',
  'clock',
  'random',
  'onAttempt',
  'onRetry',
  'onEnd',
  'onIssues',
  'onMismatch',
];

/** Creates the context of a client from a descriptor and options. */
export function createContext<Types extends ApiTypes, Defaults extends Partial<Types['shared']>>(
  descriptor: Descriptor<Types>,
  // Without options, the first call reports the missing credential.
  given: ClientOptions<Types, Defaults> = {} as ClientOptions<Types, Defaults>,
  label = `${descriptor.id}: createClient`,
  known: readonly string[] = CLIENT_OPTIONS,
): Context {
  checkOptions(label, given, known);
  const {
    credential,
    baseUrl = descriptor.server,
    defaults = {},
    headers,
    fetch,
    ...options
  } = given as AnyClientOptions<ApiTypes, object, Pages>;
  if (!isPlain(defaults)) throw mistake(label, 'cannot use these `defaults`', 'Pass an object');
  checkNames(label, 'default', defaults, descriptor.shared);
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && !isFunction(value) && /^(fetch|random|pages|on[A-Z])/.test(name))
      throw mistake(label, `cannot use this \`${name}\``, 'Pass a function');
  }
  checkValidators(label, descriptor, options.validators);
  const { resends } = runtime();
  const base = parseBaseUrl(label, baseUrl);
  return {
    descriptor,
    base,
    defaults: { ...defaults },
    // Without the credential and `fetch`, because settings are kept with each result.
    settings: settingsWith(STANDARD, options, label),
    // In browsers, a user agent header would need a CORS preflight, which the server may refuse.
    headers: {
      ...(!resends && { 'user-agent': `billing-clients/${VERSION}` }),
      // Only a call by path may have any body.
      ...headersFrom(label, headers, known !== CLIENT_OPTIONS),
    },
    fetch,
    resends,
    authorize: keepCredential(descriptor, base, credential),
  };
}

/** Creates the context of a client. */
export type Open = typeof createContext;
