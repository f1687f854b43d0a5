import { pages } from 'billing-clients/pages';
import type { Extent } from './walk.ts';

/** What the report is made with. */
export interface Setup extends Extent {
  /** The variables that hold credentials and ids; `process.env` is one such. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** By API, what takes the place of its server. */
  readonly baseUrls?: Readonly<Record<string, string>> | undefined;
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** The time of the report, which is the date of a balance. */
  readonly now: Date;
}

/** The value of a variable; empty where it is not set. */
export const variable = ({ env }: Setup, name: string): string => env[name]?.trim() ?? '';

/** What a client takes beside its credential. */
export const connection = ({ baseUrls, fetch }: Setup, { id }: { readonly id: string }) => ({
  baseUrl: baseUrls?.[id],
  fetch,
  timeoutMs: 20_000,
  pages,
});
