import { METHOD, originOf, PATH, pathOf } from './path.ts';

const printed = new RegExp(String.raw`(?<![\w<.{/:])${PATH}`, 'g');

interface Printed {
  readonly path: string;
  /** The line up to the path, and from its end on. */
  readonly before: string;
  readonly after: string;
}

/** The paths that lines print; a slash that closes a tag or separates two words is not a path. */
const pathsIn = (text: string): Printed[] =>
  text.split('\n').flatMap((line) =>
    [...line.matchAll(printed)].flatMap(({ 0: found, index }) => {
      const path = found.replace(/[.:/]+$/, '');
      return /\w/.test(pathOf(path))
        ? [{ path, before: line.slice(0, index), after: line.slice(index + path.length) }]
        : [];
    }),
  );

/** A method before a path: in small letters it begins the line, and no URL follows. */
const BESIDE = new RegExp(String.raw`\b(${METHOD})["'\`*:\s]{0,4}$`);
const BEGUN = new RegExp(String.raw`^\W{0,6}(${METHOD})["'\`*:\s]{0,4}$`, 'i');
const methodBeside = ({ path, before }: Printed): string | undefined =>
  (BESIDE.exec(before) ?? (path.startsWith('/') ? BEGUN.exec(before) : null))?.[1];

/** Whether a path stands on its own: next to its method or, without a server, in code or alone on a line. */
const isSet = (printedPath: Printed): boolean => {
  const { path, before, after } = printedPath;
  if (methodBeside(printedPath) !== undefined) return true;
  if (originOf(path) !== undefined) return false;
  return (
    (before.endsWith('`') && after.startsWith('`')) || (/^[\s"'*•#-]*$/.test(before) && /^[\s"'*.:/]*$/.test(after))
  );
};

const segmentsOf = (path: string): string[] => path.split('/').filter(Boolean);
const isVariable = (segment: string): boolean => /^\{.*\}$/.test(segment);

/** Whether one path is the end of the other: a server may stand before it, and a value in the place of a variable. */
const ends = (one: string, other: string): boolean => {
  const [long = [], short = []] = [segmentsOf(one), segmentsOf(other)].sort((a, b) => b.length - a.length);
  const tail = long.slice(long.length - short.length);
  return (
    short.some((segment) => !isVariable(segment)) &&
    short.every((segment, at) => segment === tail[at] || isVariable(segment) || isVariable(tail[at] ?? ''))
  );
};

/** A method alone on a line above its path. A word with a capital letter is that of a button. */
const ALONE = new RegExp(
  String.raw`^\W{0,6}(?:(${METHOD})|(${METHOD.toLowerCase()}))[^\w\n]{0,6}\n\s{0,4}(?=\/|https?:|\{\{)`,
  'gm',
);

/** Compares the method and path that lines print with an operation's claim. */
export const addressAstray = (text: string, operation: string): string | undefined => {
  const [method = '', path = ''] = operation.split(' ');
  const apart = text.replace(new RegExp(String.raw`\b(${METHOD})(?=\/|https?:)`, 'gi'), '$1 ');
  const paths = pathsIn(apart);
  const isThere = paths.some((each) => ends(pathOf(each.path), path)) || text.replace(/\s+/g, '').includes(path);
  const [other] = isThere ? [] : paths.filter(isSet);
  if (other !== undefined) return `print the path ${other.path}`;
  const alone = [...apart.matchAll(ALONE)].flatMap(([, upper, lower]) => upper ?? lower ?? []);
  const said = [...alone, ...paths.flatMap((each) => methodBeside(each) ?? [])].map((each) => each.toUpperCase());
  const isNamed = said.includes(method) || new RegExp(`\\b${method}\\b`).test(text);
  return said.length > 0 && !isNamed ? `print the method ${said[0]}` : undefined;
};
