import type { Exported } from './exported.ts';

/** A group of exports on a page. */
export interface Group {
  readonly title: string;
  readonly members: readonly Exported[];
}

/** Groups of the main entry with their source files, in reading order. */
const BY_FILE: Readonly<Record<string, readonly string[]>> = {
  Client: ['client/create-client.ts'],
  Options: ['settings/options.ts', 'api/call-options.ts', 'settings/clock.ts'],
  Results: ['api/result.ts'],
  'Errors and messages': ['result/api-error.ts', 'result/explain.ts'],
  Hooks: ['settings/hooks.ts'],
  Pages: ['api/paging.ts'],
  Validation: ['api/issue.ts'],
  Units: ['api/unit.ts'],
  Descriptors: ['api/descriptor.ts'],
  'What inference prints': ['client/defaults.ts'],
};

const FILES = Object.values(BY_FILE).flat();

const titleOf = (entry: string, { kind, from }: Exported): string => {
  const file = from.replace(/^src\//, '');
  const title = Object.entries(BY_FILE).find(([, files]) => entry === 'index' && files.includes(file))?.[0];
  return title ?? (kind === 'function' ? 'Functions' : kind === 'class' ? 'Classes' : 'Types');
};

const ORDER = [...Object.keys(BY_FILE), 'Functions', 'Classes', 'Types'];

const rankOf = ({ from }: Exported): number => FILES.indexOf(from.replace(/^src\//, ''));

/** Sorts types after values. */
const isType = ({ kind }: Exported): number => Number(kind === 'interface' || kind === 'type');

/** Sorts values before types, then by file and position in the source. */
const bySource = (one: Exported, other: Exported): number =>
  isType(one) - isType(other) ||
  rankOf(one) - rankOf(other) ||
  one.from.localeCompare(other.from) ||
  one.position - other.position;

/** Groups the exports of an entry. */
export const groupsOf = (entry: string, exported: readonly Exported[]): Group[] => {
  const sorted = [...exported].sort(bySource);
  const groups = ORDER.map((title) => ({ title, members: sorted.filter((one) => titleOf(entry, one) === title) }));
  return groups.filter(({ members }) => members.length > 0);
};
