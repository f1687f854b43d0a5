import { mistake } from '../mistake.ts';
import { prepare } from './faults.ts';
import type { PlainStep } from './step.ts';
import { successOf, type Source } from './answer.ts';

/** Any step as a test writes it, without the types of its operation. */
export type Written = number | PlainStep | ((request: never) => unknown);

/** How the calls of one operation are answered. */
export class Script {
  readonly #source: Source;
  #waiting: Written[] = [];
  #standing: Written;

  constructor(source: Source) {
    this.#source = source;
    this.#standing = successOf(source.operation);
  }

  /** How many steps still wait for their call. */
  get left(): number {
    return this.#waiting.length;
  }

  /** Answers every call from now on, or the next `times` after those that wait. */
  add(written: Written, times?: number): void {
    check(this.#source, written, times);
    if (times !== undefined) {
      this.#waiting.push(...Array<Written>(times).fill(written));
      return;
    }
    this.#waiting = [];
    this.#standing = written;
  }

  /** The step of a call that has come. */
  next(): Written {
    return this.#waiting.shift() ?? this.#standing;
  }
}

/** What a step is for one request; a status alone stands for its example. */
export async function toStep(written: Written, request: unknown): Promise<PlainStep> {
  const step = typeof written === 'function' ? await written(request as never) : written;
  return typeof step === 'object' && step !== null ? step : { status: Number(step) };
}

/** Refuses a step where it is written, not where it is reached. */
function check(source: Source, written: Written, times = 1): void {
  if (!Number.isInteger(times) || times < 1) throw mistake(source.label, 'cannot use these `times`', 'Pass 1 or more');
  if (typeof written !== 'function') prepare(source, typeof written === 'number' ? { status: written } : written);
}
