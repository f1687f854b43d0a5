import { pathOf } from '../../ledger/page/path.ts';
import { sectionOf } from '../../ledger/page/section-headings.ts';
import { partsOfText } from './text-line.ts';
import type { Token } from './token.ts';

/** A method and a path. */
export interface Named {
  readonly method: string;
  readonly path: string;
}

/** The method and path if a line of code consists of them. */
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

/** What of what a page prints a call is one of. */
export type CalledAs = (call: Named) => Partial<Named> | undefined;

/** Matches a call to one of these operations, with any method or its own. */
export const calledAs = (printed: readonly (Pick<Named, 'path'> & Partial<Named>)[]): CalledAs => {
  const known = new Map(printed.map((each) => [`${each.method ?? ''} ${each.path}`, each]));
  const all = [...known.values()].map((each) => ({ each, form: pattern(each.path) }));
  return (call) => {
    const path = pathOf(call.path);
    return all.find(
      ({ each, form }) => (each.method ?? call.method) === call.method && call.path !== each.path && form.test(path),
    )?.each;
  };
};

/** Some pages print an operation as one line of code; below the heading of a sample, or as a call to another operation, it does not count. */
export const withOperationsInCode = (tokens: readonly Token[]): Token[] => {
  const printed = calledAs(printedIn(tokens));
  let isSample = false;
  return tokens.flatMap((token) => {
    if (token.role === 'heading') isSample = ['request', 'response'].includes(sectionOf(token.text)?.place ?? '');
    const found = isSample ? undefined : operationIn(token);
    if (!found || printed(found)) return [token];
    const { role: _role, ...at } = token;
    return [
      { ...at, role: 'method', text: found.method },
      { ...at, role: 'path', text: found.path },
    ];
  });
};
