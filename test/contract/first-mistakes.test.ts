import { expect, inject, test } from 'vitest';
import { indigenius } from '../../generated/indigenius/index.ts';
import { txAgentKit } from '../../generated/tx-agent-kit/index.ts';
import { unpod } from '../../generated/unpod/index.ts';
import { createClient, messageOf, type Result } from '../../src/index.ts';
import { closedOrigin } from '../loopback.ts';

// The first mistakes of newcomers. Each message is spelled out: it is all that a newcomer sees.

/** A host and port that nobody listens on. */
const closed = new URL(await closedOrigin()).host;

const told = async (attempt: () => Promise<unknown>): Promise<string> => {
  try {
    const result = await attempt();
    return messageOf(result as Result);
  } catch (error) {
    return error instanceof TypeError ? `TypeError: ${error.message}` : String(error);
  }
};

const plan = (options: object) => async () =>
  createClient(indigenius, { credential: 'k', maxRetries: 0, ...options }).plan.get();
const invoices =
  (args: object, options: object = {}) =>
  async () =>
    createClient(unpod, { credential: 'k', ...options }).invoices.list(args as never);

const mistakes: Record<string, [attempt: () => Promise<unknown>, message: unknown]> = {
  'a credential that is not set': [
    plan({ credential: process.env['NO_SUCH_KEY'] }),
    'TypeError: indigenius: GET /v1/billing/plan needs a usable credential. Pass createClient a `credential`: a string on one line (no scheme).',
  ],
  'a mock that is not running': [
    plan({ baseUrl: `http://${closed}` }),
    `indigenius: GET /v1/billing/plan got no response from http://${closed}: connect ECONNREFUSED ${closed}. Check \`baseUrl\`, and that a server (or the mock) runs there.`,
  ],
  'a base URL without the path of the API': [
    async () => plan({ baseUrl: inject('mockOrigin') })(),
    expect.stringMatching(
      /^indigenius: GET \/v1\/billing\/plan returned 404, which is not documented: The mock serves nothing at \/v1\/billing\/plan, .*\. Check `baseUrl`, and the ids in the arguments\.$/,
    ),
  ],
  'a base URL without its scheme': [
    plan({ baseUrl: 'localhost:4010' }),
    'TypeError: indigenius: createClient needs a plain http(s) `baseUrl`. Pass one like https://example.com.',
  ],
  'a missing base URL for an API without a server': [
    async () => createClient(txAgentKit, { credential: 'k' } as never),
    'TypeError: tx-agent-kit: createClient needs a plain http(s) `baseUrl`. Pass one like https://example.com.',
  ],
  'a missing Org-Handle': [
    invoices({}),
    'TypeError: unpod: GET /api/v2/platform/organisation/billing/ needs the argument `Org-Handle`. It takes Org-Handle, page?, page_size?.',
  ],
  'a misspelt argument': [
    invoices({ 'Org-Handle': 'o', pagesize: 5 }),
    'TypeError: unpod: GET /api/v2/platform/organisation/billing/ has no argument `pagesize`. Did you mean `page_size`? It takes Org-Handle, page?, page_size?.',
  ],
  'a misspelt default': [
    invoices({}, { defaults: { 'Org-Handel': 'o' } }),
    'TypeError: unpod: createClient has no default `Org-Handel`. Did you mean `Org-Handle`? It takes Org-Handle.',
  ],
};

test.each(Object.entries(mistakes))('%s fails with a message that says what to do', async (_, [attempt, message]) => {
  expect(await told(attempt)).toEqual(message);
});
