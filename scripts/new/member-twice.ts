import { phrase } from '../phrase.ts';
import { Refusal } from '../refusal.ts';

/** The tokens of JSON that are needed to find objects and their keys. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}]/gs;

/** Refuses JSON in which an object has one name twice: of its members, parsers keep the last. */
export const checkMembers = (text: string, origin: string): void => {
  const open: Set<unknown>[] = [];
  for (const { 0: token, 1: colon, index } of text.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    if (token === '}') open.pop();
    if (colon === undefined) continue;
    const [name, names] = [JSON.parse(token.slice(0, -colon.length)), open.at(-1)];
    if (names?.has(name)) {
      const line = text.slice(0, index).split('\n').length;
      throw new Refusal(`${origin}:${line}`, phrase`has the member \`${String(name)}\` twice`, 'keep one');
    }
    names?.add(name);
  }
};
