import { Script } from './script.ts';
import type { Source } from './answer.ts';

/** A recorded request. */
export interface Kept {
  readonly operation: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly mistake?: string;
}

/** One operation of a mock. */
export interface Scripted {
  readonly source: Source;
  readonly script: Script;
}

/** The state of a mock. */
export class State {
  readonly requests: Kept[] = [];
  /** The errors thrown for wrong requests. */
  readonly mistakes: unknown[] = [];
  readonly #scripted = new Map<string, Scripted>();
  readonly #sourceOf: (id: string) => Source;

  constructor(sourceOf: (id: string) => Source) {
    this.#sourceOf = sourceOf;
  }

  /** The script of an operation, created on first use. */
  scripted(id: string): Scripted {
    const known = this.#scripted.get(id);
    if (known) return known;
    const source = this.#sourceOf(id);
    const scripted = { source, script: new Script(source) };
    this.#scripted.set(id, scripted);
    return scripted;
  }

  /** Throws the first error, or one that names a script with pending steps. */
  verify(): void {
    const [mistake] = this.mistakes;
    if (mistake) throw mistake;
    for (const { source, script } of this.#scripted.values()) {
      const left = script.left === 1 ? '1 step' : `${script.left} steps`;
      if (script.left > 0) throw new Error(`${source.label} was not called often enough: ${left} of its script left.`);
    }
  }

  /** Clears requests, errors and scripts. */
  reset(): void {
    this.requests.length = 0;
    this.mistakes.length = 0;
    this.#scripted.clear();
  }
}
