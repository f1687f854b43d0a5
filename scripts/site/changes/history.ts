import { git, objects } from '../../git.ts';

/** One version of the specs: when it was written, and the specs that it changed. */
export interface Version {
  readonly commit: string;
  /** The day, as `2026-11-28`. */
  readonly date: string;
  /** By API, its spec before and after; one that was not there is empty. */
  readonly specs: ReadonlyMap<string, SpecChange>;
}

/** A spec before and after a version. */
export interface SpecChange {
  readonly before: string;
  readonly after: string;
  /** The lines that differ, as Git shows them, each with what stands around it; without its header. */
  readonly lines: () => Promise<string>;
}

/** More versions than these are too old to be news. */
const MOST = 50;

/** An entry of the log: the commit, its day and the files that it changed. */
function entryOf(entry: string): { readonly commit: string; readonly date: string; readonly files: readonly string[] } {
  const [head = '', ...names] = entry.trim().split('\n');
  const [commit = '', date = ''] = head.split(' ');
  return { commit, date, files: names.filter(Boolean).sort() };
}

/** The lines of a file that a commit changes, without the header. */
const linesOf = async (specs: string, commit: string, file: string): Promise<string> => {
  const diff = await git(specs, [
    'diff',
    '--no-color',
    '--no-ext-diff',
    '--unified=2',
    `${commit}^`,
    commit,
    '--',
    file,
  ]);
  const text = diff?.toString() ?? '';
  return text.slice(text.indexOf('\n@@') + 1).trimEnd();
};

/** The versions of the specs of a folder, the newest first; undefined where there is no Git, or the folder is in none. */
export const historyOf = async (specs: string): Promise<readonly Version[] | undefined> => {
  const format = ['--format=%x00%H %cs', '--name-only', '--relative', '--no-merges', `--max-count=${MOST}`];
  const log = await git(specs, ['log', ...format, '--', '*/openapi.yaml']);
  const entries = log?.toString().split('\0').filter(Boolean).map(entryOf);
  if (!entries) return undefined;
  const names = entries.flatMap(({ commit, files }) =>
    files.flatMap((file) => [`${commit}^:./${file}`, `${commit}:./${file}`]),
  );
  const texts = (await objects(specs, names)).values();
  const next = (): string => texts.next().value ?? '';
  return entries.map(({ commit, date, files }) => ({
    commit,
    date,
    specs: new Map(
      files.map((file): [string, SpecChange] => [
        file.split('/')[0] ?? '',
        { before: next(), after: next(), lines: () => linesOf(specs, commit, file) },
      ]),
    ),
  }));
};
