import type { ApiTypes, Descriptor } from '../api/descriptor.ts';
import type { Send } from '../call/exchange.ts';
import { mistake } from '../mistake.ts';
import { parseBaseUrl } from './base-url.ts';
import { systemClock } from './clock.ts';
import { keepCredential, type Authorize } from './credential.ts';
import type { ClientOptions } from './options.ts';
import { settingsWith, type Settings } from './settings.ts';

/** What the calls of one client share. */
export interface Context {
  readonly descriptor: Descriptor;
  readonly base: URL;
  readonly defaults: object;
  readonly settings: Settings;
  readonly send: Send;
  readonly authorize: Authorize;
}

const STANDARD: Settings = {
  timeoutMs: 60_000,
  totalTimeoutMs: Infinity,
  maxRetries: 2,
  maxRetryAfterMs: 30_000,
  validate: 'report',
  clock: systemClock,
  random: Math.random,
  headers: {},
};

/** What a descriptor and the options of a client make together. */
export function createContext<Types extends ApiTypes, Defaults extends Partial<Types['shared']>>(
  descriptor: Descriptor<Types>,
  // Who gives none is told of the credential at the first call.
  options: ClientOptions<Types, Defaults> = {} as ClientOptions<Types, Defaults>,
): Context {
  const label = `${descriptor.id}: createClient`;
  const { shared } = descriptor;
  for (const name of Object.keys(options.defaults ?? {})) {
    if (!shared.includes(name)) {
      throw mistake(label, `takes no default \`${name}\``, `It takes ${shared.join(', ') || 'none'}`);
    }
  }
  const base = parseBaseUrl(label, options.baseUrl ?? descriptor.server);
  return {
    descriptor,
    base,
    defaults: { ...options.defaults },
    // What is kept with each result is not to hold the credential.
    settings: settingsWith(STANDARD, { ...options, credential: undefined }, label),
    send: options.fetch ?? ((request) => fetch(request)),
    authorize: keepCredential(descriptor, base, options.credential),
  };
}
