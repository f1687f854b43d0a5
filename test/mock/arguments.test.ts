import { expect, test } from 'vitest';
import { parseArguments } from '../../scripts/mock/arguments.ts';

test.each(['--help', '-h'])('%s asks for help, as of every command', (flag) => {
  expect(parseArguments([flag])).toMatchObject({ help: true });
});

test.each([
  [['--port', '-1'], "Option '--port' argument is ambiguous"],
  [['--port'], "Option '--port <value>' argument missing"],
])('%j is refused in two sentences', (args, reason) => {
  expect(() => parseArguments(args)).toThrow(`${reason}. Run \`npm run mock -- --help\` for what there is.`);
});
