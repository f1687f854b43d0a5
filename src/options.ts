import type { Clock } from './clock.ts';
import { defined } from './defined.ts';
import type { ApiTypes } from './descriptor.ts';
import type { Hooks } from './hooks.ts';
import type { Level, Validators } from './issue.ts';
import type { Pages } from './pages.ts';
import { mistake } from './mistake.ts';

/** Arguments given once for all calls; a name that the API does not share is refused. */
type Shared<Types extends ApiTypes, Defaults> = Defaults &
  Readonly<Record<Exclude<keyof Defaults, keyof Types['shared']>, never>>;

/** What a client's options and those of one call can both say. */
interface Limits {
  /**
   * Milliseconds that one try may last, its whole body included and, in the first, the credential function.
   * A try that takes longer ends the call: it is not tried again. From 1 to 2147483647; 60000 by default.
   */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds that all tries and the waits between them may last together. From 1 to 2147483647; no limit by default. */
  readonly totalTimeoutMs?: number | undefined;
  /**
   * How often a failed request is sent once more. A call that changes nothing is tried again after 408, 429, 500, 502, 503
   * and 504 and after a failed connection, but not after a failure whose code begins with `ERR_`, which no second try mends;
   * one that changes something only if its request provably never left.
   * 0 for never; 2 by default.
   */
  readonly maxRetries?: number | undefined;
  /**
   * What the client's `validators` do with an answer: `report` tells `onIssues` what its schema does not allow, new fields and
   * new members of enums left out, and returns the data; `strict` gives a result of kind `contract` for any difference.
   * `report` by default where there are validators, else and with `off` nothing is looked at.
   */
  readonly validate?: Level | undefined;
}

interface Always<Types extends ApiTypes, Defaults, Walks> extends Limits, Hooks {
  /**
   * Arguments given once: each call that takes one of them uses this value unless it gives its own,
   * and need not give it, in its types either. None by default.
   */
  readonly defaults?: Shared<Types, Defaults> | undefined;
  /**
   * Sends one request, once: `outcome` is only as true as this. It has to leave redirects alone (`request.redirect` is `manual`).
   * What it throws, and anything that is no `Response`, makes a result of kind `network`.
   * The default is the global `fetch`, as it is at the time of the call.
   */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /**
   * The longest `Retry-After` that is waited for, in milliseconds; a call that is asked to wait longer fails at once, with
   * `meta.retryAfterMs`. From 0 to 2147483647; 30000 by default.
   */
  readonly maxRetryAfterMs?: number | undefined;
  /** The header in which each try carries the call's `meta.clientRequestId`. None by default. */
  readonly clientRequestIdHeader?: string | undefined;
  /** The API's validators, from `billing-clients/<api>/validators`. None by default. */
  readonly validators?: Validators | undefined;
  /** `pages` from `billing-clients/pages`: gives the operations that list something `.pages()` and `.items()`. None by default. */
  readonly pages?: Walks;
  /** What tells the time. The machine's clock by default. */
  readonly clock?: Clock | undefined;
  /** A number from 0 to 1, by which waits between tries and the ids of calls differ. `Math.random` by default. */
  readonly random?: (() => number) | undefined;
}

interface Credential<Given> {
  /**
   * What authenticates calls: a string, an object with the parts of one of the API's alternatives,
   * or a function that returns either or a promise of it, which is called for each call and whose errors the call throws as they are.
   * It never goes over plain http, but to loopback hosts. There is no default.
   */
  readonly credential: Given | (() => Given | Promise<Given>);
}

interface BaseUrl {
  /**
   * Replaces the API's server URL whole, its base path included. The default is the documented server;
   * an API without one needs it. It holds no user, password, query or hash.
   */
  readonly baseUrl: string;
}

type Optional<Members> = { readonly [Name in keyof Members]?: Members[Name] | undefined };

/** What `createClient` takes beside the descriptor. */
export type ClientOptions<
  Types extends ApiTypes = ApiTypes,
  Defaults = Partial<Types['shared']>,
  Walks = Pages | undefined,
> = Always<Types, Defaults, Walks> &
  (undefined extends Types['credential']
    ? Optional<Credential<Types['credential']>>
    : Credential<Types['credential']>) &
  (undefined extends Types['server'] ? BaseUrl : Optional<BaseUrl>);

/** What one call takes beside its arguments; what it leaves out, the client's options say. */
export interface CallOptions extends Limits {
  /** Ends the call early, with a result of kind `aborted`. None by default. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Headers beside those of the credential and the arguments, which win where both have one. None by default.
   * A `TypeError` refuses those that are not the caller's to set: one that the transport sets itself, such as
   * `content-length`, and `content-type` unless the body is raw.
   */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** The options of a call, each as the call, the client or the default has it. */
export interface Settings
  extends Hooks, Pick<Always<ApiTypes, {}, Pages>, 'clientRequestIdHeader' | 'pages' | 'validators'> {
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly maxRetries: number;
  readonly maxRetryAfterMs: number;
  readonly validate: Level;
  readonly clock: Clock;
  readonly random: () => number;
  readonly signal?: AbortSignal;
  readonly headers: Readonly<Record<string, string>>;
}

const LEAST = { timeoutMs: 1, totalTimeoutMs: 1, maxRetries: 0, maxRetryAfterMs: 0 };

/** The settings with what is given instead, where something is given. */
export function settingsWith(below: Settings, given: object, label: string): Settings {
  const settings: Settings = { ...below, ...defined(given) };
  const { signal, validate, validators } = settings;
  const check = (name: keyof Settings, fits: boolean, pass: string) => {
    if (!fits) throw mistake(label, `cannot use this \`${name}\``, `Pass ${pass}`);
  };
  for (const [name, least] of Object.entries(LEAST) as [keyof typeof LEAST, number][]) {
    const value = settings[name];
    // No timer can wait longer; without a budget its time is infinite, which a caller cannot ask for.
    const fits = Number.isFinite(value) && value >= least && value < 2 ** 31;
    check(name, fits || value === below[name], `${least} to 2147483647`);
  }
  // Found out after a write has left, it would leave its outcome untold.
  check('signal', !signal || 'aborted' in signal, 'an AbortSignal');
  check(
    'validate',
    ['off', 'report', validators && 'strict'].includes(validate),
    'off, report or, with `validators`, strict',
  );
  return settings;
}
