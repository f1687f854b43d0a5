import { createClient, type ClientOptions } from '../../src/index.ts';
import { createMock, type MockOptions, type OperationExamples } from '../../src/mock.ts';
import { acme, type AcmeTypes } from './acme.ts';

const failure = { success: false, message: 'No' };
const none = { arguments: {}, answers: {} };

/** The examples of acme. */
export const examples = {
  'invoices.list': {
    arguments: { account_id: 'a1', 'Org-Handle': 'org', page: 1, status: ['paid'] },
    answers: {
      200: {
        invented: { success: true, result: [{ id: 'invented' }] },
        documented: { success: true, trace: 't', result: [{ id: 'documented' }] },
      },
      403: { documented: failure },
      500: { invented: failure },
    },
  },
  'invoices.remove': none,
  'topups.create': {
    arguments: { account_id: 'a1', amount: 5 },
    answers: {
      200: { invented: { success: true, result: { id: 't1' } } },
      402: { invented: { success: false, message: 'No card' } },
      500: { invented: failure },
    },
  },
  'tags.replace': none,
  'settings.save': none,
  'plan.get': none,
  webhook: none,
} satisfies Record<string, OperationExamples>;

/** One attempt for each call: retries are not up to the mock. */
export const once = { maxRetries: 0 };

/** A mock of acme, and a client that calls it. */
export function mocked(options: MockOptions = {}, overrides: Partial<ClientOptions<AcmeTypes, {}>> = {}) {
  const mock = createMock(acme, examples, options);
  const client = createClient(acme, { credential: 'canary-credential', fetch: mock.fetch, ...once, ...overrides });
  return { mock, client };
}
