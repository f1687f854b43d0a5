// openapi-fetch gets no further updates, so only this file imports it.
export { default as createFetchClient } from 'openapi-fetch';
export type { Client as BareClient, MaybeOptionalInit, ParseAsResponse } from 'openapi-fetch';
