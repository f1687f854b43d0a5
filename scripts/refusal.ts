import { fixed, type Phrase } from './phrase.ts';

/** What a refusal may have besides its sentence. */
interface More {
  readonly cause?: unknown;
  readonly usage?: boolean;
  readonly place?: string;
  readonly quoted?: string | undefined;
}

/** An error in the user's input: where it is, what is wrong, and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly where: string;
  readonly what: string;
  /** `what` without names and values. */
  readonly form: string;
  readonly next: string;
  /** The message of this refusal alone: `all` appends those of others to `message`. */
  readonly sentence: string;
  /** The refusals that `all` has joined to this one. */
  others: readonly Refusal[] = [];
  /** Whether the command was called incorrectly. */
  readonly usage: boolean;
  /** The innermost place: `where`, without the places that `under` puts in front. */
  readonly place: string;
  /** The part of the input that `where` quotes. */
  readonly quoted: string | undefined;

  constructor(where: string, said: string | Phrase, next: string, more: More = {}) {
    const { text, form } = typeof said === 'string' ? fixed(said) : said;
    // What it quotes may end as a sentence.
    super(`${where} ${text}: ${next.replace(/\.$/, '')}.`, { cause: more.cause });
    this.sentence = this.message;
    [this.where, this.what, this.form, this.next] = [where, text, form, next];
    [this.usage, this.place, this.quoted] = [more.usage ?? false, more.place ?? where, more.quoted];
  }

  /** The same refusal, with an outer place in front. */
  under(outer: string): Refusal {
    return new Refusal(`${outer} ${this.where}`, { text: this.what, form: this.form }, this.next, this);
  }

  /** Joins several refusals, one per line. */
  static all(refusals: readonly Refusal[]): Refusal {
    const [first = new Refusal('', '', ''), ...others] = refusals;
    if (others.length > 0) first.message = refusals.map(({ message }) => message).join('\n');
    first.others = others;
    return first;
  }
}

/** Collects refusals, to report all of them at once. */
export class Gathered {
  readonly refusals: Refusal[] = [];

  /** Returns the result of a function; `undefined` if it is refused. */
  of<Value>(work: () => Value): Value | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refusals.push(error);
      return undefined;
    }
  }
}

/** The message of a system error without its code and path: `no such file or directory`. */
const systemReason = (cause: unknown): string => reasonOf(cause).replace(/^[A-Z]+: |, \w+(?: '.*)?$/g, '');

/** The refusal of an unreadable file or folder, the same for all commands. */
export const unreadable = (path: string, cause: unknown): Refusal =>
  new Refusal(path, `cannot be read (${systemReason(cause)})`, 'check the path', { cause, usage: true });

/** Converts a system error of a file to a refusal; returns other errors unchanged. */
export const ofSystem = (error: unknown): unknown => {
  if (!(error instanceof Error && 'syscall' in error && 'path' in error)) return error;
  const next = 'check the path, and who may write there';
  return new Refusal(String(error.path), `cannot be used (${systemReason(error)})`, next, { cause: error });
};

/** The first line of an error: parsers print its place on the lines below. */
export const reasonOf = (thrown: unknown): string =>
  String(thrown instanceof Error ? thrown.message : thrown)
    .trim()
    .split('\n', 1)[0] ?? '';
