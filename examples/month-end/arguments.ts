import { parseArgs } from 'node:util';
import { isMonth } from './month.ts';

/** The parsed arguments. */
export interface Asked {
  readonly help: boolean;
  readonly month: string | undefined;
  readonly csv: string | undefined;
  readonly mock: string | undefined;
}

/** The text of `--help`. */
export const HELP = `Prints invoices, credit and usage of all APIs, and their totals.

  npx tsx examples/month-end.ts [--month YYYY-MM] [--csv FILE] [--mock ORIGIN]

  --month YYYY-MM  entries dated in that month, in UTC; without it, everything that the APIs return.
                   Balances are current. Entries without a readable date are kept, with a note.
  --csv FILE       also writes the rows to a file, all or none
  --mock ORIGIN    uses the mock, such as http://127.0.0.1:4010, with made-up credentials

  Variables:  CLOUDFLARE_AI_GATEWAY_TOKEN  CLOUDFLARE_AI_GATEWAY_ACCOUNT_ID
              INDIGENIUS_API_KEY
              TX_AGENT_KIT_TOKEN  TX_AGENT_KIT_ORGANIZATION_ID  TX_AGENT_KIT_URL
              UNPOD_ORG_HANDLE    and UNPOD_PLATFORM_TOKEN or UNPOD_TOKEN: both open the same invoices, so that
                                  with both only UNPOD_PLATFORM_TOKEN is used

  Exit status: 0 the report is complete; 1 something is missing from it, and the notes say what;
               2 bad arguments, or a file that cannot be written.
`;

/** A mistake of the user, as a sentence; ends the command. */
export class Refusal extends Error {}

/** Parses the command line. */
export function parseArguments(args: readonly string[]): Asked {
  const { help, month, csv, mock } = parse(args);
  if (month !== undefined && !isMonth(month))
    throw new Refusal(`--month takes a month such as 2026-11, not "${month}".`);
  if (mock !== undefined && !/^https?:\/\/[^/?#]+\/?$/.test(mock)) {
    throw new Refusal(`--mock takes an origin such as http://127.0.0.1:4010, not "${mock}".`);
  }
  if (csv === '') throw new Refusal('--csv takes the name of a file.');
  return { help, month, csv, mock: mock?.replace(/\/$/, '') };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', default: false },
        month: { type: 'string' },
        csv: { type: 'string' },
        mock: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}
