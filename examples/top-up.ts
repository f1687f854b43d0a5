import { HELP, parseArguments, Refusal } from './top-up/arguments.ts';
import { confirmOn } from './top-up/confirm.ts';
import { EXIT, topUp } from './top-up/top-up.ts';

// Only the command line: your own program would call `topUp` in top-up/top-up.ts.

const variable = (name: string): string => {
  const value = process.env[name]?.trim();
  if (!value) throw new Refusal(`${name} is not set.`);
  return value;
};

const account = (mock: string | undefined) =>
  mock === undefined
    ? { token: variable('CLOUDFLARE_AI_GATEWAY_TOKEN'), accountId: variable('CLOUDFLARE_AI_GATEWAY_ACCOUNT_ID') }
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
    // Text from a server must not control the terminal.
    say: (line) => void process.stdout.write(`${line.replace(/\p{Cc}+/gu, ' ')}\n`),
  });
}

process.exitCode = await run().catch((error: unknown) => {
  if (error instanceof Refusal) {
    process.stderr.write(`${error.message} Run it with --help for what there is.\n`);
    return 2;
  }
  // Any error may have occurred after the request.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return EXIT.unknown;
});
