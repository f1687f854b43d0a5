import { git, objects } from '../../git.ts';

/** A commit that changed specs. */
export interface Version {
  readonly commit: string;
  /** The commit date, such as `2026-11-28`. */
  readonly date: string;
  /** The specs before and after, by API; the text is empty if there was none. */
  readonly specs: ReadonlyMap<string, SpecChange>;
}

/** A spec before and after a commit. */
export interface SpecChange {
  readonly before: string;
  readonly after: string;
  /** The diff in Git's format, with context lines but without its header. */
  readonly lines: () => Promise<string>;
}

/** The maximum number of commits; older ones are no longer news. */
const MOST = 50;

/** Parses a log entry: the commit, its date and the files that it changed. */
function entryOf(entry: string): { readonly commit: string; readonly date: string; readonly files: readonly string[] } {
  const [head = '', ...names] = entry.trim().split('\n');
  const [commit = '', date = ''] = head.split(' ');
  return { commit, date, files: names.filter(Boolean).sort() };
}

/** The diff of a file in a commit, without its header. */
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

/** The commits that changed the specs in a folder, newest first; `undefined` without Git or the whole history. */
export const historyOf = async (specs: string): Promise<readonly Version[] | undefined> => {
  const format = ['--format=%x00%H %cs', '--name-only', '--relative', '--no-merges', `--max-count=${MOST}`];
  // In the first commit of a shallow clone, everything looks added.
  const isShallow = (await git(specs, ['rev-parse', '--is-shallow-repository']))?.toString().trim();
  if (isShallow !== 'false') return undefined;
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
