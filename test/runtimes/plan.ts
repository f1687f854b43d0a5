/** Where the conformance program finds what it calls, and under which marks the server counts its requests. */
export interface Plan {
  /** Begins each mark, so that no two runs share one. */
  readonly prefix: string;
  /** The server, by what it speaks. */
  readonly plain: string;
  readonly tls: string;
  readonly http2: string;
  /** Servers that answer reads, and go down for good with the first write. */
  readonly vanishing: readonly string[];
  /** Where nobody listens, where there is no host, and so on: places at which no request can arrive. */
  readonly nowhere: Readonly<Record<string, string>>;
  /** Where the runtime's own permissions let nobody go, where it has permissions; a server listens there and counts. */
  readonly forbidden?: string | undefined;
  /** Whether that alone is tried. */
  readonly onlyForbidden?: boolean;
}

/** What one case came to on one runtime. */
export interface Measured {
  readonly case: string;
  /** What the program saw: an outcome, `ok`, a number. Missing where the server alone can tell. */
  readonly value?: string;
  /** Kind and attempts of a result. */
  readonly detail?: string;
  /** What the result says of a write. */
  readonly outcome?: string | undefined;
  /** Which of several writes of one case this was. */
  readonly note?: string;
  /** The mark under which the server counted the requests of the case. */
  readonly mark?: string;
}
