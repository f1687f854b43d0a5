import { cut, plural } from '../../../text.ts';
import type { Touched } from '../code/check.ts';

const longest = 200;

/** The lines of a user's files that have to be changed or looked at. */
export function codeReport(folder: string, lines: readonly Touched[]): string {
  const part = (what: Touched['what'], title: string): string[] => {
    const own = lines.filter((line) => line.what === what);
    return own.length === 0
      ? []
      : [`  ${title}`, ...own.map(({ file, line, why }) => `    ${file}:${line}  ${cut(why, longest)}`)];
  };
  if (lines.length === 0)
    return `Your code in ${folder}: every line compiles as before, and no call acts differently after a rebuild.`;
  const count = new Set(lines.map(({ file, line }) => `${file}:${line}`)).size;
  return [
    `Your code in ${folder}: ${plural(count, 'line')} to change or check`,
    ...part('breaks', 'does not compile'),
    ...part('differs', 'compiles, but acts differently'),
  ].join('\n');
}
