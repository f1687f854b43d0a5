/** The addresses that the conformance program calls, and the marks by which the server counts its requests. */
export interface Plan {
  /** Begins each mark, so that no two runs share one. */
  readonly prefix: string;
  /** The server, by protocol. */
  readonly plain: string;
  readonly tls: string;
  readonly http2: string;
  /** Servers that respond to reads, and shut down at their first write. */
  readonly vanishing: readonly string[];
  /** Addresses that no request can reach: a closed port, an unknown host and so on, by case. */
  readonly nowhere: Readonly<Record<string, string>>;
  /** An address that the runtime's permissions forbid, if it has permissions; a server there counts requests. */
  readonly forbidden?: string | undefined;
  /** Whether to run only the case of the forbidden address. */
  readonly onlyForbidden?: boolean;
}

/** The measurement of one case on one runtime. */
export interface Measured {
  readonly case: string;
  /** What the program saw: an outcome, `ok`, a number. Absent if only the server can measure it. */
  readonly value?: string;
  /** Kind and attempts of a result. */
  readonly detail?: string;
  /** The outcome that the result states for a write. */
  readonly outcome?: string | undefined;
  /** Which of several writes of one case this was. */
  readonly note?: string;
  /** The mark under which the server counted the requests of the case. */
  readonly mark?: string;
}
