/** The options that keep `fetch` from sending a write twice, and a function that releases them once the body is read. */
export interface ResendGuard {
  readonly init: object;
  readonly close?: () => void;
}

/**
 * How a runtime's `fetch` differs, as far as `outcome` relies on it. The patterns are for one line about a failure:
 * its code, the system call that failed, its name and its message.
 */
interface Runtime {
  readonly runsHere: () => boolean;
  /** Whether it may resend a request by itself when a pooled connection breaks, with no way to prevent it. */
  readonly resends?: true;
  /** Prevents it from sending a write twice, where it would. */
  readonly guardResend?: () => ResendGuard;
  /** Proves, as well as `UNCONNECTED`, that no connection was made, so that another attempt may make one. */
  readonly unconnected?: RegExp;
  /** Proves, as well as `FORBIDDEN`, that the request was held back before a byte of it left, as it will be again. */
  readonly forbidden?: RegExp;
  /** Proves nothing where another `fetch` threw it, the caller's or one in place of the runtime's: it may have sent the request twice. */
  readonly misleading?: RegExp;
  /** Whether the global `fetch` is another one than the runtime's, which may lose what prevents it from sending twice. */
  readonly isPatched?: () => boolean;
}

interface Closable {
  readonly close: () => void;
}

/** The globals read here that not every runtime has. */
interface Globals {
  readonly Deno?: { readonly createHttpClient?: (options: { poolMaxIdlePerHost: number }) => Closable };
  readonly process?: { readonly versions?: { readonly node?: string } };
}

const globals = (): Globals => globalThis as unknown as Globals;
const has = (name: string): boolean => name in globalThis;

/** A refused connection or an unknown host: by the system's code, or by the system call that failed. */
export const UNCONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT) |^(?!ERR_)\S+ (connect|getaddrinfo) /;

/** A missing permission, or the verdict on a certificate; other TLS errors may come on an open connection, too. */
export const FORBIDDEN =
  /^(ERR_ACCESS_DENIED (connect|getaddrinfo)|(ERR_TLS_CERT_ALTNAME_INVALID|CERT_\w+|UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)\w*|(DEPTH_ZERO_)?SELF_SIGNED_CERT\w*) )/;

// The report of a second attempt, unless it names a system call, as that of a mock does: runtimes that resend name none.
const MISLEADING = /^(?!\S+ connect )/;

const DENO: Runtime = {
  runsHere: () => has('Deno'),
  // On a pooled connection it resends any request whose body it can copy. A client for a single call pools nothing; a shared
  // one would resume TLS sessions, which takes 40 ms a call. Deno 1 has no such client, and resends nothing.
  guardResend() {
    const client = globals().Deno?.createHttpClient?.({ poolMaxIdlePerHost: 0 });
    return client ? { init: { client }, close: () => client.close() } : { init: {} };
  },
  // Deno has no error codes. A URL contains no space, so it cannot forge this text; errors on an open connection begin differently.
  unconnected: /: error sending request for url \(\S*\): client error \(Connect\): (tcp|dns) /,
  misleading: MISLEADING,
  forbidden:
    / NotCapable: Requires net access|: Fetch failed: Requests to port |: error sending request for url \(\S*\): client error \(Connect\): /,
};

const BUN: Runtime = {
  runsHere: () => has('Bun'),
  // On a pooled connection it resends PUT and DELETE, and then reports how the second attempt failed.
  guardResend: () => ({ init: { keepalive: false } }),
  forbidden: /: EPROTO: The TLS handshake failed/,
  misleading: MISLEADING,
  isPatched: () => !/native code/.test(String(fetch)),
};

const WORKERD: Runtime = {
  runsHere: () => has('WebSocketPair'),
  // Its refused and dropped connections look alike.
  forbidden: /: Disallowed operation called within global scope/,
};

const NODE: Runtime = {
  runsHere: () => globals().process?.versions?.node !== undefined,
  forbidden: / Error: (bad port$|Client network socket disconnected before secure TLS connection was established)/,
};

/** Browsers, React Native, and any other `fetch`: they resend writes, or may, and do not say why a request failed. */
const OTHER: Runtime = { runsHere: () => true, resends: true };

/** Where this program runs. Deno and Bun have `process`, too. A function, as a bundler could not drop an unused value. */
export const runtime = (): Runtime => [DENO, BUN, WORKERD, NODE].find(({ runsHere }) => runsHere()) ?? OTHER;
