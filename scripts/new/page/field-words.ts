import { readFacets, valuesIn, type Facets } from './facets.ts';
import type { Field, FieldPlace, Passage } from './model.ts';
import type { Token } from './token.ts';
import { valueIn } from './statements.ts';
import { isUntold, readType, type Printed } from '../../ledger/page/type-words.ts';

/** What is known of a field before its words are read. */
export interface FieldKnown extends Pick<Field, 'status' | 'type' | 'guessed' | 'alternative'> {
  /** Whether it is nested in an unknown parent. */
  readonly astray?: true;
}

/** A field whose words are still being read. */
export class OpenField {
  readonly name: string;
  readonly depth: number;
  /** The number of alternatives around it. */
  readonly alternatives: number;
  place: FieldPlace;
  readonly members: OpenField[] = [];
  readonly #page: number;
  readonly #more: FieldKnown;
  readonly #tokens: Token[] = [];
  readonly #name: Token;
  #to: number;
  readonly #from: number;

  constructor(page: number, name: Token, place: FieldPlace, more: FieldKnown) {
    this.name = name.text.replace(/\s*[?*]$/, '').replace(/\[\]$/, '');
    [this.depth, this.alternatives] = [name.depth, name.alternatives ?? 0];
    this.place = place;
    [this.#page, this.#name] = [page, name];
    this.#more = more;
    [this.#from, this.#to] = [name.from, name.to];
    if (name.text.endsWith('?')) this.add({ ...name, role: 'optional', text: '?' });
    if (name.text.endsWith('*')) this.add({ ...name, role: 'required', text: '*' });
  }

  get isAlternative(): boolean {
    return this.#more.alternative === true;
  }

  get status(): string | undefined {
    return this.#more.status;
  }

  /** Whether nothing says if it is sent or returned. */
  get isOpen(): boolean {
    return this.#more.guessed === 'side' && !this.#tokens.some(({ role }) => role === 'place');
  }

  get isAstray(): boolean {
    return this.#more.astray === true;
  }

  get #type(): Token | undefined {
    return this.#tokens.find(({ role }) => role === 'type');
  }

  /** Whether it is a list of objects, or an object away from its name, whose members have no visible end. */
  get hidesMembers(): boolean {
    const type = this.#type;
    const isApart = type !== undefined && type.from > this.#name.to + 1;
    return (
      this.#name.flat === true &&
      this.members.length === 0 &&
      (isApart ? /\bobjects?\b/i : /\bobjects\b|object\[\]/i).test(type?.text ?? '')
    );
  }

  /** Whether it is a value without members. */
  get isScalar(): boolean {
    return this.#type !== undefined && SCALARS.has(readType(this.#type.text).type);
  }

  add(token: Token): void {
    this.#tokens.push(token);
  }

  /** Whether its type is known: until then, words are not a description. */
  get isTyped(): boolean {
    return this.#type !== undefined;
  }

  /** Whether a text is its default, which a form has in a box below it. */
  repeats(text: string): boolean {
    return String(wordsOf(this.#tokens).facets.default) === text;
  }

  finish(): Field {
    const type = this.#type;
    const {
      facets: { nullable, ...said },
      unread,
      to,
    } = wordsOf(this.#tokens);
    const printed = type && { ...readType(type.text), ...(nullable === true && { nullable: true as const }) };
    const facets = { ...fitting(said, printed?.type), ...(type && lengthsIn(type.text, printed?.type)) };
    const lost = lostOf(joined(this.#tokens), printed?.type);
    const printedPlace = this.#tokens.find(({ role }) => role === 'place');
    this.#to = Math.max(this.#to, to, printedPlace?.to ?? 0);
    const { guessed, astray: _, ...more } = this.#more;
    const isValues = type !== undefined && /enum/i.test(type.text);
    const untold = type && isUntold(type.text) ? [type] : [];
    return {
      name: this.name,
      place: this.place,
      at: { page: this.#page, from: this.#from, to: this.#to },
      ...(printed && { printed }),
      facets: isValues || facets.values === undefined || facets.values.length > 1 ? facets : without(facets),
      words: this.#tokens.map(({ text }) => text).join(' '),
      unread: [...unread, ...lost, ...untold].map((token) => ({
        text: token.text,
        at: { page: this.#page, from: token.from, to: token.to },
      })),
      passage: passageOf(this.#page, [this.#name, ...this.#tokens]),
      members: this.members.map((each) => each.finish()),
      ...more,
      ...(guessed && !printedPlace && { guessed }),
    };
  }
}

const SCALARS: ReadonlySet<Printed['type']> = new Set(['string', 'integer', 'number', 'boolean']);

/** Tokens without a gap between them; a question is one that the page asks its readers. */
const passageOf = (page: number, [first, ...tokens]: readonly [Token, ...Token[]]): Passage =>
  tokens.reduce<Passage>(
    (passage, { text, from, to }) =>
      from > passage.at.to + 1 || text.endsWith('?')
        ? passage
        : { text: `${passage.text} ${text}`, at: { ...passage.at, to: Math.max(passage.at.to, to) } },
    { text: first.text, at: { page, from: first.from, to: first.to } },
  );

/** One value alone is an example more often than a list. */
const without = (facets: Facets, left: keyof Facets = 'values'): Facets =>
  Object.fromEntries(Object.entries(facets).filter(([name]) => name !== left));

const FITS: Readonly<Partial<Record<Printed['type'], 'number' | 'boolean'>>> = {
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
};

/** Facts without a default that does not have the type. */
const fitting = (facets: Facets, type: Printed['type'] | undefined): Facets => {
  const wanted = type && FITS[type];
  if (type === 'array' || type === 'string') return without(without(facets, 'minimum'), 'maximum');
  const { default: usual, ...rest } = facets;
  return usual === undefined || wanted === undefined || typeof usual === wanted ? facets : rest;
};

/** Length bounds in the type of a string, as in `string (min 2, max 8)`. */
const lengthsIn = (text: string, type: Printed['type'] | undefined): Facets => {
  const { minimum, maximum } = type === 'string' ? readFacets(text).facets : {};
  return { ...(minimum !== undefined && { minLength: minimum }), ...(maximum !== undefined && { maxLength: maximum }) };
};

/** The default behind a type, as `boolean = true`. */
const assigned = (text: string): Facets => {
  const [, value] = /\w ?= ?(\S+)$/.exec(text) ?? [];
  return value === undefined ? {} : readFacets(`default: ${value}`).facets;
};

/** Bounds next to a list may be of its length, or of its values, and those next to a text of its length, or of what it says. */
const lostOf = (tokens: readonly Token[], type: Printed['type'] | undefined): Token[] =>
  tokens.flatMap((token) => {
    const isRead = type !== 'array' && (type !== 'string' || token.role === 'type');
    if (isRead || !(token.role === 'note' || token.role === 'type')) return [];
    const { said, facets } = readFacets(token.text);
    if (facets.minimum === undefined && facets.maximum === undefined) return [];
    const bounds = said.filter((words) => /\d/.test(words));
    return [token.role === 'note' ? token : { ...token, text: bounds.join(' ') }];
  });

const LABEL = /(?:options|values|allowed|enum|one of|default(?: value)?)\s*:\s*$/i;

/** A comparison sign, whose figure may be on the next line. */
const SIGN = /^(?:[<>]=?|[≤≥])$/;

/** A list of values may follow its label piece by piece, and a figure its sign. */
const joined = (tokens: readonly Token[]): Token[] => {
  const out: Token[] = [];
  let isList = false;
  for (const token of tokens) {
    const last = out.at(-1);
    if (last && SIGN.test(last.text) && /^-?\d/.test(token.text)) {
      out[out.length - 1] = { ...last, text: `${last.text} ${token.text}`, to: token.to };
      continue;
    }
    const isNext = last?.role === 'values' && token.role === 'values';
    const isValue: boolean = isNext || (isList && /^["'`]?[\w.:/-]+["'`]?,?$/.test(token.text));
    if (isValue && last)
      out[out.length - 1] = {
        ...last,
        text: `${last.text.replace(/,?\s*$/, LABEL.test(last.text) ? ' ' : ', ')}${token.text.replace(/,$/, '')}`,
        to: token.to,
      };
    else out.push(token);
    isList = isValue || LABEL.test(token.text);
  }
  return out;
};

/** What marked-up words state, whatever they are. */
const MARKED: Readonly<Partial<Record<Token['role'], (text: string) => Facets>>> = {
  required: (text) => ({ required: !/^(?:optional|no)\b/i.test(text) }),
  optional: (text) => ({ required: /^required/i.test(text) }),
  default: (text) => (/default/i.test(text) ? readFacets(text).facets : readFacets(`default: ${text}`).facets),
  values: (text) => ({ values: valuesIn(text.replace(/^.*?:/, '')) }),
};

interface Words {
  readonly facets: Facets;
  readonly unread: readonly Token[];
  readonly to: number;
}

/** What the words of a field state, and the last line on which one of them stands. */
const wordsOf = (tokens: readonly Token[]): Words => {
  let facets: Facets = {};
  let to = 0;
  const unread: Token[] = [];
  for (const token of joined(tokens)) {
    const marked = MARKED[token.role]?.(token.text);
    const read = marked
      ? { facets: marked, said: [token.text] }
      : token.role === 'type'
        ? { facets: { ...assigned(token.text), ...readFacets(token.text).facets }, said: [token.text] }
        : readFacets(token.text);
    const rest = read.said.reduce((text, said) => text.replace(said, '\u0000'), token.text);
    const left = token.role === 'note' ? valueIn(rest) : undefined;
    if (left !== undefined) unread.push({ ...token, text: left });
    if (read.said.length === 0) continue;
    facets = { ...read.facets, ...facets };
    to = Math.max(to, token.to);
  }
  return { facets, to, unread };
};
