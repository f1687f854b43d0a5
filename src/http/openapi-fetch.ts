// openapi-fetch gets no further updates, so no other file knows it.
export { default as createFetchClient } from 'openapi-fetch';
export type { Client as BareClient, MaybeOptionalInit, ParseAsResponse } from 'openapi-fetch';
