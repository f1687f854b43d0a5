import { readCloudflare } from './cloudflare.ts';
import { readIndigenius } from './indigenius.ts';
import { type Row, sentenceRow } from './row.ts';
import { type Setup, variable } from './setup.ts';
import { readTxAgentKit } from './tx-agent-kit.ts';
import { readUnpod, readUnpodPlatform } from './unpod.ts';

interface Source {
  readonly api: string;
  /** The required variables. */
  readonly needs: readonly string[];
  readonly read: (setup: Setup) => Promise<readonly Row[]>;
}

const CLOUDFLARE: Source = {
  api: 'cloudflare-ai-gateway',
  needs: ['CLOUDFLARE_AI_GATEWAY_TOKEN', 'CLOUDFLARE_AI_GATEWAY_ACCOUNT_ID'],
  read: readCloudflare,
};
const INDIGENIUS: Source = { api: 'indigenius', needs: ['INDIGENIUS_API_KEY'], read: readIndigenius };
const TX_AGENT_KIT: Source = {
  api: 'tx-agent-kit',
  needs: ['TX_AGENT_KIT_TOKEN', 'TX_AGENT_KIT_ORGANIZATION_ID', 'TX_AGENT_KIT_URL'],
  read: readTxAgentKit,
};
const UNPOD: Source = { api: 'unpod', needs: ['UNPOD_TOKEN', 'UNPOD_ORG_HANDLE'], read: readUnpod };
const UNPOD_PLATFORM: Source = {
  api: 'unpod-platform',
  needs: ['UNPOD_PLATFORM_TOKEN', 'UNPOD_ORG_HANDLE'],
  read: readUnpodPlatform,
};

// Both pages of Unpod describe the same list of invoices; reading both would count everything twice.
const NOT_TWICE: Source = {
  api: 'unpod',
  needs: [],
  read: async () => [
    sentenceRow(
      { api: 'unpod', kind: 'invoice' },
      'not read',
      'UNPOD_PLATFORM_TOKEN and UNPOD_TOKEN open the same invoices: these are read as unpod-platform, with UNPOD_PLATFORM_TOKEN.',
      { trouble: false },
    ),
  ],
};
const UNPOD_NEITHER: Source = { ...UNPOD, needs: ['UNPOD_TOKEN (or UNPOD_PLATFORM_TOKEN)', 'UNPOD_ORG_HANDLE'] };

function unpodSources(setup: Setup): readonly Source[] {
  if (!variable(setup, 'UNPOD_PLATFORM_TOKEN')) return [variable(setup, 'UNPOD_TOKEN') ? UNPOD : UNPOD_NEITHER];
  return variable(setup, 'UNPOD_TOKEN') ? [NOT_TWICE, UNPOD_PLATFORM] : [UNPOD_PLATFORM];
}

const missing = (setup: Setup, { needs }: Source): string => {
  const unset = needs.filter((name) => !variable(setup, name));
  return unset.length === 0 ? '' : `Set ${unset.join(' and ')} to have it in the report.`;
};

async function readSource(setup: Setup, source: Source): Promise<readonly Row[]> {
  const place = { api: source.api, kind: '' } as const;
  const note = missing(setup, source);
  if (note) return [sentenceRow(place, 'no credential', note)];
  try {
    return await source.read(setup);
  } catch (error) {
    // An invalid option, such as a malformed base URL; it does not affect the other APIs.
    return [sentenceRow(place, 'failed', error instanceof Error ? error.message : String(error))];
  }
}

/** The rows of all APIs, requested in parallel; a failure does not affect the others. */
export async function readSources(setup: Setup): Promise<readonly Row[]> {
  const sources = [CLOUDFLARE, INDIGENIUS, TX_AGENT_KIT, ...unpodSources(setup)];
  const rows = await Promise.all(sources.map((source) => readSource(setup, source)));
  return rows.flat();
}
