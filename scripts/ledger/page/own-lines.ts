import { escaped } from '../notation/glob.ts';
import type { Page } from './page.ts';

/** A line of a page, by its number. */
interface Numbered {
  readonly number: number;
  readonly text: string;
}

/** The name that a node ends with: of `GET /v1/plan · ids[]`, it is `ids`. */
export const nameIn = (node: string): string =>
  node
    .replace(/\[\]$/, '')
    .split(/ · |\.|\[\]/)
    .at(-1) ?? '';

/** The node of a row of claims: `GET /v1/plan · page · type = integer` is about `GET /v1/plan · page`. */
export const nodeIn = (row: string): string => row.replace(/ · \w+ = .*$/s, '');

const LEADING = /^[\s"'`*•|+([-]*([A-Za-z_$][\w$-]*(?:(?:\.|\[\]\.)[\w$-]+)*)/;

/** A line that begins with a name and its type. */
const TYPED = new RegExp(`${LEADING.source}["'\`*?]{0,3}[\\s:|(–—-]+(?:string|integer|number|boolean|object|array)\\b`);

/** The name that a line begins with, where it is one of these. */
const leading = (text: string, names: ReadonlySet<string>): string | undefined => {
  const [, name = ''] = LEADING.exec(text) ?? [];
  const last = nameIn(name);
  return names.has(name) ? name : names.has(last) ? last : undefined;
};

/** Whether a line has a name, by itself. */
export const has = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\w.-])${escaped(name)}(?![\\w-])`).test(text);

/** What lines say of a name that they begin with, and the head of their table, if they are in one. */
export interface Described {
  readonly name: string;
  readonly text: string;
  readonly head: string;
}

const headAbove = (page: Page, number: number): string => {
  const before = page.slice(0, number).map(({ text = '' }) => text);
  const outside = before.findLastIndex((text) => !text.trim().startsWith('|'));
  return before[outside + 1] ?? '';
};

/** What the lines of a block say of a name: those that begin with it, each with the lines up to the next name. */
export const describing = (
  name: string,
  lines: readonly Numbered[],
  names: ReadonlySet<string>,
  page: Page,
): readonly Described[] =>
  lines.flatMap((line, at) => {
    if (leading(line.text, names) !== name) return [];
    const rest = lines.slice(at + 1);
    const end = rest.findIndex(
      ({ number, text }, index) =>
        number !== line.number + index + 1 || leading(text, names) !== undefined || TYPED.test(text),
    );
    const own = [line, ...rest.slice(0, end < 0 ? rest.length : end)];
    return [{ name, text: own.map(({ text }) => text).join('\n'), head: headAbove(page, line.number) }];
  });
