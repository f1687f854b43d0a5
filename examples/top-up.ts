import { HELP, parseArguments, Refusal } from './top-up/arguments.ts';
import { confirmOn } from './top-up/confirm.ts';
import { EXIT, topUp } from './top-up/top-up.ts';

// The command line alone: `topUp` in top-up/top-up.ts is what a program of yours would call.

const variable = (name: string): string => {
  const value = process.env[name]?.trim();
  if (!value) throw new Refusal(`${name} is not set.`);
  return value;
};

const account = (mock: string | undefined) =>
  mock === undefined
    ? { token: variable('CLOUDFLARE_API_TOKEN'), accountId: variable('CLOUDFLARE_ACCOUNT_ID') }
    : {
        token: 'made-up',
        accountId: '023e105f4ecef8ad9ca31a8372d0c353',
        baseUrl: `${mock}/cloudflare-ai-gateway/client/v4`,
      };

async function run(): Promise<number> {
  const asked = parseArguments(process.argv.slice(2));
  if (!asked) {
    process.stdout.write(HELP);
    return 0;
  }
  return topUp({
    ...account(asked.mock),
    amount: asked.amount,
    confirm: process.stdin.isTTY ? confirmOn(process.stdin, process.stdout) : undefined,
    // What a server answers must not steer the terminal.
    say: (line) => void process.stdout.write(`${line.replace(/\p{Cc}+/gu, ' ')}\n`),
  });
}

process.exitCode = await run().catch((error: unknown) => {
  if (error instanceof Refusal) {
    process.stderr.write(`${error.message} Run it with --help for what there is.\n`);
    return 2;
  }
  // Whatever it was, it may have come after the request.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return EXIT.unknown;
});
