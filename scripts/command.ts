import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A mistake in how a command was called. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

type Options = NonNullable<ParseArgsConfig['options']>;

const parse = <const O extends Options>(options: O) => {
  try {
    return parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    // What follows is about arguments that begin with a dash, of which there are none.
    throw new UsageError(`${message.split(/\.(?: |$)/, 1)[0]}.`, { cause });
  }
};

/** What the command line gave: option values and API names. */
export interface Given {
  readonly values: Readonly<Record<string, unknown>>;
  readonly names: readonly string[];
}

/**
 * Runs a command: answers `--help`, and turns a mistake into one sentence and an exit status,
 * 2 for how it was called and 1 for what it found.
 */
export const command = async (
  help: string,
  options: Options,
  run: (given: Given) => Promise<number>,
): Promise<void> => {
  try {
    const { values, positionals } = parse(options);
    if (values['help'] === true) console.log(help.trim());
    else process.exitCode = await run({ values, names: positionals });
  } catch (error) {
    const usage = error instanceof UsageError;
    console.error(error instanceof Error ? error.message : String(error));
    if (usage) console.error('See --help.');
    process.exitCode = usage ? 2 : 1;
  }
};

/** The chosen APIs, or all of them; an unknown name is refused with the known ones. */
export const chosen = (names: readonly string[], known: readonly string[]): readonly string[] => {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UsageError(`There is no API called ${unknown}. There are ${known.join(', ')}.`);
  return names.length > 0 ? names : known;
};

/** Refuses names given to a command that takes none: it would do all of it, not the part that was asked for. */
export const refuseNames = (what: string, names: readonly string[]): void => {
  if (names.length > 0) throw new UsageError(`\`${what}\` takes no names: leave out ${names.join(' ')}.`);
};
