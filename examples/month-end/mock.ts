import { cloudflareAiGateway } from 'billing-clients/cloudflare-ai-gateway';
import { indigenius } from 'billing-clients/indigenius';
import { unpod } from 'billing-clients/unpod';
import { unpodPlatform } from 'billing-clients/unpod-platform';
import type { Setup } from './setup.ts';

const DESCRIPTORS = [cloudflareAiGateway, indigenius, unpod, unpodPlatform];

/** The setup of a report from the mock server, which has each API under its name, and accepts any credential. */
export const mockSetup = (origin: string): Pick<Setup, 'env' | 'baseUrls' | 'firstPageOnly'> => ({
  env: {
    CLOUDFLARE_AI_GATEWAY_TOKEN: 'made-up',
    CLOUDFLARE_AI_GATEWAY_ACCOUNT_ID: '023e105f4ecef8ad9ca31a8372d0c353',
    INDIGENIUS_API_KEY: 'made-up',
    TX_AGENT_KIT_TOKEN: 'made-up',
    TX_AGENT_KIT_ORGANIZATION_ID: '8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11',
    TX_AGENT_KIT_URL: `${origin}/tx-agent-kit`,
    UNPOD_PLATFORM_TOKEN: 'made-up',
    UNPOD_TOKEN: 'made-up',
    UNPOD_ORG_HANDLE: 'recalll.co',
  },
  baseUrls: Object.fromEntries(
    DESCRIPTORS.map(({ id, server }) => [id, `${origin}/${id}${new URL(server).pathname.replace(/\/$/, '')}`]),
  ),
  // The mock returns the same response for every page.
  firstPageOnly: true,
});
