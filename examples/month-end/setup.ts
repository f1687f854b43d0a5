import { pages } from 'billing-clients/pages';
import type { Extent } from './walk.ts';

/** The input of the report. */
export interface Setup extends Extent {
  /** Environment variables with credentials and ids, such as `process.env`. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A replacement for the server, by API. */
  readonly baseUrls?: Readonly<Record<string, string>> | undefined;
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** The time of the report, which is the date of a balance. */
  readonly now: Date;
}

/** The value of a variable; empty if it is not set. */
export const variable = ({ env }: Setup, name: string): string => env[name]?.trim() ?? '';

/** The options of a client besides its credential. */
export const connection = ({ baseUrls, fetch }: Setup, { id }: { readonly id: string }) => ({
  baseUrl: baseUrls?.[id],
  fetch,
  timeoutMs: 20_000,
  pages,
});
