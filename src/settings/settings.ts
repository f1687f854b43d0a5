import type { CallOptions } from '../api/call-options.ts';
import type { ApiTypes } from '../api/descriptor.ts';
import type { Level } from '../api/issue.ts';
import type { Pages } from '../api/paging.ts';
import { checkNames, mistake, takes } from '../mistake.ts';
import { defined, isFunction, isPlain } from '../values.ts';
import type { Clock } from './clock.ts';
import { HEADER_NAME } from './headers.ts';
import type { Hooks } from './hooks.ts';
import type { AnyClientOptions } from './options.ts';

/** The resolved options of a call: each from the call, the client or the default. */
export interface Settings
  extends Hooks, Pick<AnyClientOptions<ApiTypes, {}, Pages>, 'clientRequestIdHeader' | 'pages' | 'validators'> {
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly maxRetries: number;
  readonly maxRetryAfterMs: number;
  readonly validate: Level;
  readonly clock: Clock;
  readonly random: () => number;
  readonly signal?: AbortSignal;
}

/** The options of a client that a call can override. */
export const SHARED_OPTIONS = ['timeoutMs', 'totalTimeoutMs', 'maxRetries', 'validate', 'headers'] as const;

/** Every option of a call. */
export const CALL_OPTIONS: readonly (keyof CallOptions)[] = [...SHARED_OPTIONS, 'signal'];

const LEAST = { timeoutMs: 1, totalTimeoutMs: 1, maxRetries: 0, maxRetryAfterMs: 0 };

/** Throws for options that are not an object, or unknown: a misspelt option would be ignored. */
export function checkOptions(label: string, given: unknown, known: readonly string[]): void {
  if (!isPlain(given)) throw mistake(label, 'takes its options as one plain object', takes(known));
  checkNames(label, 'option', given, known);
}

/** The settings of one call: those of its client, which are valid, unless it has options. Throws a `TypeError` for invalid ones. */
export function callSettings(defaults: Settings, given: CallOptions | undefined, label: string): Settings {
  if (given === undefined) return defaults;
  checkOptions(label, given, CALL_OPTIONS);
  return settingsWith(defaults, given, label);
}

/** Overrides settings with the given options. */
export function settingsWith(defaults: Settings, given: object, label: string): Settings {
  const settings: Settings = { ...defaults, ...defined(given) };
  const { signal, validate, validators, clock, clientRequestIdHeader } = settings;
  const check = (name: keyof Settings, fits: boolean, pass: string) => {
    if (!fits) throw mistake(label, `cannot use this \`${name}\``, `Pass ${pass}`);
  };
  for (const [name, least] of Object.entries(LEAST) as [keyof typeof LEAST, number][]) {
    const value = settings[name];
    // The maximum of a timer. Only the default of `totalTimeoutMs` is infinite.
    const fits = Number.isFinite(value) && value >= least && value < 2 ** 31;
    check(name, fits || value === defaults[name], `${least} to 2147483647`);
  }
  // Check before sending: found later, an invalid signal would hide the outcome of a write.
  check('signal', !signal || ('aborted' in Object(signal) && 'addEventListener' in Object(signal)), 'an AbortSignal');
  check('clock', [clock?.date, clock?.now, clock?.after].every(isFunction), 'a Clock');
  const isHeader =
    clientRequestIdHeader === undefined ||
    (typeof clientRequestIdHeader === 'string' && HEADER_NAME.test(clientRequestIdHeader));
  check('clientRequestIdHeader', isHeader, 'the name of a header');
  check(
    'validate',
    ['off', 'report', validators && 'strict'].includes(validate),
    'off, report or, with `validators`, strict',
  );
  return settings;
}
