import { METHOD, PATH, pathOf } from './path.ts';

const printed = new RegExp(String.raw`(?<![\w<.{/:])${PATH}`, 'g');

/** The paths that lines print, as they print them; what only ends a tag or parts two words is none. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(printed)].map(([path]) => path.replace(/[.:/]+$/, '')).filter((path) => /\w/.test(pathOf(path)));

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

/** What lines print of the method and path of an operation otherwise than a claim that there is one. */
export const addressAstray = (text: string, operation: string): string | undefined => {
  const [method = '', path = ''] = operation.split(' ');
  const apart = text.replace(new RegExp(String.raw`\b(${METHOD})(?=\/|https?:)`, 'gi'), '$1 ');
  const paths = pathsIn(apart);
  const isThere = paths.some((each) => ends(pathOf(each), path)) || text.replace(/\s+/g, '').includes(path);
  if (paths.length > 0 && !isThere) return `print the path ${paths[0]}`;
  const before = new RegExp(String.raw`\b(${METHOD})(?=\s+(?:https?:)?\/)|^\W*(${METHOD})\W*$`, 'gim');
  const methods = [...(text.match(new RegExp(String.raw`\b${METHOD}\b`, 'g')) ?? []), ...(apart.match(before) ?? [])];
  const said = methods.map((each) => each.replace(/\W/g, '').toUpperCase());
  return said.length > 0 && !said.includes(method) ? `print the method ${said[0]}` : undefined;
};
