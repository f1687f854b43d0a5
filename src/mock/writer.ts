import type { Script, Written } from './script.ts';
import type { PlainStep } from './step.ts';

/** Writes the script of an operation. */
export class Writer {
  readonly #scriptOf: () => Script;

  /** Looks up the script on each use, since a reset creates a new one. */
  constructor(scriptOf: () => Script) {
    this.#scriptOf = scriptOf;
  }

  answer(status: number, body?: unknown, extras?: PlainStep): this {
    return this.#add({ status, body }, extras);
  }

  respond(responder: Written, extras?: PlainStep): this {
    return this.#add(responder, extras);
  }

  fault(fault: string, extras?: PlainStep): this {
    return this.#add({ fault }, extras);
  }

  sequence(steps: readonly Written[]): this {
    for (const step of steps) this.#add(step, { times: typeof step === 'object' ? (step.times ?? 1) : 1 });
    return this;
  }

  #add(step: Written, extras: PlainStep | undefined): this {
    this.#scriptOf().add(step, extras);
    return this;
  }
}
