import { createClient } from 'billing-clients';
import { cloudflareAiGateway } from 'billing-clients/cloudflare-ai-gateway';

/** The account that is topped up. */
export interface Account {
  readonly token: string;
  readonly accountId: string;
  readonly baseUrl?: string | undefined;
  readonly timeoutMs?: number | undefined;
}

/** The billing operations of an account. */
export const connect = ({ token, accountId, baseUrl, timeoutMs }: Account) =>
  createClient(cloudflareAiGateway, {
    credential: token,
    defaults: { account_id: accountId },
    baseUrl,
    timeoutMs,
  }).aiGateway.billing;

/** The billing operations of an account. */
export type Billing = ReturnType<typeof connect>;
