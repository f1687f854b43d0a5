import {
  createClient,
  type Api,
  type CallOptions,
  type ClientOptions,
  type Descriptor,
  type NoAnswer,
  type NoAnswerToWrite,
  type Ok,
  type Outcome,
  type Rejected,
} from '../../src/index.ts';

import { createHttp } from '../../src/http.ts';

// An invented API, written the way the generator writes one.

interface Invoice {
  id: string;
}

interface Failure {
  message: string;
}

interface InvoicesListArgs {
  /** The account whose invoices these are. */
  account_id: string;
  'Org-Handle'?: string | undefined;
  page?: number | undefined;
  status?: readonly string[] | undefined;
}

export type InvoicesListResult =
  Ok<200, Invoice[]> | Api<403, Failure> | Api<404, unknown> | Api<500, Failure> | Rejected<200, Failure> | NoAnswer;

interface TopupsCreateArgs {
  account_id: string;
  amount: number;
  note?: string | null | undefined;
}

export type TopupsCreateResult =
  | Ok<200, { id: string }>
  | (Api<402, Failure> & Outcome<'rejected'>)
  | (Api<500, Failure> & Outcome<'unknown'>)
  | (Rejected<200, Failure> & Outcome<'rejected'>)
  | NoAnswerToWrite;

interface AcmeClient {
  readonly invoices: {
    /** Lists invoices. */
    list(args: InvoicesListArgs, options?: CallOptions): Promise<InvoicesListResult>;
    remove(
      args: { account_id: string; id: string },
      options?: CallOptions,
    ): Promise<Ok<204, undefined> | NoAnswerToWrite>;
  };
  readonly topups: {
    create(args: TopupsCreateArgs, options?: CallOptions): Promise<TopupsCreateResult>;
  };
  readonly tags: {
    replace(
      args: { body: string | readonly string[] | null },
      options?: CallOptions,
    ): Promise<Ok<200, unknown> | NoAnswerToWrite>;
  };
  readonly settings: {
    save(args?: { note?: string | undefined }, options?: CallOptions): Promise<Ok<200, unknown> | NoAnswerToWrite>;
  };
  readonly plan: {
    get(
      args?: { 'Org-Handle'?: string | undefined },
      options?: CallOptions,
    ): Promise<Ok<200, unknown> | Api<400, unknown> | NoAnswer>;
  };
  webhook(
    args: { body: string | Uint8Array; signature: string },
    options?: CallOptions,
  ): Promise<Ok<200, unknown> | NoAnswerToWrite>;
}

interface AcmePaths {
  '/accounts/{account_id}/invoices': {
    get: {
      parameters: { path: { account_id: string }; query?: { page?: number } };
      responses: { 200: { content: { 'application/json': Invoice[] } } };
    };
  };
  '/webhook': {
    post: {
      parameters: {};
      requestBody: { content: { 'application/json': string } };
      responses: { 200: { content?: never } };
    };
  };
}

export interface AcmeTypes {
  client: AcmeClient;
  lists: {};
  paths: AcmePaths;
  shared: { account_id: string; 'Org-Handle': string };
  credential: string | { email: string; key: string };
  server: string;
}

const account_id = { in: 'path', required: true } as const;
const handle = { in: 'header', required: false } as const;

export const acme: Descriptor<AcmeTypes> = {
  id: 'acme',
  server: 'https://api.acme.test/v1',
  credentials: [
    { token: { header: 'Authorization', prefix: 'Token ' } },
    { email: { header: 'X-Auth-Email', prefix: '' }, key: { header: 'X-Auth-Key', prefix: '' } },
  ],
  envelope: { payload: 'result', failure: { member: 'success', equals: false } },
  shared: ['account_id', 'Org-Handle'],
  operations: {
    'invoices.list': {
      method: 'GET',
      path: '/accounts/{account_id}/invoices',
      safe: true,
      authenticated: true,
      arguments: {
        account_id,
        'Org-Handle': handle,
        page: { in: 'query', required: false },
        status: { in: 'query', required: false },
      },
      answers: { 200: 'json', 403: 'json', 404: 'undescribed', 500: 'json' },
    },
    'invoices.remove': {
      method: 'DELETE',
      path: '/accounts/{account_id}/invoices/{id}',
      safe: false,
      authenticated: true,
      arguments: { account_id, id: { in: 'path', required: true } },
      answers: { 204: 'undescribed' },
    },
    'topups.create': {
      method: 'POST',
      path: '/accounts/{account_id}/topups',
      safe: false,
      authenticated: true,
      arguments: { account_id, amount: { in: 'body', required: true }, note: { in: 'body', required: false } },
      body: 'fields',
      answers: { 200: 'json', 402: 'json', 500: 'json' },
    },
    'tags.replace': {
      method: 'PUT',
      path: '/tags',
      safe: false,
      authenticated: true,
      arguments: { body: { in: 'body', required: true } },
      body: 'json',
      answers: { 200: 'undescribed' },
    },
    'settings.save': {
      method: 'PATCH',
      path: '/settings',
      safe: false,
      authenticated: true,
      arguments: { note: { in: 'body', required: false } },
      body: 'fields',
      answers: { 200: 'undescribed' },
    },
    'plan.get': {
      method: 'GET',
      path: '/plan/',
      safe: true,
      authenticated: true,
      arguments: { 'Org-Handle': handle },
      answers: { 200: 'undescribed', 400: 'undescribed' },
    },
    webhook: {
      method: 'POST',
      path: '/webhook',
      safe: false,
      authenticated: false,
      arguments: { body: { in: 'body', required: true }, signature: { in: 'header', required: true } },
      body: 'raw',
      answers: { 200: 'undescribed' },
    },
  },
};

type Answer = (request: Request) => Response | Promise<Response>;

/** A client whose requests go to `answer`, without retries. */
export const acmeWith = (answer: Answer) =>
  createClient(acme, { credential: 'canary-credential', maxRetries: 0, fetch: async (request) => answer(request) });

/** Both clients, and the requests that they have sent; all get the same response. */
export function observed(overrides: Partial<ClientOptions<AcmeTypes, {}>> = {}) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    return Response.json({ success: true, result: [] });
  };
  const options = { credential: 'canary-credential', fetch, ...overrides };
  return { requests, client: createClient(acme, options), http: createHttp(acme, options) };
}
