import { specsFolder } from '../../scripts/apis.ts';
import { verify, type Order, type Verified } from '../../scripts/change/verify/verify.ts';
import type { SpecFile } from '../../scripts/spec/read/read.ts';
import { credentialVariable } from '../../scripts/spec/model/variables.ts';
import { play, type Player, type Twist } from './player.ts';

/** The environment variables of a credential; its parts contain characters that JSON and URLs escape. */
export const environmentFor = ({ model }: SpecFile): Record<string, string> =>
  Object.fromEntries(
    Object.entries(model.credentials[0] ?? {}).map(([part, carrier], index) => [
      credentialVariable(model, part, carrier),
      `s/"e=c+ret${index}`,
    ]),
  );

/** All arguments from the examples, as values of `--set`. */
export const settingsFor = ({ model }: SpecFile, operations: readonly string[]): string[] => {
  const takes = model.operations
    .filter(({ id }) => operations.includes(id))
    .flatMap((operation) => operation.takes.all);
  const examples = new Map(takes.map(({ name, example }) => [name, example]));
  return [...examples]
    .filter(([, example]) => example !== undefined)
    .map(([name, example]) => `${name}=${typeof example === 'string' ? example : JSON.stringify(example)}`);
};

/** An order to verify an API against a player, without a limit on the rate. */
export const orderFor = (source: SpecFile, { url }: Pick<Player, 'url'>, more: Partial<Order> = {}): Order => ({
  specs: specsFolder,
  api: source.api,
  operations: [],
  writes: false,
  settings: [],
  baseUrl: url,
  rate: 10_000,
  timeoutMs: 5000,
  environment: environmentFor(source),
  on: '2026-11-28',
  progress: () => undefined,
  ...more,
});

/** Verifies an API whose server deviates. */
export const verified = async (source: SpecFile, twist?: Twist, more?: Partial<Order>): Promise<Verified> =>
  verify(orderFor(source, await play(source, twist), more));
