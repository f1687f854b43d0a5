import { parseArgs, type ParseArgsConfig } from 'node:util';
import { ofSystem, reasonOf, Refusal } from './refusal.ts';
import { listed } from './text.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

const parse = <const O extends Options>(options: O) => {
  try {
    return parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
  } catch (cause) {
    // Keep the first sentence: the rest explains arguments that begin with a dash, which no command takes.
    const [, where = '', what = ''] = /^(\w+(?: option)?) (.*?)\.?(?: To | $|$)/.exec(reasonOf(cause)) ?? [];
    throw new Refusal(where, what, 'correct the command', { cause, usage: true });
  }
};

const isRunByNpm = (): boolean =>
  /^node (--import tsx )?scripts\/(run\.js|commands\/)/.test(process.env['npm_lifecycle_script'] ?? '');

/** npm runs scripts in the folder of package.json, but callers mean paths in the folder that they call npm in. */
const enterFolderOfCaller = (): void => {
  const { INIT_CWD } = process.env;
  if (isRunByNpm() && INIT_CWD !== undefined) process.chdir(INIT_CWD);
};

/** Options that npm took for itself; it passes its own to the scripts of package.json in the environment. */
const takenByNpm = (options: Options): string[] => {
  if (!isRunByNpm()) return [];
  return Object.keys(options).filter((name) => process.env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined);
};

/** How to correct a command line that was refused. */
const hint = (options: Options): string => {
  const taken = takenByNpm(options).map((name) => `--${name}`);
  if (taken.length === 0) return 'See --help.';
  return `npm took ${listed(taken)} for itself: put \`--\` before the arguments, as in \`npm run ${process.env['npm_lifecycle_event']} -- …\`.`;
};

/** The parsed command line: option values and API names. */
export interface Given {
  readonly values: Readonly<Record<string, unknown>>;
  readonly names: readonly string[];
}

/**
 * Runs a command: prints its help on `--help`, and reports a refusal as one sentence and an exit status,
 * 2 for wrong usage and 1 for a failed check.
 */
export const command = async (
  help: string,
  options: Options,
  run: (given: Given) => Promise<number>,
): Promise<void> => {
  try {
    enterFolderOfCaller();
    const { values, positionals } = parse(options);
    if (values['help'] === true) console.log(help.trim());
    else process.exitCode = await run({ values, names: positionals });
  } catch (thrown) {
    const error = ofSystem(thrown);
    const usage = error instanceof Refusal && error.usage;
    console.error(error instanceof Error ? error.message : String(error));
    if (usage) console.error(hint(options));
    process.exitCode = usage ? 2 : 1;
  }
};

/** The chosen APIs in order, or all of them; refuses an unknown name and lists the known ones. */
export const chosen = (names: readonly string[], known: readonly string[]): readonly string[] => {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const place = unknown.includes('/') ? 'name a folder directly under specs/; ' : '';
    throw new Refusal('There', `is no API called ${unknown}`, `${place}there are ${known.join(', ')}`, { usage: true });
  }
  return names.length > 0 ? known.filter((name) => names.includes(name)) : known;
};

/** Refuses names if a command takes none: it would ignore them and process everything. */
export const refuseNames = (what: string, names: readonly string[]): void => {
  if (names.length > 0)
    throw new Refusal(`\`${what}\``, 'takes no names', `leave out ${names.join(' ')}`, { usage: true });
};

/** The value of an option with a list of choices; the first choice by default. */
export const wordOf = <Word extends string>(
  option: string,
  words: readonly [Word, ...Word[]],
  given?: unknown,
): Word => {
  const word = given === undefined ? words[0] : words.find((each) => each === given);
  if (word !== undefined) return word;
  throw new Refusal(option, `is "${String(given)}"`, `give ${listed(words, 'or')}`, { usage: true });
};

/** The port of the command line, 4010 by default; 0 selects a free one. */
export const portOf = (given: unknown = '4010'): number => {
  const text = String(given);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65535) return port;
  throw new Refusal('--port', `is "${text}"`, 'give a number from 0 to 65535', { usage: true });
};

/** Ends a script that was orphaned by npm's shell, which exits on SIGTERM without forwarding the signal. */
export const onOrphaned = (end: () => void): void => {
  const { ppid } = process;
  const check = (): void => (process.ppid === ppid ? undefined : end());
  if (process.env['npm_lifecycle_event'] !== undefined) setInterval(check, 250).unref();
};

/** Keeps a server running after an unhandled rejection in a library. */
export const outliveRejections = (): void =>
  void process.on('unhandledRejection', (error) =>
    console.error(`\nSomething failed, and the server continues: ${reasonOf(error)}`),
  );
