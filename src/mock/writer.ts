import type { Script, Written } from './script.ts';
import type { PlainStep } from './step.ts';

/** Writes the script of an operation. */
export class Writer {
  readonly #scriptOf: () => Script;

  /** Asks for the script each time, since a reset begins a new one. */
  constructor(scriptOf: () => Script) {
    this.#scriptOf = scriptOf;
  }

  answer(status: number, body?: unknown, extras?: PlainStep): this {
    return this.#add({ ...extras, status, body }, extras?.times);
  }

  respond(responder: Written, extras?: PlainStep): this {
    return this.#add(responder, extras?.times);
  }

  fault(fault: string, extras?: PlainStep): this {
    return this.#add({ ...extras, fault }, extras?.times);
  }

  sequence(steps: readonly Written[]): this {
    for (const step of steps) this.#add(step, typeof step === 'object' ? (step.times ?? 1) : 1);
    return this;
  }

  #add(written: Written, times: number | undefined): this {
    this.#scriptOf().add(written, times);
    return this;
  }
}
