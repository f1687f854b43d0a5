import type { CallOptions } from '../api/call-options.ts';
import { headersFrom } from '../settings/headers.ts';

type WithHeaders = CallOptions & { readonly headers?: Readonly<Record<string, string>> };

/** The options of a call with its headers as an object: an iterator can be read only once. Throws for invalid headers. */
export const withHeaders = (label: string, options: CallOptions | undefined, raw: boolean): WithHeaders | undefined =>
  options?.headers === undefined
    ? (options as WithHeaders)
    : { ...options, headers: headersFrom(label, options.headers, raw) };
