import { plural } from '../../../text.ts';

/** A line of a user's that a change reaches. */
interface Line {
  readonly file: string;
  readonly line: number;
  readonly what: 'breaks' | 'differs';
  readonly why: string;
}

const longest = 200;
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** The lines of a user's files that have to be changed or looked at. */
export function codeReport(folder: string, lines: readonly Line[]): string {
  const part = (what: Line['what'], title: string): string[] => {
    const own = lines.filter((line) => line.what === what);
    return own.length === 0
      ? []
      : [`  ${title}`, ...own.map(({ file, line, why }) => `    ${file}:${line}  ${cut(why)}`)];
  };
  if (lines.length === 0) return `Your code in ${folder}: nothing breaks, and no call acts differently.`;
  const count = new Set(lines.map(({ file, line }) => `${file}:${line}`)).size;
  return [
    `Your code in ${folder}: ${plural(count, 'line')} to change or to look at`,
    ...part('breaks', 'does not compile'),
    ...part('differs', 'compiles, but acts differently'),
  ].join('\n');
}
