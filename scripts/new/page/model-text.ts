import type { Line } from './line.ts';
import type { Token } from './token.ts';
import { isType, typeAtStart } from '../../ledger/page/type-words.ts';

/** What opens an object, with the name of its type before it, as `Invoice{`. */
const OBJECT = /^(?:[A-Z][\w.-]*)?\s*\{$/;
const OBJECTS = /^\[\s*(?:[A-Z][\w.-]*)?\s*\{$/;
const LIST = /^\[$/;
const MEMBER = /^([A-Za-z_$][\w$.-]*\s?\*?)\s+(\S.*)$/;
const ENDS = /^[\]}]+,?$/;

type Read = Pick<Token, 'role' | 'text'>;

/** A model as text, as Swagger UI shows it: its braces say what stands in what. */
class ModelText {
  readonly tokens: Token[] = [];
  /** What is open, the innermost last. */
  #open: ('{' | '[')[] = [];

  get isDone(): boolean {
    return this.#open.length === 0;
  }

  take({ text, number }: Line, below: string): void {
    const words = text.trim();
    if (ENDS.test(words)) this.#open = this.#open.slice(0, -words.replace(',', '').length);
    else if (OBJECT.test(words)) this.#open.push('{');
    else if (words !== '') this.#say(number, memberIn(words, below) ?? [{ role: 'note', text: words }]);
    const [, name, opens = ''] = MEMBER.exec(words) ?? [];
    if (name !== undefined) this.#begin(opens);
  }

  #begin(opens: string): void {
    if (OBJECTS.test(opens)) this.#open.push('[', '{');
    else if (LIST.test(opens)) this.#open.push('[');
    else if (OBJECT.test(opens)) this.#open.push('{');
  }

  #say(number: number, parts: readonly Read[]): void {
    const depth = this.#open.filter((each) => each === '{').length - 1;
    this.tokens.push(...parts.map((part) => ({ ...part, depth, from: number, to: number })));
  }
}

/** The type of what stands behind a name; that of the items of a list may stand below it. */
const typeIn = (behind: string, below: string): string | undefined => {
  if (OBJECTS.test(behind) || (LIST.test(behind) && OBJECT.test(below))) return 'array of objects';
  if (LIST.test(behind)) return isType(below) ? `array of ${below}` : 'array';
  if (OBJECT.test(behind)) return 'object';
  const inner = /^\[(.+)\]$/.exec(behind)?.[1] ?? '';
  return isType(inner) ? `array of ${inner}` : typeAtStart(behind);
};

const memberIn = (words: string, below: string): Read[] | undefined => {
  const [, name = '', behind = ''] = MEMBER.exec(words) ?? [];
  const type = typeIn(behind, below);
  if (type === undefined) return undefined;
  const rest = behind.startsWith(type) ? behind.slice(type.length).trim() : '';
  return [
    { role: 'name', text: name },
    { role: 'type', text: type },
    ...(rest === '' ? [] : [{ role: 'note' as const, text: rest }]),
  ];
};

/** The members of a model that begins at a line, each as deep as its braces say. */
export const modelText = (
  lines: readonly Line[],
  at: number,
): { readonly tokens: readonly Token[]; readonly next: number } | undefined => {
  if (!/^[A-Z]/.test(lines[at]?.text.trim() ?? '') || !OBJECT.test(lines[at]?.text.trim() ?? '')) return undefined;
  const model = new ModelText();
  for (let next = at; lines[next]?.pieces.every(({ role }) => role === undefined); next++) {
    model.take(lines[next] as Line, lines[next + 1]?.text.trim() ?? '');
    const isOne = model.tokens.some(({ role }) => role === 'name');
    if (model.isDone) return isOne ? { tokens: model.tokens, next: next + 1 } : undefined;
  }
  return undefined;
};
