import { asReceived, type Quote } from './quote.ts';

/** A text of JSON. */
export interface JsonText {
  readonly value: unknown;
  /** Whether it nests too deeply for what goes over it by recursion. */
  readonly isDeep: boolean;
  /** What readers do not all take alike, in words. */
  readonly faults: readonly string[];
}

/** An object or a list that the scanner is in, and where in it. */
interface Frame {
  /** The names so far; nothing in a list. */
  readonly names: Set<string> | undefined;
  name: string;
  index: number;
  isNamed: boolean;
}

/** The most levels of objects and lists that are compared: the call stack is full at about five times as many. */
export const mostLevels = 200;

const MARK = '\uFEFF';

const placeOf = (frames: readonly Frame[], quote: Quote): string =>
  `body${frames
    .map(({ names, name: received, index }) => {
      if (!names) return `[${index}]`;
      const name = quote.name(received);
      return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
    })
    .join('')}`;

const endOfText = (text: string, start: number): number => {
  let end = start + 1;
  while (text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end + 1;
};

const NUMBER = /[-+.\deE]*/y;

const endOfNumber = (text: string, start: number): number => {
  NUMBER.lastIndex = start;
  NUMBER.test(text);
  return NUMBER.lastIndex;
};

/** Whether parsing a number loses precision: digits of an integer beyond 2^53, or a number that is not finite. */
const isLossy = (number: string): boolean =>
  !Number.isFinite(Number(number)) || (/^-?\d+$/.test(number) && BigInt(number) !== BigInt(Number(number)));

/** Goes over JSON that is known to be valid, without recursion. */
class Scanner {
  readonly #frames: Frame[] = [];
  readonly faults: string[] = [];
  readonly #quote: Quote;

  constructor(quote: Quote) {
    this.#quote = quote;
  }

  get isDeep(): boolean {
    return this.#frames.length > mostLevels;
  }

  /** Parses the value at a position; returns where the next one begins. */
  take(text: string, start: number): number {
    const sign = text[start] ?? '';
    const frame = this.#frames.at(-1);
    if (sign === '"') return this.#text(text, start, frame);
    if (/[-\d]/.test(sign)) return this.#number(text, start);
    if (sign === '{' || sign === '[') this.#open(sign === '{');
    else if (sign === '}' || sign === ']') this.#frames.pop();
    else if (sign === ',' && frame) {
      frame.index++;
      frame.isNamed = false;
    }
    return start + 1;
  }

  #open(isObject: boolean): void {
    this.#frames.push({ names: isObject ? new Set() : undefined, name: '', index: 0, isNamed: false });
  }

  #text(text: string, start: number, frame: Frame | undefined): number {
    const end = endOfText(text, start);
    if (!frame?.names || frame.isNamed) return end;
    frame.name = String(JSON.parse(text.slice(start, end)));
    frame.isNamed = true;
    if (frame.names.has(frame.name)) this.faults.push(`\`${placeOf(this.#frames, this.#quote)}\` is there twice`);
    frame.names.add(frame.name);
    return end;
  }

  #number(text: string, start: number): number {
    const end = endOfNumber(text, start);
    const number = text.slice(start, end);
    if (!isLossy(number)) return end;
    const [written, read] = [number, String(Number(number))].map(this.#quote.text);
    this.faults.push(`\`${placeOf(this.#frames, this.#quote)}\` is ${written}, which JavaScript reads as ${read}`);
    return end;
  }
}

/** Parses JSON; `undefined` if the text is invalid. */
export const jsonText = (text: string, quote: Quote = asReceived): JsonText | undefined => {
  const isMarked = text.startsWith(MARK);
  const json = isMarked ? text.slice(MARK.length) : text;
  try {
    const value: unknown = JSON.parse(json);
    const scanner = new Scanner(quote);
    let at = 0;
    while (at < json.length && !scanner.isDeep) at = scanner.take(json, at);
    const marks = isMarked ? ['the body begins with a byte order mark'] : [];
    return { value, isDeep: scanner.isDeep, faults: [...marks, ...scanner.faults] };
  } catch {
    return undefined;
  }
};
