import { expect, test } from 'vitest';
import { parseArguments } from '../../scripts/serve/mock/arguments.ts';

test.each(['--help', '-h'])('%s asks for help, as of every command', (flag) => {
  expect(parseArguments([flag])).toMatchObject({ help: true });
});

test.each<[args: string[], reason: string]>([
  [['--port', '-1'], "Option '--port' argument is ambiguous"],
  ...['70000', '80a', ''].map((port): [string[], string] => [
    ['--port', port],
    `--port takes a number from 0 to 65535, not "${port}"`,
  ]),
  [['--port'], "Option '--port <value>' argument missing"],
])('%j is refused in two sentences', (args, reason) => {
  expect(() => parseArguments(args)).toThrow(`${reason}. Run \`npm run mock -- --help\` for what there is.`);
});
