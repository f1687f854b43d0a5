/** What cannot be used: where it stands, what is wrong with it, what to do instead. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly where: string;
  readonly what: string;
  readonly next: string;
  /** Whether it is about how a command was called. */
  readonly usage: boolean;

  constructor(
    where: string,
    what: string,
    next: string,
    { cause, usage = false }: { cause?: unknown; usage?: boolean } = {},
  ) {
    super(`${where} ${what}: ${next}.`, { cause });
    [this.where, this.what, this.next, this.usage] = [where, what, next, usage];
  }

  /** The same, with the place of where it stands. */
  under(place: string): Refusal {
    return new Refusal(`${place} ${this.where}`, this.what, this.next, { cause: this.cause, usage: this.usage });
  }

  /** Several as one, a line each. */
  static all(refusals: readonly Refusal[]): Refusal {
    const [first = new Refusal('', '', ''), ...others] = refusals;
    if (others.length > 0) first.message = refusals.map(({ message }) => message).join('\n');
    return first;
  }
}

/** Refusals of parts of one thing, gathered so that all of them are reported at once. */
export class Gathered {
  readonly refusals: Refusal[] = [];

  /** What work yields; nothing where it is refused. */
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

/** What the system says of a file, without its code and its path: `no such file or directory`. */
const systemReason = (cause: unknown): string => reasonOf(cause).replace(/^[A-Z]+: |, \w+(?: '.*)?$/g, '');

/** A file or folder that a command was given and cannot read, in the same words whichever command it is. */
export const unreadable = (path: string, cause: unknown): Refusal =>
  new Refusal(path, `cannot be read (${systemReason(cause)})`, 'check the path', { cause, usage: true });

/** What the system refused to do with a file, as a refusal; anything else as it is. */
export const ofSystem = (error: unknown): unknown => {
  if (!(error instanceof Error && 'syscall' in error && 'path' in error)) return error;
  const next = 'check the path, and who may write there';
  return new Refusal(String(error.path), `cannot be used (${systemReason(error)})`, next, { cause: error });
};

/** The first line of what was thrown: parsers draw the place of an error on the lines below. */
export const reasonOf = (thrown: unknown): string =>
  String(thrown instanceof Error ? thrown.message : thrown)
    .trim()
    .split('\n', 1)[0] ?? '';
