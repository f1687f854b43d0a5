import type { Line } from './line.ts';
import type { Token } from './token.ts';
import { isType, typeAtStart } from '../../ledger/page/type-words.ts';

/** What opens an object, with the name of its type before it, as `Invoice{`. */
const OBJECT = /^(?:[A-Z][\w.-]*)?\s*\{$/;
const OBJECTS = /^\[\s*(?:[A-Z][\w.-]*)?\s*\{$/;
const LIST = /^\[$/;
const MEMBER = /^([A-Za-z_$][\w$.-]*\s?\*?)\s+(\S.*)$/;
const ENDS = /^[\]}][\]}\s,;]*$/;

type Read = Pick<Token, 'role' | 'text'>;
type Bracket = '{' | '[';

/** How many brackets a line that has nothing else closes. */
const closedBy = (words: string): number => (ENDS.test(words) ? words.replace(/[^\]}]/g, '').length : 0);

/** What a line opens; a name with a brace is one of a model where no member can stand. */
const openedBy = (words: string): readonly Bracket[] => {
  if (OBJECT.test(words)) return ['{'];
  const [, , behind = ''] = MEMBER.exec(words) ?? [];
  if (OBJECTS.test(behind)) return ['[', '{'];
  if (LIST.test(behind)) return ['['];
  return OBJECT.test(behind) ? ['{'] : [];
};

/** A model as text, as Swagger UI shows it: its braces show the nesting. */
class ModelText {
  readonly tokens: Token[] = [];
  /** What is open, the innermost last. */
  #open: Bracket[] = [];
  #depth = -1;

  take({ text, number }: Line, below: string): void {
    const words = text.trim();
    const closed = closedBy(words);
    if (closed > 0) this.#count(this.#open.splice(-closed), -1);
    else if (words !== '' && !this.#isObject(words))
      this.#say(number, memberIn(words, below) ?? [{ role: 'note', text: words }]);
    const opened = openedBy(words);
    this.#open.push(...opened);
    this.#count(opened, 1);
  }

  #count(brackets: readonly Bracket[], by: number): void {
    this.#depth += by * brackets.filter((each) => each === '{').length;
  }

  #isObject(words: string): boolean {
    return OBJECT.test(words) && (this.#open.at(-1) !== '{' || !MEMBER.test(words));
  }

  #say(number: number, parts: readonly Read[]): void {
    this.tokens.push(...parts.map((part) => ({ ...part, depth: this.#depth, from: number, to: number })));
  }
}

/** The type after a name; the type of list items may be below it. */
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

/** An open bracket: its line, and whether it contains a member. */
interface Open {
  readonly at: number;
  isOne: boolean;
}

/** The end of each model by its first line, found in one pass; a model without an end is ignored. */
const endsIn = (lines: readonly Line[]): ReadonlyMap<number, number> => {
  const ends = new Map<number, number>();
  let open: Open[] = [];
  for (const [at, { text, pieces }] of lines.entries()) {
    if (pieces.some(({ role }) => role !== undefined)) open = [];
    const words = text.trim();
    for (let left = closedBy(words); left > 0; left--) {
      const one = open.pop();
      const around = open.at(-1);
      if (one?.isOne && around) around.isOne = true;
      if (one?.isOne) ends.set(one.at, at + 1);
    }
    const around = open.at(-1);
    if (around && !OBJECT.test(words)) around.isOne ||= memberIn(words, lines[at + 1]?.text.trim() ?? '') !== undefined;
    open.push(...openedBy(words).map(() => ({ at, isOne: false })));
  }
  return ends;
};

type Made = { readonly tokens: readonly Token[]; readonly next: number };

/** What reads a model that begins at a line of these: its members, each as deep as its braces say. */
export const modelsIn = (lines: readonly Line[]): ((at: number) => Made | undefined) => {
  const ends = endsIn(lines);
  return (at) => {
    const words = lines[at]?.text.trim() ?? '';
    const next = ends.get(at);
    if (next === undefined || !/^[A-Z]/.test(words) || !OBJECT.test(words)) return undefined;
    const model = new ModelText();
    for (let each = at; each < next; each++) model.take(lines[each] as Line, lines[each + 1]?.text.trim() ?? '');
    return { tokens: model.tokens, next };
  };
};
