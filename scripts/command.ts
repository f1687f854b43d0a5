import { parseArgs, type ParseArgsConfig } from 'node:util';
import { ofSystem, reasonOf, Refusal } from './refusal.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

const parse = <const O extends Options>(options: O) => {
  try {
    return parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
  } catch (cause) {
    // After its first sentence Node.js explains arguments that begin with a dash, and no command takes any.
    const [, where = '', what = ''] = /^(\w+(?: option)?) (.*?)\.?(?: To | $|$)/.exec(reasonOf(cause)) ?? [];
    throw new Refusal(where, what, 'mend the call', { cause, usage: true });
  }
};

/** What the command line gave: option values and API names. */
export interface Given {
  readonly values: Readonly<Record<string, unknown>>;
  readonly names: readonly string[];
}

/**
 * Runs a command: prints its help on `--help`, and turns a mistake into one sentence and an exit status,
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
  } catch (thrown) {
    const error = ofSystem(thrown);
    const usage = error instanceof Refusal && error.usage;
    console.error(error instanceof Error ? error.message : String(error));
    if (usage) console.error('See --help.');
    process.exitCode = usage ? 2 : 1;
  }
};

/** The chosen APIs in their order, or all of them; an unknown name is refused with the known ones. */
export const chosen = (names: readonly string[], known: readonly string[]): readonly string[] => {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Refusal('There', `is no API called ${unknown}`, `there are ${known.join(', ')}`, { usage: true });
  return names.length > 0 ? known.filter((name) => names.includes(name)) : known;
};

/** Refuses names given to a command that takes none: it would do all of it, not the part that was asked for. */
export const refuseNames = (what: string, names: readonly string[]): void => {
  if (names.length > 0)
    throw new Refusal(`\`${what}\``, 'takes no names', `leave out ${names.join(' ')}`, { usage: true });
};

/** One of the words that an option takes, the first of them where it is not given. */
export const wordOf = <Word extends string>(
  option: string,
  words: readonly [Word, ...Word[]],
  given?: unknown,
): Word => {
  const word = given === undefined ? words[0] : words.find((each) => each === given);
  if (word !== undefined) return word;
  throw new Refusal(option, `is "${String(given)}"`, `give ${words.join(', ')}`, { usage: true });
};

/** A port as a command line gives it, 4010 where it gives none; 0 takes a free one. */
export const portOf = (given: unknown = '4010'): number => {
  const text = String(given);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65535) return port;
  throw new Refusal('--port', `is "${text}"`, 'give a number from 0 to 65535', { usage: true });
};

/** Ends a script that npm's shell has left behind: the shell dies of a SIGTERM without handing it on. */
export const onOrphaned = (end: () => void): void => {
  const { ppid } = process;
  const check = (): void => (process.ppid === ppid ? undefined : end());
  if (process.env['npm_lifecycle_event'] !== undefined) setInterval(check, 250).unref();
};

/** Keeps a server up when a promise fails that a library has left to itself. */
export const outliveRejections = (): void =>
  void process.on('unhandledRejection', (error) =>
    console.error(`\nSomething failed, and the server goes on: ${reasonOf(error)}`),
  );
