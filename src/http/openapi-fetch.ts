// openapi-fetch gets no further updates, so no other file knows it.
export { default as createFetchClient } from 'openapi-fetch';
export type { Client as FetchClient, ClientMethod, FetchResponse } from 'openapi-fetch';
