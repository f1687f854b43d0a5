/** What one response shows of one claim. */
export interface Sighting {
  readonly node: string;
  readonly attribute: string;
  /** The value that the claim would have. */
  readonly value: string;
  /** Whether the spec allows it. */
  readonly fits: boolean;
  /** Where it was seen: `GET /v1/plan 200, data[0].amount`. */
  readonly at: string;
  /** JSON pointer of the place in the spec. */
  readonly pointer: string;
  /** The type of a member that the spec does not have. */
  readonly shown?: string;
  /** In words, where the value does not say it. */
  readonly says?: string;
  /** What of it was received, without secrets; absent if it contains none. */
  readonly redacted?: { readonly node?: string; readonly value?: string };
}

/** A sighting as a report may show it. */
export const withoutSecrets = ({ redacted, ...seen }: Sighting): Sighting => ({ ...seen, ...redacted });

/** A received node or value for a report, where it differs from the sighting's own. */
export const redactedTo = (received: Partial<Pick<Sighting, 'node' | 'value'>>, quoted: string) => {
  const [name, text] = Object.entries(received)[0] ?? [];
  return name === undefined || text === quoted ? {} : { redacted: { [name]: quoted } };
};

/** That an object of a type, or of a member, was seen: without one nothing is known of its members. */
export const instance = 'instance';
