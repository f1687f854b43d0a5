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
  /** Whether it may send a request twice by itself when a pooled connection breaks, and nothing prevents it. */
  readonly resends?: true;
  /** Prevents it from sending a write twice, where it would. */
  readonly guardResend?: () => ResendGuard;
  /** Proves nothing where another `fetch` threw it, the caller's or one in place of the runtime's: it may have sent the request twice. */
  readonly misleading?: RegExp;
  /** Whether the global `fetch` is another one than the runtime's, which may lose what prevents it from sending twice. */
  readonly isPatched?: () => boolean;
}

/** The globals read here that not every runtime has. */
interface Globals {
  readonly Deno?: { readonly createHttpClient?: (options: { poolMaxIdlePerHost: number }) => { close: () => void } };
  readonly process?: { readonly versions?: { readonly node?: string } };
}

const globals = (): Globals => globalThis as unknown as Globals;
const has = (name: string): boolean => name in globalThis;

/**
 * A refused connection or an unknown host: by the system's code, by the system call that failed, or by the words of Deno,
 * which has no codes. A URL has no space, so it cannot forge them; of an open connection they begin otherwise.
 */
export const UNCONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT) |^(?!ERR_)\S+ (connect|getaddrinfo) |: error sending request for url \(\S*\): client error \(Connect\): (tcp|dns) /;

/**
 * A missing permission, or the verdict on a certificate; other TLS errors may come on an open connection, too. Then the words
 * of Node.js, Bun, workerd and Deno.
 */
export const FORBIDDEN =
  /^(ERR_ACCESS_DENIED (connect|getaddrinfo)|(ERR_TLS_CERT_ALTNAME_INVALID|CERT_\w+|UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)\w*|(DEPTH_ZERO_)?SELF_SIGNED_CERT\w*) )| Error: (bad port$|Client network socket disconnected before secure TLS)|: EPROTO: The TLS handshake failed|: Disallowed operation called within global scope| NotCapable: Requires net access|: Fetch failed: Requests to port |: error sending request for url \(\S*\): client error \(Connect\): /;

// The report of a second try, unless it names a system call, as that of a mock does: runtimes that resend name none.
const MISLEADING = /^(?!\S+ connect )/;

const DENO: Runtime = {
  runsHere: () => has('Deno'),
  // On a pooled connection it resends any request whose body it can copy. A client for one call pools nothing; one that is
  // kept would resume TLS sessions, which takes 40 ms a call. Before Deno 2 there is none, and nothing is resent.
  guardResend() {
    const client = globals().Deno?.createHttpClient?.({ poolMaxIdlePerHost: 0 });
    return client ? { init: { client }, close: () => client.close() } : { init: {} };
  },
  misleading: MISLEADING,
};

const BUN: Runtime = {
  runsHere: () => has('Bun'),
  // On a pooled connection it resends PUT and DELETE, and then reports how the second try failed.
  guardResend: () => ({ init: { keepalive: false } }),
  misleading: MISLEADING,
  isPatched: () => !/native code/.test(String(fetch)),
};

/** workerd and Node.js. */
const ONCE: Runtime = {
  runsHere: () => has('WebSocketPair') || globals().process?.versions?.node !== undefined,
};

/** Browsers, React Native, and whatever else has a `fetch`: they resend writes, or may, and say nothing about why a request failed. */
const OTHER: Runtime = { runsHere: () => true, resends: true };

/** Where this program runs. Deno and Bun have `process`, too. A function, as a bundler could not drop an unused value. */
export const runtime = (): Runtime => [DENO, BUN, ONCE].find(({ runsHere }) => runsHere()) ?? OTHER;
