export { ApiError, isApiError, unwrap, type FailedResult } from './api-error.ts';
export type { Mismatch } from './alias.ts';
export { createClient, type Client } from './client.ts';
export type * from './descriptor.ts';
export type { CallOptions, ClientOptions } from './options.ts';
export type * from './result.ts';
