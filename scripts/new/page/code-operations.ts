import { pathOf } from '../../ledger/page/path.ts';
import { sectionOf } from './section.ts';
import { partsOfText } from './text-line.ts';
import type { Token } from './token.ts';

/** A method and a path. */
export interface Named {
  readonly method: string;
  readonly path: string;
}

/** The method and path that a line of code alone is. */
const operationIn = ({ role, text }: Token): Named | undefined => {
  const [method, path] = role === 'code' && !text.includes('\n') ? partsOfText(text.trim(), '') : [];
  return method?.role === 'method' && path?.role === 'path'
    ? { method: method.text.toUpperCase(), path: path.text }
    : undefined;
};

const pattern = (path: string): RegExp =>
  new RegExp(
    `^${pathOf(path)
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replace(/\{[\w-]+\}/g, '[^/]+')}$`,
  );

/** The operations that a page prints outside code, and those with variables in it. */
export const printedIn = (tokens: readonly Token[]): Named[] =>
  tokens.flatMap((token, index) => {
    const before = tokens[index - 1];
    if (token.role === 'path' && before?.role === 'method')
      return [{ method: before.text.toUpperCase(), path: token.text }];
    const found = operationIn(token);
    return found && /[{<:]\w/.test(found.path.replace(/^https?:/, '')) ? [found] : [];
  });

/** Whether a call is one of an operation that the page prints elsewhere. */
export const isCallOf = (call: Named, { method, path }: Named): boolean =>
  call.method === method && call.path !== path && pattern(path).test(pathOf(call.path));

/** Some pages print an operation as code of one line; below the heading of a sample, and where it is a call of another, it is none. */
export const withOperationsInCode = (tokens: readonly Token[]): Token[] => {
  const printed = printedIn(tokens);
  let isSample = false;
  return tokens.flatMap((token) => {
    if (token.role === 'heading') isSample = ['request', 'response'].includes(sectionOf(token.text)?.place ?? '');
    const found = isSample ? undefined : operationIn(token);
    if (!found || printed.some((each) => isCallOf(found, each))) return [token];
    const { role: _role, ...at } = token;
    return [
      { ...at, role: 'method', text: found.method },
      { ...at, role: 'path', text: found.path },
    ];
  });
};
