import { parseArgs } from 'node:util';
import type { Cents } from 'billing-clients';

/** The parsed arguments. */
export interface Asked {
  readonly amount: Cents;
  readonly mock: string | undefined;
}

/** The text of `--help`. */
export const HELP = `Tops up the credit of a Cloudflare account, which charges its default payment method.

  npx tsx examples/top-up.ts --amount CENTS [--mock ORIGIN]

  --amount CENTS   how much to add, in cents: 5000 is 50.00
  --mock ORIGIN    uses the mock, such as http://127.0.0.1:4010, with made-up credentials

  Variables:  CLOUDFLARE_AI_GATEWAY_TOKEN  CLOUDFLARE_AI_GATEWAY_ACCOUNT_ID

  It sends one request. If it remains unknown whether that had an effect, it lists the invoices created since,
  and asks whether to send it again, which it does only if you type the number that it shows. If standard input
  is not a terminal, it never sends again.

  Exit status: 0 the top-up succeeded; 1 it failed, nothing was charged; 2 bad arguments;
               3 unknown: check the invoices before you send it again.
`;

/** A mistake of the user, as a sentence; ends the command. */
export class Refusal extends Error {}

/** Parses the command line; returns `undefined` for `--help`. */
export function parseArguments(args: readonly string[]): Asked | undefined {
  const { help, amount, mock } = parse(args);
  if (help) return undefined;
  if (!/^[1-9]\d{0,11}$/.test(amount))
    throw new Refusal(`--amount takes whole cents such as 5000${amount && `, not "${amount}"`}.`);
  if (mock !== undefined && !/^https?:\/\/[^/?#]+\/?$/.test(mock)) {
    throw new Refusal(`--mock takes an origin such as http://127.0.0.1:4010, not "${mock}".`);
  }
  return { amount: Number(amount), mock: mock?.replace(/\/$/, '') };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean' },
        amount: { type: 'string', default: '' },
        mock: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}
