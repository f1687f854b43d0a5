// openapi-fetch gets no further updates, so no other file knows it.
export { createFinalURL, default as createFetchClient, type Client as FetchClient } from 'openapi-fetch';
