import { createClient, isApiError, unwrap } from 'billing-clients';
import { cloudflareAiGateway } from 'billing-clients/cloudflare-ai-gateway';
import { validators } from 'billing-clients/cloudflare-ai-gateway/validators';
import { createHttp } from 'billing-clients/http';
import { createMock } from 'billing-clients/mock';
import { pages } from 'billing-clients/pages';
import { unpod } from 'billing-clients/unpod';
import { examples } from 'billing-clients/unpod/examples';
import type { Measured, Plan } from '../plan.ts';
import { measure, told } from './call.ts';
import { till } from './till.ts';

// What a call returns if the server responds: the same on each runtime.

type Case = (baseUrl: (play: string) => string) => Promise<Omit<Measured, 'case'>>;

const gateway = (baseUrl: string) =>
  createClient(cloudflareAiGateway, { credential: 'secret', baseUrl, defaults: { account_id: 'a1' } }).aiGateway
    .billing;

const list = { 'Org-Handle': 'acme' };

const walk: Case = async (baseUrl) => {
  const client = createClient(unpod, { credential: 'secret', baseUrl: baseUrl('list'), pages });
  const seen = new Set<unknown>();
  for await (const { id } of client.invoices.list.items(list)) seen.add(id);
  return { value: `${seen.size} items` };
};

const mock: Case = async () => {
  const scripted = createMock(unpod, examples);
  scripted.on('invoices.list').fault('refused', { times: 1 });
  const client = createClient(unpod, { credential: 'secret', fetch: scripted.fetch, maxRetries: 0 });
  const kinds = [await client.invoices.list(list), await client.invoices.list(list)].map(({ kind }) => kind);
  return { value: kinds.join(', ') };
};

const thrown: Case = async (baseUrl) => {
  try {
    unwrap(await gateway(baseUrl('refusal')).topup.create({ amount: 5000 }));
    return { value: 'no error' };
  } catch (error) {
    return { value: isApiError(error) ? `ApiError ${error.status}` : String(error) };
  }
};

const cloned: Case = async (baseUrl) => {
  const result = await gateway(baseUrl('balance')).creditBalance();
  const clone = structuredClone(result);
  return { value: clone.ok && result.ok && clone.data.balance === result.data.balance ? 'the same' : 'another' };
};

const cases: Readonly<Record<string, Case>> = {
  read: async (baseUrl) => {
    const result = await gateway(baseUrl('balance')).creditBalance();
    return { ...told(result), value: result.ok ? `ok ${result.data.balance}` : result.kind };
  },
  write: async (baseUrl) => told(await gateway(baseUrl('topup')).topup.create({ amount: 5000 })),
  'documented error': async (baseUrl) => told(await gateway(baseUrl('refusal')).topup.create({ amount: 5000 })),
  unwrap: thrown,
  '503, 503, 200': async (baseUrl) => told(await gateway(baseUrl('twice-unavailable')).creditBalance()),
  'walk of 45 items': walk,
  'createMock with a fault': mock,
  'strict validators': async (baseUrl) => {
    const options = {
      credential: 'secret',
      validators,
      validate: 'strict' as const,
      baseUrl: baseUrl('wrong-balance'),
    };
    const result = await createClient(cloudflareAiGateway, options).aiGateway.billing.creditBalance({
      account_id: 'a',
    });
    return { value: result.kind === 'contract' ? `contract, ${result.issues.length} issues` : result.kind };
  },
  createHttp: async (baseUrl) => {
    const { response } = await createHttp(till, { credential: 'secret', baseUrl: baseUrl('ok') }).GET('/entries');
    return { value: String(response.status) };
  },
  'structuredClone of a result': cloned,
  'user agent': async (baseUrl) => {
    await createClient(till, { credential: 'secret', baseUrl: baseUrl('ok') }).read();
    return {};
  },
};

export async function answers(plan: Plan): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const [name, run] of Object.entries(cases)) {
    const mark = `${plan.prefix}-answers-${measured.length}`;
    measured.push({ ...(await measure(name, () => run((play) => `${plan.plain}/${mark}/${play}`))), mark });
  }
  return measured;
}
