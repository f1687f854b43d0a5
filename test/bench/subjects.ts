/** One way to call an operation: the parts of the programs that do so. */
export interface Subject {
  /** The imports at the head of a program. */
  readonly imports: string;
  /** Creates the client, once. `base` is the address of the server. */
  readonly client: string;
  /** One call, an expression. */
  readonly call: string;
  /** The expression before the dot at which an editor completes. */
  readonly completes?: string;
}

const PATH = '/accounts/a1/ai-gateway/billing/credit-balance';
const TEMPLATE = '/accounts/{account_id}/ai-gateway/billing/credit-balance';
const HEADERS = "{ authorization: 'Bearer secret' }";
const OPENAPI_FETCH = `import createFetchClient from 'openapi-fetch';
import type { paths } from '../clients/schema.ts';`;
const GET = `client.GET('${TEMPLATE}', { params: { path: { account_id: 'a1' } }`;
const CLOUDFLARE = { client: "const client = new Cloudflare({ apiToken: 'secret', baseURL: base });" };
const OURS = { client: "const client = createClient(DESCRIPTOR, { credential: 'secret', baseUrl: base });" };
const BILLING = "client.aiGateway.billing.creditBalance({ account_id: 'a1' }";

/** The ways to ask one vendor for a credit balance: bare, with the general clients, with the vendor's own, and with ours. */
export const subjects = {
  fetch: { imports: '', client: '', call: `fetch(base + '${PATH}', { headers: ${HEADERS} }).then((r) => r.json())` },
  'fetch with a timeout': {
    imports: '',
    client: '',
    call: `fetch(base + '${PATH}', { headers: ${HEADERS}, signal: AbortSignal.timeout(60_000) }).then((r) => r.json())`,
  },
  'openapi-fetch': {
    imports: OPENAPI_FETCH,
    client: `const client = createFetchClient<paths>({ baseUrl: base, headers: ${HEADERS} });`,
    call: `${GET} })`,
    completes: 'client',
  },
  'openapi-fetch with a timeout': {
    imports: OPENAPI_FETCH,
    client: `const client = createFetchClient<paths>({ baseUrl: base, headers: ${HEADERS} });`,
    call: `${GET}, signal: AbortSignal.timeout(60_000) })`,
  },
  ky: {
    imports: "import ky from 'ky';",
    client: `const client = ky.create({ headers: ${HEADERS} });`,
    call: `client(base + '${PATH}').json()`,
  },
  'openapi-fetch with ky': {
    imports: `${OPENAPI_FETCH}\nimport ky from 'ky';`,
    client: `const client = createFetchClient<paths>({ baseUrl: base, headers: ${HEADERS}, fetch: (r) => ky(r, { throwHttpErrors: false }) });`,
    call: `${GET} })`,
  },
  'hey-api': {
    imports: `import { createClient } from '../clients/hey-api/client/index.ts';
import { aiGatewayBillingCreditBalance } from '../clients/hey-api/sdk.gen.ts';`,
    client: `const client = createClient({ baseUrl: base, headers: ${HEADERS} });`,
    call: "aiGatewayBillingCreditBalance({ client, path: { account_id: 'a1' } })",
  },
  orval: {
    imports: "import { aiGatewayBillingCreditBalance } from '../clients/orval.ts';",
    client: 'Object.assign(globalThis, { base });',
    call: `aiGatewayBillingCreditBalance('a1', { headers: ${HEADERS} })`,
  },
  cloudflare: {
    imports: "import Cloudflare from 'cloudflare';",
    ...CLOUDFLARE,
    call: `${BILLING})`,
    completes: 'client.aiGateway.billing',
  },
  'cloudflare, one resource': {
    imports: `import { createClient } from 'cloudflare/tree-shakable';
import { BaseBilling } from 'cloudflare/resources/ai-gateway/billing/billing';`,
    client: "const client = createClient({ apiToken: 'secret', baseURL: base, resources: [BaseBilling] });",
    call: `${BILLING})`,
    completes: 'client.aiGateway.billing',
  },
  'billing-clients': {
    imports: `import { createClient } from 'billing-clients';
import { cloudflareAiGateway } from 'billing-clients/cloudflare-ai-gateway';`,
    client: OURS.client.replace('DESCRIPTOR', 'cloudflareAiGateway'),
    call: `${BILLING})`,
    completes: 'client.aiGateway.billing',
  },
  'billing-clients with a timeout': {
    imports: `import { createClient } from 'billing-clients';
import { cloudflareAiGateway } from 'billing-clients/cloudflare-ai-gateway';`,
    client: OURS.client.replace('DESCRIPTOR', 'cloudflareAiGateway'),
    call: `${BILLING}, { timeoutMs: 5000 })`,
  },
  'billing-clients, one operation': {
    imports: `import { createClient } from 'billing-clients';
import { aiGatewayBillingCreditBalance } from 'billing-clients/cloudflare-ai-gateway/operations';`,
    client: OURS.client.replace('DESCRIPTOR', 'aiGatewayBillingCreditBalance'),
    call: `${BILLING})`,
    completes: 'client.aiGateway.billing',
  },
} as const satisfies Readonly<Record<string, Subject>>;

export type SubjectName = keyof typeof subjects;

/** A program that makes one call. */
export const programOf = (name: string): string => {
  const { imports, client, call }: Subject = subjects[name as SubjectName];
  return `${imports}\nconst base = 'http://127.0.0.1:9';\n${client}\nconst result = await ${call};\nconsole.log(result);\nexport {};\n`;
};

/** A module whose default export creates the client and returns a function that makes the call. */
export const moduleOf = (name: string): string => {
  const { imports, client, call }: Subject = subjects[name as SubjectName];
  return `${imports}\nexport default (base: string) => {\n${client}\nreturn () => ${call};\n};\n`;
};

/** Other clients that make the same call, except for bare openapi-fetch, the base of some figures. */
export const rivals = [
  'ky',
  'openapi-fetch with ky',
  'hey-api',
  'orval',
  'cloudflare',
  'cloudflare, one resource',
] as const satisfies readonly SubjectName[];
