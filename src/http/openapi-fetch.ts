// openapi-fetch gets no further updates, so no other file knows it.
export { default as createFetchClient, type Client as FetchClient } from 'openapi-fetch';
export type * from 'openapi-fetch';
